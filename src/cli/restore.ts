import { Command } from 'commander';
export const restoreCommand = new Command('restore');
