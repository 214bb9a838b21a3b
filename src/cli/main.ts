#!/usr/bin/env node
import { runShell } from './run-shell.ts';

await runShell('catalog');
