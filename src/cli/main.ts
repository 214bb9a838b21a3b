#!/usr/bin/env node
import { Command } from 'commander';
import { importCommand } from './import.ts';
import { readCommand } from './read.ts';
import { resolveCommand } from './resolve.ts';
import { tokenCommand } from './token.ts';

await new Command('catalog')
  .description('the catalog of cloud vendors’ error codes, from a shell')
  .addCommand(resolveCommand)
  .addCommand(readCommand)
  .addCommand(importCommand)
  .addCommand(tokenCommand)
  .parseAsync();
