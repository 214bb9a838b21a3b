import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { describe, expect, test } from 'vitest';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';

const released = readFileSync(new URL('./released.graphql', import.meta.url), 'utf8');
const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

/** The changes since the last release that break clients or may, and that the text does not name. */
function unnamedChanges(before: string, after: string, text: string): string[] {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  return [...findBreakingChanges(old, now), ...findDangerousChanges(old, now)]
    .map(({ description }) => description)
    .filter((description) => !text.includes(description));
}

/** What the changelog says of the time since the last release. */
function unreleased(text: string): string {
  const section = text.split(/^## /m).find((part) => part.startsWith('Unreleased\n'));
  return section?.slice('Unreleased\n'.length) ?? '';
}

describe('breaking changes of the schema', () => {
  test('stand in the changelog under "Unreleased", in the words of this list', () => {
    expect(unnamedChanges(released, typeDefinitions(), unreleased(changelog))).toEqual([]);
  });

  test('are found where the changelog does not name them', () => {
    const before = 'type Query { error(code: String): String, other: String }';
    const after = 'type Query { error(code: String!): String }';
    expect(unnamedChanges(before, after, 'Query.other was removed.')).toEqual([
      'Query.error arg code has changed type from String to String!.',
    ]);
  });

  test('are looked for in the section of the time since the last release alone', () => {
    expect(unreleased('# Changelog\n\n## Unreleased\n\n- new\n\n## 0.1.0\n\n- old\n')).toBe('\n- new\n\n');
    expect(unreleased('# Changelog\n\n## Unreleased\n\n- new\n')).toBe('\n- new\n');
  });
});
