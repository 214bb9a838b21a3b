import { type GraphQLSchema, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../src/domain/viewer.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import type { Store } from '../../src/store/open-store.ts';
import { seededStore } from './seeded-store.ts';

let store: Store;
let schema: GraphQLSchema;

beforeAll(async () => {
  store = await seededStore();
  schema = createExecutableSchema();
});

afterAll(() => store.close());

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = createContext(store, 'test', ANONYMOUS);
  return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues, contextValue })));
}

const RESOLVE = `query ($input: ResolveErrorInput!) {
  resolveError(input: $input) {
    complete
    errors {
      excerpt start end format code commonCode message requestId httpStatus occurrences
      candidates { score matchedBy parameters { name value } errorCode { key lifecycle retryable category { slug } } }
    }
  }
}`;

describe('resolveError', () => {
  test('gives the error, its place, and the entry that it is', async () => {
    const text = 'said {"error_code":"TMS.0009","error_msg":"Key is invalid."}';
    const { data, errors } = await ask(RESOLVE, { input: { text } });
    expect(errors).toBeUndefined();
    expect(data.resolveError).toMatchObject({
      complete: true,
      errors: [
        {
          excerpt: text.slice(5),
          start: 5,
          end: text.length,
          format: 'ERROR_CODE_ERROR_MSG',
          code: 'TMS.0009',
          message: 'Key is invalid.',
          occurrences: 1,
          candidates: [
            {
              matchedBy: ['CODE', 'MESSAGE_EXACT', 'VENDOR', 'SERVICE'],
              errorCode: { key: 'open-telekom-cloud/tms/TMS.0009' },
            },
          ],
        },
      ],
    });
  });

  test('gives the values of a message’s holes', async () => {
    const text =
      'You do not have the required permission to perform this operation. The required permission is: tms:tag:list.';
    const { data } = await ask(RESOLVE, { input: { text } });
    expect(data.resolveError.errors[0].candidates[0]).toMatchObject({
      parameters: [{ name: 'xxx', value: 'tms:tag:list' }],
      errorCode: { key: 'open-telekom-cloud/tms/TMS.2030' },
    });
  });

  test('says of an unknown code that it has only the nearest, with a low score', async () => {
    const { data } = await ask(RESOLVE, { input: { text: '{"error_code":"TMS.0099","error_msg":"Foo."}' } });
    const [error] = data.resolveError.errors;
    expect(error.code).toBe('TMS.0099');
    for (const { score, matchedBy } of error.candidates) {
      expect(score).toBeLessThan(0.5);
      expect(matchedBy).toContain('CODE_NEAR');
    }
  });

  test('puts the entries of the vendor that is named first', async () => {
    const text = 'authentication failed';
    const { data } = await ask(RESOLVE, { input: { text, service: 'tencent-cloud/common' } });
    expect(data.resolveError.errors[0].candidates[0].errorCode.key).toBe('tencent-cloud/common/4100');
  });

  test('gives no error for a text without one', async () => {
    const { data } = await ask(RESOLVE, { input: { text: '{"code":0,"message":"success"}' } });
    expect(data.resolveError).toEqual({ complete: true, errors: [] });
  });

  test('says where there are more errors than it gives', async () => {
    const text = Array.from(
      { length: 30 },
      (_, number) => `{"error_code":"X.${1000 + number}","error_msg":"m"}`,
    ).join('\n');
    const { data } = await ask(RESOLVE, { input: { text } });
    expect(data.resolveError.complete).toBe(false);
    expect(data.resolveError.errors).toHaveLength(12);
  });

  test.each([
    ['an empty text', { text: ' \n' }, 'The text is empty'],
    ['a text over 64 KiB', { text: 'ä'.repeat(32 * 1024 + 1) }, '65538 bytes'],
    ['an unknown vendor', { text: 'x', vendor: 'tencent' }, 'Nearest: "tencent-cloud"'],
    ['an unknown service', { text: 'x', service: 'kms' }, 'Nearest: "tencent-cloud/kms"'],
    [
      'a service of another vendor',
      { text: 'x', vendor: 'huawei-cloud', service: 'tencent-cloud/kms' },
      'Give one of the two',
    ],
    ['a status that is none', { text: 'x', httpStatus: 99 }, 'from 100 to 599'],
    ['no candidates', { text: 'x', limit: 0 }, 'from 1 to 20'],
  ])('refuses %s', async (_, input, message) => {
    const { errors } = await ask(RESOLVE, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0].message).toContain(message);
  });
});

