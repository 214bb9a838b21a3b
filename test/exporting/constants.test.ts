import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, freshPath } from '../harness.ts';
import { type ExportedCatalog, HOSTILE, openExportedCatalog } from './exported-catalog.ts';
import { describeWithTool } from './language-tool.ts';

const path = freshPath();
let exported: ExportedCatalog;
beforeAll(async () => {
  exported = await openExportedCatalog(path);
});
afterAll(() => exported.catalog.close());

async function download(format: string): Promise<Buffer> {
  const response = await fetch(`${exported.url}/export/${format}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function run(program: string, args: readonly string[], cwd: string): string {
  // What asks for nothing, and finds nothing of this project.
  const env = {
    PATH: process.env.PATH,
    HOME: cwd,
    GOFLAGS: '-mod=mod',
    GOTOOLCHAIN: 'local',
    GO111MODULE: 'on',
  };
  return execFileSync(program, args, { cwd, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
}

/** What a program read of the constants. */
interface Constants {
  /** The entries, under the names of the API. */
  readonly entries: readonly any[];
  readonly retryable: readonly string[];
  /** The keys that constants have, once each, with the comment on each where the tool gives it. */
  readonly constants: readonly { readonly key: string; readonly comment?: string }[];
}

const FIELDS = [
  ...['key', 'service', 'code', 'variant', 'message', 'description', 'solution', 'httpStatuses', 'category'],
  ...['canonicalCode', 'remedy', 'retryable', 'lifecycle'],
];

function expectConstants({ entries, retryable, constants }: Constants, noText: string | null = null): void {
  const expected = [...exported.expected.values()];
  const keys = expected.map(({ key }) => key).sort();
  const picked = expected.map((entry) =>
    Object.fromEntries(FIELDS.map((field) => [field, entry[field] ?? noText])),
  );
  const byKey = (list: readonly any[]) => new Map(list.map((entry) => [entry.key, entry]));
  expect(entries).toHaveLength(expected.length);
  expect(byKey(entries)).toEqual(byKey(picked));
  expect([...retryable].sort()).toEqual(
    expected.flatMap((entry) => (entry.retryable ? [entry.key] : [])).sort(),
  );
  expect(constants.map(({ key }) => key).sort()).toEqual(keys);
  for (const { comment, key } of constants) {
    if (comment !== undefined) expect(comment).toContain(exported.expected.get(key).canonicalCode);
  }
}

/** What shows a source in another order than it is read, or is a line break to some programs and none to others. */
const MISLEADING = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\u0085\u200b-\u200f\ufeff\0-\x08\x0b-\x1f\x7f]/;

describe('TypeScript', () => {
  const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

  test('is checked strictly, and its constants are equal to the API', async () => {
    const folder = freshFolder();
    const source = (await download('ts')).toString();
    expect(MISLEADING.exec(source)).toBe(null);
    writeFileSync(join(folder, 'catalog.ts'), source);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'use.ts'),
      `import * as catalog from './catalog.ts';
       import { ERROR_CODES, RETRYABLE, OpenTelekomCloudTms, type CanonicalCode } from './catalog.ts';
       const key: 'open-telekom-cloud/tms/TMS.0014' = OpenTelekomCloudTms['TMS.0014'];
       const code: CanonicalCode | undefined = ERROR_CODES.get(key)?.canonicalCode;
       // @ts-expect-error: there is no such code
       OpenTelekomCloudTms['TMS.9999'];
       const constants = Object.values(catalog).flatMap((value): string[] =>
         typeof value === 'object' && !('version' in value) && !(value instanceof Map) && !(value instanceof Set) &&
         !('catalogVersion' in value) ? Object.values(value) : []);
       console.log(JSON.stringify({
         code, entries: [...ERROR_CODES.values()], retryable: [...RETRYABLE],
         constants: constants.map((each) => ({ key: each })),
       }));`,
    );
    const options = [
      ...['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--isolatedModules'],
      ...['--verbatimModuleSyntax', '--erasableSyntaxOnly', '--rewriteRelativeImportExtensions'],
      ...[
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--types',
        '',
        '--lib',
        'es2022,dom',
        '--outDir',
        'out',
      ],
    ];
    run(process.execPath, [TSC, ...options, 'use.ts'], folder);
    const read = JSON.parse(run(process.execPath, ['out/use.js'], folder));
    expect(read.code).toBe('INVALID_ARGUMENT');
    expectConstants(read);
  });
});

describeWithTool('Go', { program: 'go', packageName: 'golang-go' }, () => {
  test('is vetted, is as gofmt writes it, and its constants are equal to the API', async () => {
    const folder = freshFolder();
    const source = (await download('go')).toString();
    expect(MISLEADING.exec(source.replaceAll('\t', ''))).toBe(null);
    mkdirSync(join(folder, 'errorcatalog'));
    writeFileSync(join(folder, 'errorcatalog', 'catalog.go'), source);
    writeFileSync(join(folder, 'go.mod'), 'module example.com/use\n\ngo 1.19\n');
    writeFileSync(
      join(folder, 'main.go'),
      `package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"

	"example.com/use/errorcatalog"
)

const known = errorcatalog.OpenTelekomCloudTms_TMS_0014

type constant struct {
	Key     string \`json:"key"\`
	Comment string \`json:"comment"\`
}

func main() {
	file, err := parser.ParseFile(token.NewFileSet(), "errorcatalog/catalog.go", nil, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	constants := []constant{}
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok || general.Tok != token.CONST || general.Lparen.IsValid() {
			continue
		}
		literal := general.Specs[0].(*ast.ValueSpec).Values[0].(*ast.BasicLit)
		key, err := strconv.Unquote(literal.Value)
		if err != nil {
			panic(err)
		}
		constants = append(constants, constant{key, general.Doc.Text()})
	}
	entries := []*errorcatalog.ErrorCode{}
	for _, entry := range errorcatalog.ErrorCodes {
		entries = append(entries, entry)
	}
	keys := []errorcatalog.Key{}
	for key := range errorcatalog.Retryable {
		keys = append(keys, key)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"known": errorcatalog.ErrorCodes[known].CanonicalCode, "entries": entries, "retryable": keys, "constants": constants,
	})
}
`,
    );
    expect(run('gofmt', ['-d', 'errorcatalog'], folder)).toBe('');
    run('go', ['vet', './...'], folder);
    const { known, entries, ...read } = JSON.parse(run('go', ['run', '.'], folder));
    expect(known).toBe('INVALID_ARGUMENT');
    const name = (field: string) =>
      field === 'HTTPStatuses' ? 'httpStatuses' : field.charAt(0).toLowerCase() + field.slice(1);
    expectConstants(
      {
        ...read,
        entries: entries.map((entry: object) =>
          Object.fromEntries(Object.entries(entry).map(([field, value]) => [name(field), value])),
        ),
      },
      '',
    );
  });
});

