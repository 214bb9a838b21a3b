import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { compileOperation } from '../../src/server/fast-path/compile-operation.ts';
import { openCatalog, post, type TestCatalog } from '../harness.ts';

const COUNTERPARTS = `query ($key: String!, $first: Int, $after: String, $last: Int) {
  errorCode(by: { key: $key }) {
    key
    counterparts(first: $first, after: $after, last: $last) {
      edges { cursor score reason node { key message service { key } } }
      nodes { code }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
    similar(first: 3) { key }
  }
}`;

/** Entries with counterparts for several reasons, one without any, and pages. */
const VARIABLES: readonly Record<string, unknown>[] = [
  { key: 'open-telekom-cloud/tms/TMS.0008', first: 20 },
  { key: 'open-telekom-cloud/tms/TMS.0008', first: 2 },
  { key: 'open-telekom-cloud/tms/TMS.0008', last: 2 },
  { key: 'open-telekom-cloud/tms/TMS.0001', first: 20 },
  { key: 'open-telekom-cloud/tms/TMS.0006', first: 20 },
  { key: 'huawei-cloud/osm/OSM.0003', first: 20 },
  { key: 'huawei-cloud/osm/OSM.01010001', first: 20 },
  { key: 'huawei-cloud/osm/OSM.01010040', first: 20 },
  { key: 'tencent-cloud/kms/10390', first: 20 },
  { key: 'open-telekom-cloud/cts/CTS.0209', first: 20 },
];

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

test('counterparts with score and reason are compiled', () => {
  const document = parse(COUNTERPARTS);
  const operation = document.definitions[0] as OperationDefinitionNode;
  expect(compileOperation({ schema: createExecutableSchema(), document, operation })).not.toBeNull();
});

test('compiled answers over HTTP are those of Apollo, to the letter', async () => {
  const reasons = new Set<string>();
  for (const variables of VARIABLES) {
    // Requests with a credential are left to Apollo; of the others, all but the first run as compiled functions.
    const byApollo = await post(
      catalog.server,
      { query: COUNTERPARTS, variables },
      { authorization: 'Bearer none' },
    );
    const compiled = await post(catalog.server, { query: COUNTERPARTS, variables });
    const kept = await post(catalog.server, { query: COUNTERPARTS, variables });
    expect(byApollo.errors).toEqual([]);
    expect(JSON.stringify(compiled.body)).toBe(JSON.stringify(byApollo.body));
    expect(JSON.stringify(kept.body)).toBe(JSON.stringify(byApollo.body));
    for (const { reason, score } of byApollo.data.errorCode.counterparts.edges) {
      reasons.add(reason);
      expect(score).toBeGreaterThan(0);
    }
  }
  expect([...reasons].sort()).toEqual(['BROADER', 'NARROWER', 'SAME_CONDITION', 'SAME_SUBJECT']);
});

test('a page behind a cursor of Apollo is compiled, too', async () => {
  const key = 'open-telekom-cloud/tms/TMS.0008';
  const headers = { authorization: 'Bearer none' };
  const first = await post(catalog.server, { query: COUNTERPARTS, variables: { key, first: 2 } }, headers);
  const variables = { key, first: 2, after: first.data.errorCode.counterparts.pageInfo.endCursor };
  const byApollo = await post(catalog.server, { query: COUNTERPARTS, variables }, headers);
  const compiled = await post(catalog.server, { query: COUNTERPARTS, variables });
  expect(compiled.data.errorCode.counterparts.edges).toHaveLength(2);
  expect(compiled.body).toEqual(byApollo.body);
});
