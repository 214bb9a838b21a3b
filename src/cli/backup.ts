import { Command } from 'commander';
export const backupCommand = new Command('backup');
