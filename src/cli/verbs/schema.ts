import { Command } from 'commander';
import { printedSchema } from '../../server/apollo/executable-schema.ts';
import { printJson } from '../print/print-values.ts';

/** `catalog schema`: prints the schema as one document, for the compilers of clients. */
export const schemaCommand = new Command('schema')
  .option('--json', 'as JSON, for programs')
  .action(({ json }: { readonly json?: true }) => {
    const schema = printedSchema();
    if (json) printJson({ schema });
    else process.stdout.write(schema);
  });
