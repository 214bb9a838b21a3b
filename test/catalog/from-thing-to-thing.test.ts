import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const LIST = 'errorCodes(first: 100) { totalCount nodes { key } }';

describe('from a thing to its error codes', () => {
  test.each([
    ['vendor(slug: "open-telekom-cloud")', 'vendor: ["open-telekom-cloud"]'],
    ['service(key: "tencent-cloud/kms")', 'service: ["tencent-cloud/kms"]'],
    ['category(slug: "missing-parameter")', 'category: ["missing-parameter"]'],
    ['document(key: "tencent-cloud/kms/error-codes")', 'document: ["tencent-cloud/kms/error-codes"]'],
  ])('%s has those that the filter finds', async (field, filter) => {
    const { thing, all } = await catalog.expectData(
      `{ thing: ${field} { errorCodeCount ${LIST} } all: errorCodes(filter: {${filter}}, first: 100) { totalCount nodes { key } } }`,
    );
    expect(thing.errorCodes).toEqual(all);
    expect(thing.errorCodes.totalCount).toBe(thing.errorCodeCount);
    expect(thing.errorCodeCount).toBeGreaterThan(2);
  });

  test('they are searched, filtered, ordered, paged and counted as all are', async () => {
    const { vendor, all } = await catalog.expectData(`{
      vendor(slug: "tencent-cloud") {
        errorCodes(search: "parameter", filter: {service: ["tencent-cloud/kms"]}, orderBy: {field: CODE, direction: DESC}, last: 2) {
          totalCount nodes { key } pageInfo { hasPreviousPage hasNextPage } facets { services { value count } }
        }
      }
      all: errorCodes(search: "parameter", filter: {service: ["tencent-cloud/kms"]}, orderBy: {field: CODE, direction: DESC}, last: 2) {
        totalCount nodes { key } pageInfo { hasPreviousPage hasNextPage } facets { services { value count } }
      }
    }`);
    expect(vendor.errorCodes).toEqual(all);
    expect(all.nodes).toHaveLength(2);
    const refused = '{ vendor(slug: "tencent-cloud") { errorCodes(first: 101) { totalCount } } }';
    expect(await catalog.expectBadInput(refused)).toBe('`first` is 101; it must be from 0 to 100.');
  });

  test('the objects of nested lists count', async () => {
    const query = '{ vendors { services { documents { errorCodes(first: 100) { nodes { key } } } } } }';
    expect(await catalog.expectBadInput(query)).toContain('10000');
  });
});

