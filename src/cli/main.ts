#!/usr/bin/env node
import { Command } from 'commander';
import { readCommand } from './read.ts';
import { tokenCommand } from './token.ts';

await new Command('catalog')
  .description('the catalog of cloud vendors’ error codes, from a shell')
  .addCommand(readCommand)
  .addCommand(tokenCommand)
  .parseAsync();