describeWithTool('Python', { program: 'python3', packageName: 'python3' }, () => {
  test('is compiled, and its constants are equal to the API', async () => {
    const folder = freshFolder();
    const source = (await download('python')).toString();
    expect(MISLEADING.exec(source)).toBe(null);
    writeFileSync(join(folder, 'catalog.py'), source);
    writeFileSync(
      join(folder, 'use.py'),
      `import ast, json, catalog

assert catalog.OpenTelekomCloudTms.TMS_0014 == "open-telekom-cloud/tms/TMS.0014"
with open("catalog.py", encoding="utf-8") as file:
    lines = file.read().split("\\n")
constants = []
for node in ast.parse("\\n".join(lines)).body:
    if not isinstance(node, ast.ClassDef) or node.name == "ErrorCode":
        continue
    for member in node.body:
        if isinstance(member, ast.AnnAssign):
            start = member.lineno - 1
            comment = []
            while lines[start - 1].startswith("    #:"):
                start -= 1
                comment.append(lines[start])
            constants.append({"key": getattr(getattr(catalog, node.name), member.target.id), "comment": "\\n".join(comment)})
print(json.dumps({
    "entries": [entry._asdict() for entry in catalog.ERROR_CODES.values()],
    "retryable": sorted(catalog.RETRYABLE),
    "constants": constants,
}))
`,
    );
    const { entries, ...read } = JSON.parse(run('python3', ['-W', 'error', 'use.py'], folder));
    const camelCase = (name: string) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    expectConstants({
      ...read,
      entries: entries.map((entry: object) =>
        Object.fromEntries(Object.entries(entry).map(([name, value]) => [camelCase(name), value])),
      ),
    });
  });
});

test('the names of constants stay when codes that look alike are added', async () => {
  const { store, server } = exported.catalog;
  const namesIn = (source: string) =>
    new Map(Array.from(source.matchAll(/^const (\S+) Key = (.*)$/gm), ([, name, key]) => [key!, name!]));
  const before = namesIn((await server.inject('/export/go')).body);
  const { state } = { state: { vendor: { ...(await stateOf('A.B')) }, corrections: [] } };
  await store.write({
    author: 'test',
    entries: [
      {
        identity: { service: 'evil-1/code', code: 'A+B', variant: 1 },
        expectedVersion: 0,
        kind: 'IMPORTED',
        reason: 'test',
        state,
      },
    ],
  });
  const after = namesIn((await server.inject('/export/go')).body);
  expect(after.size).toBe(before.size + 1);
  expect([...before].filter(([key, name]) => after.get(key) !== name)).toEqual([]);
  expect(HOSTILE.length).toBeGreaterThan(30);

  async function stateOf(code: string) {
    const entry = await store.errorCodes.byKey(`evil-1/code/${code}`);
    const { message, description, solution, httpStatuses, commonCode, module, aliases, lifecycle } = entry!;
    return {
      message,
      description,
      solution,
      httpStatuses,
      commonCode,
      module,
      aliases,
      lifecycle,
      category: 'unknown',
    };
  }
});