describe('a document', () => {
  test('has a key, by which it is found as by its id', async () => {
    const { documents } = await catalog.expectData(
      '{ documents(first: 100) { nodes { id key slug service { key } } } }',
    );
    for (const { id, key, slug, service } of documents.nodes) {
      expect(key).toBe(`${service.key}/${slug}`);
      const data = await catalog.expectData(
        `query ($id: ID!, $key: String!) { byId: document(id: $id) { key } byKey: document(key: $key) { id }
          ids: errorCodes(filter: {document: [$id]}) { totalCount } keys: errorCodes(filter: {document: [$key]}) { totalCount }
          runs: importRuns(document: $key) { totalCount } }`
          .replaceAll('document: [$key]', `document: ["${key}"]`)
          .replace('document: $key', `document: "${key}"`),
        { id, key },
      );
      expect(data).toMatchObject({ byId: { key }, byKey: { id }, keys: data.ids });
    }
  });

  test('is asked for by one of the two', async () => {
    for (const given of ['', '(id: "x", key: "y")']) {
      expect(await catalog.expectBadInput(`{ document${given} { key } }`)).toBe('Give either `id` or `key`.');
    }
    expect(
      await catalog.expectBadInput(
        '{ errorCodes(filter: {document: ["tencent-cloud/kms/errors"]}) { totalCount } }',
      ),
    ).toContain('There is no document "tencent-cloud/kms/errors". Nearest: "tencent-cloud/kms/error-codes"');
  });

  test('has an edition with its rows, in the order of the text, forward and backward', async () => {
    const read = async (page: string) => {
      const { document } =
        await catalog.expectData(`{ document(key: "open-telekom-cloud/tms/error-codes") { editions { rowCount
        rows(${page}) { totalCount nodes { line errorCode { key } document { key } edition { sha256 } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`);
      return document.editions[0];
    };
    const all = await read('first: 100');
    expect(all.rows.totalCount).toBe(all.rowCount);
    expect(all.rows.nodes).toHaveLength(all.rowCount);
    const lines = all.rows.nodes.map(({ line }: { line: number }) => line);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
    expect(all.rows.nodes).toContainEqual(
      expect.objectContaining({ line: 70, errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' } }),
    );

    const forward = [];
    for (let page = 'first: 7'; page !== ''; ) {
      const { rows } = await read(page);
      forward.push(...rows.nodes);
      expect(rows.pageInfo.hasPreviousPage).toBe(page !== 'first: 7');
      page = rows.pageInfo.hasNextPage ? `first: 7, after: "${rows.pageInfo.endCursor}"` : '';
    }
    expect(forward).toEqual(all.rows.nodes);
    const backward = [];
    for (let page = 'last: 7'; page !== ''; ) {
      const { rows } = await read(page);
      backward.unshift(...rows.nodes);
      expect(rows.pageInfo.hasNextPage).toBe(page !== 'last: 7');
      page = rows.pageInfo.hasPreviousPage ? `last: 7, before: "${rows.pageInfo.startCursor}"` : '';
    }
    expect(backward).toEqual(all.rows.nodes);
  });
});

describe('the findings of an edition', () => {
  type Page = { nodes: object[]; totalCount: number; pageInfo: Record<string, string & boolean> };

  test('are read page by page in both directions, all or by severity', async () => {
    const { documents } = await catalog.expectData(
      '{ documents(first: 5) { nodes { key editions { findings { severity kind message line text } } } } }',
    );
    const longest = documents.nodes.sort(
      (left: any, right: any) => right.editions[0].findings.length - left.editions[0].findings.length,
    )[0];
    const all: { severity: string }[] = longest.editions[0].findings;
    expect(all.length).toBeGreaterThan(3);
    const read = async (page: string): Promise<Page> => {
      const { document } = await catalog.expectData(
        `{ document(key: "${longest.key}") { editions { findingPage(${page || 'first: 20'}) {
             totalCount nodes { severity kind message line text } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } } }`,
      );
      return document.editions[0].findingPage;
    };
    for (const severity of ['INFO', 'WARNING', 'ERROR', 'INFO, WARNING, ERROR']) {
      const expected = all.filter((finding) => severity.includes(finding.severity));
      const forward: object[] = [];
      for (let page = 'first: 2'; page !== ''; ) {
        const { nodes, totalCount, pageInfo } = await read(`${page}, severity: [${severity}]`);
        expect([totalCount, pageInfo.hasPreviousPage]).toEqual([expected.length, page !== 'first: 2']);
        forward.push(...nodes);
        page = pageInfo.hasNextPage ? `first: 2, after: "${pageInfo.endCursor}"` : '';
      }
      expect(forward).toEqual(expected);
      const backward: object[] = [];
      for (let page = 'last: 2'; page !== ''; ) {
        const { nodes, pageInfo } = await read(`${page}, severity: [${severity}]`);
        backward.unshift(...nodes);
        page = pageInfo.hasPreviousPage ? `last: 2, before: "${pageInfo.startCursor}"` : '';
      }
      expect(backward).toEqual(expected);
    }
    expect((await read('')).nodes).toEqual(all.slice(0, 20));
  });
});

describe('many at once', () => {
  test('nodes come in the order of their ids, null where there is none', async () => {
    const { errorCodes, vendors } = await catalog.expectData(
      '{ errorCodes(first: 2) { nodes { id } } vendors { id } }',
    );
    const gone = Buffer.from('ErrorCode:999999').toString('base64url');
    const ids = [vendors[0].id, errorCodes.nodes[1].id, gone, errorCodes.nodes[0].id];
    const { nodes } = await catalog.expectData(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(nodes).toEqual([
      { __typename: 'Vendor', id: ids[0] },
      { __typename: 'ErrorCode', id: ids[1] },
      null,
      { __typename: 'ErrorCode', id: ids[3] },
    ]);
  });

  test('nodes are 100 at most, and count by their number', async () => {
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ErrorCode { similar(first: 20) { rows { document { key } } } } } }';
    const [{ id }] = (await catalog.expectData('{ errorCodes(first: 1) { nodes { id } } }')).errorCodes.nodes;
    expect((await catalog.ask(query, { ids: [id] })).errors).toEqual([]);
    expect(await catalog.expectBadInput(query, { ids: Array(90).fill(id) })).toContain('10000');
    expect(
      await catalog.expectBadInput('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array(101).fill(id),
      }),
    ).toBe('There are 101 ids; at most 100 are taken.');
    expect(await catalog.expectBadInput('{ nodes(ids: ["x"]) { id } }')).toContain(
      'is no id of this catalog',
    );
  });

  test('error codes are filtered by ids and keys, whatever the case of the code', async () => {
    const keys = ['open-telekom-cloud/tms/tms.0014', 'tencent-cloud/kms/10030', 'no/such/key', ''];
    const { errorCodes } = await catalog.expectData(
      'query ($keys: [String!]) { errorCodes(filter: {key: $keys}) { totalCount nodes { id key } } }',
      { keys },
    );
    expect(errorCodes.nodes.map(({ key }: { key: string }) => key)).toEqual([
      'open-telekom-cloud/tms/TMS.0014',
      'tencent-cloud/kms/10030',
    ]);
    const ids = errorCodes.nodes.map(({ id }: { id: string }) => id);
    const byId = await catalog.expectData(
      'query ($ids: [ID!]) { errorCodes(filter: {id: $ids}) { totalCount nodes { id key } } none: errorCodes(filter: {key: ["no/such/key"]}) { totalCount } rest: errorCodes(filter: {not: {or: [{id: $ids}, {key: ["open-telekom-cloud/tms/TMS.0009"]}]}}) { totalCount } }',
      { ids },
    );
    expect(byId).toEqual({ errorCodes, none: { totalCount: 0 }, rest: { totalCount: 197 } });
    expect(await catalog.expectBadInput('{ errorCodes(filter: {id: ["x"]}) { totalCount } }')).toBe(
      '"x" is not the id of an error code. Give an `id` that an earlier answer gave, or filter by `key`.',
    );
  });

  test('texts are resolved together as alone, 50 at most', async () => {
    const texts = [
      '{"error_code":"TMS.0014","error_msg":"Values is empty."}',
      'nothing here',
      '(10310) error: parameter key format error',
    ];
    const result = '{ complete errors { code candidates { score errorCode { key } } } }';
    const { resolveErrors } = await catalog.expectData(
      `query ($inputs: [ResolveErrorInput!]!) { resolveErrors(inputs: $inputs) ${result} }`,
      { inputs: texts.map((text) => ({ text })) },
    );
    const alone = await Promise.all(
      texts.map((text) =>
        catalog.expectData(`query ($text: String!) { resolveError(input: {text: $text}) ${result} }`, {
          text,
        }),
      ),
    );
    expect(resolveErrors).toEqual(alone.map(({ resolveError }) => resolveError));
    expect(resolveErrors[0].errors[0].candidates[0].errorCode.key).toBe('open-telekom-cloud/tms/TMS.0014');

    const FIFTY =
      'query ($inputs: [ResolveErrorInput!]!) { resolveErrors(inputs: $inputs) { errors { code candidates { score errorCode { key } } } } }';
    const fifty = await catalog.expectData(FIFTY, { inputs: Array(50).fill({ text: texts[0] }) });
    expect(fifty.resolveErrors).toHaveLength(50);

    const many = 'query ($inputs: [ResolveErrorInput!]!) { resolveErrors(inputs: $inputs) { complete } }';
    expect(await catalog.expectBadInput(many, { inputs: Array(51).fill({ text: 'x' }) })).toBe(
      'There are 51 texts; at most 50 are taken.',
    );
    expect(await catalog.expectBadInput(many, { inputs: [{ text: 'x' }, { text: ' ' }] })).toMatch(
      /^inputs\[1\]: The text is empty\./,
    );
  });
});
