import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printResolved } from '../../src/cli/print/print-resolved-errors.ts';
import type { Store } from '../../src/store/open-store.ts';
import { resolveText, seededStore } from './seeded-store.ts';

let store: Store;

beforeAll(async () => {
  store = await seededStore();
});

afterAll(() => store.close());

async function print(text: string): Promise<string> {
  const { errors, complete } = await resolveText(store, text, { limit: 3 });
  const located = errors.map((error) => ({ ...error, source: '-', line: 1 }));
  const resolved = { errors: located, complete, isLog: false };
  const rows = resolved.errors.flatMap(({ candidates }) => candidates.map(({ errorCode }) => errorCode.row));
  const published = await store.documents.rowsOf(rows);
  return printResolved(resolved, new Map(rows.map((row, at) => [row, published[at]!])));
}

describe('what a person reads', () => {
  test('is what the error means, what to do, whether to retry, how sure it is and who says so', async () => {
    expect(await print('{"error_code":"TMS.0018","error_msg":"Query Time Out.","request_id":"3c1"}')).toBe(
      `TMS.0018  Open Telekom Cloud, Tag Management Service
  Message  Query Time Out.
  Means    Query timed out.
  Do       Try again later.
  Retry    Retry later: the same request may succeed.
  Kind     Timeout, HTTP 504
  Sure     99 %, by code, message exact, vendor, service
  Source   Error Codes, line 76: https://github.com/opentelekomcloud-docs/tag-management-service/blob/main/api-ref/source/appendix/error_codes.rst
  Request  3c1
`,
    );
  });

  test('numbers several errors', async () => {
    const printed = await print(
      '{"error_code":"TMS.0009","error_msg":"x"}\n{"error_code":"TMS.0010","error_msg":"x"}',
    );
    expect(printed).toContain('— 1 of 2 —\nTMS.0009 ');
    expect(printed).toContain('\n\n— 2 of 2 —\nTMS.0010 ');
  });

  test('says how often an error is there, and first of all where the catalog has none of several', async () => {
    const twice = '{"error_code":"TMS.0009","error_msg":"x"}\n'.repeat(2);
    expect(await print(twice)).toMatch(/^— 2 times —\nTMS\.0009 /);
    const unknown = '{"error_code":"TMS.9998","error_msg":"x"}\n{"error_code":"TMS.9999","error_msg":"x"}';
    expect(await print(unknown)).toMatch(
      /^The catalog has none of these 2 errors\.\n\n— 1 of 2 —\nTMS\.9998 is not in the catalog\.\n/,
    );
  });

  test('names the others where the first is not to be trusted', async () => {
    expect(await print('Operation failed.')).toContain('  Or       huawei-cloud/osm/OSM.01010017 (');
  });

  test('says that a code is unknown, and what is nearest', async () => {
    const printed = await print('{"error_code":"TMS.0019","error_msg":"Foo."}');
    expect(printed).toContain(
      'TMS.0019 is not in the catalog.\nThe nearest that it has is open-telekom-cloud/tms/TMS.00',
    );
  });

  test('says that there is nothing', async () => {
    expect(await print('All is well.')).toBe('No error of the catalog was found in the text.\n');
  });
});
