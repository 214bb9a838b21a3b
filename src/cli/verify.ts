import { Command } from 'commander';
export const verifyCommand = new Command('verify');
