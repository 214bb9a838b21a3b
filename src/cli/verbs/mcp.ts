import { Command } from 'commander';
import { answerOverStdio } from '../../agents/create-mcp-server.ts';
import { readConfig } from '../../config.ts';
import { askLocally } from '../../server/apollo/ask-locally.ts';
import { createLog } from '../../server/log.ts';
import { withStoreToRead } from '../with-store.ts';

/** `catalog mcp`: answers an agent over standard input and output, by the Model Context Protocol, until the input ends. */
export const mcpCommand = new Command('mcp')
  .addHelpText(
    'after',
    '\nAn agent starts it: {"mcpServers": {"cloud-error-catalog": {"command": "catalog", "args": ["mcp"]}}}',
  )
  .action(async () =>
    withStoreToRead(async (store) => {
      const config = readConfig(process.env);
      // Standard output is the agent's.
      const log = createLog(config.logLevel, process.stderr);
      const { ask, close } = await askLocally(store, config, log);
      await answerOverStdio(ask, config.bodyLimit);
      await close();
    }),
  );
