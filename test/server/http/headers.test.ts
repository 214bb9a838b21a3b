import { describe, expect, test } from 'vitest';
import {
  type Answer,
  cacheControl,
  entityTag,
  matchesEntityTag,
} from '../../../src/server/http/answer-headers.ts';
import { acceptsJson } from '../../../src/server/http/request-checks.ts';

describe('acceptsJson', () => {
  test.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/*', true],
    ['application/json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/graphql-response+json', true],
    ['text/html;q=0.9, application/json;q=0.1', true],
    ['text/html', false],
    ['application/json;q=0', false],
    ['application/json; q=0.000, text/html', false],
    ['application/xml', false],
    [',;,;', false],
  ])('of %j is %s', (header, accepted) => {
    expect(acceptsJson(header)).toBe(accepted);
  });
});

describe('cacheControl', () => {
  const answer: Answer = {
    method: 'GET',
    status: 200,
    authorized: false,
    errorCodes: [],
  };

  test('lets anyone keep the answer to an anonymous query by GET', () => {
    expect(cacheControl(answer, 300)).toBe('public, max-age=300');
  });

  test.each<[string, Partial<Answer>]>([
    ['by POST', { method: 'POST' }],
    ['by HEAD', { method: 'HEAD' }],
    ['with a status of its own', { status: 400 }],
    ['to somebody', { authorized: true }],
    ['with errors', { errorCodes: ['BAD_USER_INPUT'] }],
    ['outside of GraphQL', { errorCodes: null }],
  ])('lets nobody keep an answer %s', (_, different) => {
    expect(cacheControl({ ...answer, ...different }, 300)).toBe('no-store');
  });
});

describe('matchesEntityTag', () => {
  const tag = entityTag(7, '/graphql?query={a}', 'type Query { a: Int }');

  test.each([
    [tag, true],
    [tag.slice(2), true],
    [`"other", ${tag}`, true],
    ['*', false],
    [undefined, false],
    ['', false],
    ['"other"', false],
    [entityTag(8, '/graphql?query={a}', 'type Query { a: Int }'), false],
    [entityTag(7, '/graphql?query={b}', 'type Query { a: Int }'), false],
    [entityTag(7, '/graphql?query={a}', 'type Query { b: Int }'), false],
  ])('of %j is %s', (header, matches) => {
    expect(matchesEntityTag(header, tag)).toBe(matches);
  });
});
