import type { AgentTool } from './agent-tool.ts';
import { getErrorCodeTool } from './tools/get-error-code.ts';
import { listChangesTool } from './tools/list-changes.ts';
import { resolveErrorTool } from './tools/resolve-error.ts';
import { searchErrorCodesTool } from './tools/search-error-codes.ts';

/** All that agents can ask, in the order in which they are told. */
export const AGENT_TOOLS: readonly AgentTool[] = [
  resolveErrorTool,
  searchErrorCodesTool,
  getErrorCodeTool,
  listChangesTool,
];