describe('withdrawn and shared codes', () => {
  test('are found: the withdrawn one marked, and all services that have a code', async () => {
    const own = await seededStore();
    const texts = {
      description: null,
      solution: null,
      httpStatuses: [],
      commonCode: null,
      module: null,
      aliases: ['E-7'],
    };
    const values = {
      ...texts,
      message: { plain: 'Gone for good.', markdown: 'Gone for good.' },
      category: 'not-found',
    };
    const write = (service: string, code: string, lifecycle: 'CURRENT' | 'WITHDRAWN') => ({
      identity: { service, code, variant: 1 },
      expectedVersion: 0,
      kind: 'CREATED' as const,
      reason: 'test',
      state: { vendor: { ...values, lifecycle }, corrections: [] },
    });
    await own.write({
      author: 'test',
      entries: [
        write('open-telekom-cloud/tms', 'TMS.7777', 'WITHDRAWN'),
        write('tencent-cloud/kms', 'InvalidParameter', 'CURRENT'),
      ],
    });
    const answer = async (text: string) => {
      const contextValue = createContext(own, 'test', ANONYMOUS);
      const { data } = await graphql({
        schema,
        source: RESOLVE,
        variableValues: { input: { text } },
        contextValue,
      });
      return JSON.parse(JSON.stringify(data)).resolveError.errors[0].candidates;
    };
    expect((await answer('{"error_code":"TMS.7777","error_msg":"x"}'))[0].errorCode).toMatchObject({
      key: 'open-telekom-cloud/tms/TMS.7777',
      lifecycle: 'WITHDRAWN',
    });
    expect((await answer('{"error_code":"e-7","error_msg":"Gone for good."}'))[0].matchedBy).toContain(
      'ALIAS',
    );
    const shared = await answer('{"Response":{"Error":{"Code":"InvalidParameter","Message":"m"}}}');
    expect(shared.map((candidate: { errorCode: { key: string } }) => candidate.errorCode.key)).toEqual([
      'tencent-cloud/cam/InvalidParameter',
      'tencent-cloud/kms/InvalidParameter',
    ]);
    for (const { score } of shared) expect(score).toBeLessThan(0.9);
    await own.close();
  });
});

describe('similar', () => {
  const SIMILAR =
    'query ($key: String!, $first: Int) { errorCode(by: { key: $key }) { similar(first: $first) { key category { canonicalCode } } } }';
  const similar = async (key: string, first = 5): Promise<string[]> => {
    const { data } = await ask(SIMILAR, { key, first });
    return data.errorCode.similar.map((entry: { key: string }) => entry.key);
  };

  test.each([
    ['open-telekom-cloud/tms/TMS.0003', 'huawei-cloud/osm/OSM.0002'],
    ['tencent-cloud/kms/10030', 'tencent-cloud/common/4100'],
    ['tencent-cloud/cam/InternalError', 'tencent-cloud/kms/10050'],
  ])('of %s has %s', async (key, other) => {
    expect(await similar(key)).toContain(other);
  });

  test('never has entries of the same service, and as many as are asked for at most', async () => {
    const found = await similar('open-telekom-cloud/cts/CTS.0214', 3);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.filter((key) => key.startsWith('open-telekom-cloud/cts/'))).toEqual([]);
    expect(await similar('open-telekom-cloud/cts/CTS.0214', 0)).toEqual([]);
  });

  test('refuses more than 20', async () => {
    const { errors } = await ask(SIMILAR, { key: 'tencent-cloud/kms/10030', first: 21 });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('counterparts', () => {
  const COUNTERPARTS = `query ($key: String!, $first: Int, $after: String, $last: Int, $before: String) {
    errorCode(by: { key: $key }) {
      counterparts(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { key service { key } category { canonicalCode } } score reason }
        nodes { key }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
      similar(first: 20) { key }
    }
  }`;
  const KEY = 'open-telekom-cloud/tms/TMS.0008';
  const page = async (variables: Record<string, unknown>, key = KEY) => {
    const { data, errors } = await ask(COUNTERPARTS, { key, ...variables });
    expect(errors ?? []).toEqual([]);
    return data.errorCode;
  };

  test('have a score and a reason, the best first; similar is the short form', async () => {
    const { counterparts, similar } = await page({ first: 20 });
    const scores = counterparts.edges.map(({ score }: { score: number }) => score);
    expect(scores.length).toBeGreaterThan(3);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    for (const { node, score, reason } of counterparts.edges) {
      expect(node.service.key).not.toBe('open-telekom-cloud/tms');
      expect(node.category.canonicalCode).toBe('INVALID_ARGUMENT');
      expect(score).toBeGreaterThan(0.4);
      expect(score).toBeLessThanOrEqual(1);
      expect(reason).toMatch(/^[A-Z_]+$/);
    }
    expect(counterparts.edges[0].reason).toBe('BROADER');
    expect(counterparts.totalCount).toBe(scores.length);
    expect(similar).toEqual(counterparts.nodes);
  });

  test('are read in pages, forward and backward', async () => {
    const { counterparts: whole } = await page({ first: 100 });
    const keys = whole.nodes.map(({ key }: { key: string }) => key);
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const { counterparts } = await page({ first: 2, after });
      forward.push(...counterparts.nodes.map(({ key }: { key: string }) => key));
      expect(counterparts.pageInfo.hasPreviousPage).toBe(after !== null);
      after = counterparts.pageInfo.hasNextPage ? counterparts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forward).toEqual(keys);

    const { counterparts: end } = await page({ last: 2 });
    expect(end.nodes).toEqual(whole.nodes.slice(-2));
    const { counterparts: before } = await page({ last: 2, before: end.pageInfo.startCursor });
    expect(before.nodes).toEqual(whole.nodes.slice(-4, -2));
    expect(before.pageInfo.hasNextPage).toBe(true);
  });

  test('are none rather than something unlike', async () => {
    const { counterparts } = await page({}, 'open-telekom-cloud/cts/CTS.0209');
    expect(counterparts).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });

  test('refuse a cursor of another list, and more than 100', async () => {
    const { data } = await ask('{ errorCodes(first: 1) { edges { cursor } } }', {});
    for (const variables of [{ after: data.errorCodes.edges[0].cursor }, { after: 'x' }, { first: 101 }]) {
      const { errors } = await ask(COUNTERPARTS, { key: KEY, ...variables });
      expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
