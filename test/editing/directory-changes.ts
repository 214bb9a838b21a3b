import type { TestCatalog } from '../harness.ts';

type Input = Readonly<Record<string, unknown>>;

/** What each mutation of the directory answers. */
const ANSWERS: Readonly<Record<string, string>> = {
  create: '',
  update: '',
  rename: '',
  delete: 'deletedId',
  merge: 'moved { errorCodes services documents }',
};

const FIELDS: Readonly<Record<string, string>> = {
  vendor: 'vendor { id slug name }',
  service: 'service { id key slug name }',
  category: 'category { id slug title errorCodeCount }',
  document: 'document { id key slug title sourceUrl tables { section service { key } } }',
};

/** Changes the directory over HTTP; `do('mergeVendors', input)` gives the payload. Inputs have a reason. */
export function directoryOf(catalog: TestCatalog) {
  return async (mutation: string, input: Input) => {
    const [, verb = '', noun = ''] = /^([a-z]+)(.*)$/.exec(mutation) ?? [];
    const kind = noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
    const fields = verb === 'delete' ? '' : FIELDS[kind];
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const data = await catalog.expectData(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { ${fields} ${ANSWERS[verb]} userErrors { code field message } } }`,
      { input: { reason: `To ${verb} it`, ...input } },
    );
    return data[mutation];
  };
}

/** The payload of a mutation that must do something. */
export function mustDo(change: ReturnType<typeof directoryOf>): ReturnType<typeof directoryOf> {
  return async (mutation, input) => {
    const payload = await change(mutation, input);
    if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  };
}
