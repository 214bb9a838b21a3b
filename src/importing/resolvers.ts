import { type NodeType, parseGlobalId } from '../domain/global-id.ts';
import { badUserInput } from '../errors/bad-user-input.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { NewDocumentInput, PlanImportInput, Resolvers } from '../graphql/types.generated.ts';
import { actInThread, answerImport } from './runs/answer-import.ts';
import { discardImport } from './runs/discard-import.ts';
import type { NewDocument } from './runs/import-job.ts';
import { listImportRuns } from './runs/import-run-list.ts';
import { listPlannedChanges } from './runs/planned-change-list.ts';
import { slugOfTitle } from './slug-of-title.ts';

/** How many findings one answer gives. */
const MOST_FINDINGS = 1000;

/** The resolvers of import runs. */
export const importingResolvers = {
  Query: {
    importRuns: (_, input, { store }) => listImportRuns(store, input),
    importRun: (_, { id }, { store }) => {
      const row = rowOf('ImportRun', id);
      if (row === null) {
        throw badUserInput(
          `${JSON.stringify(id.slice(0, 100))} is not the id of an import run. Give an \`id\` that \`importRuns\` gives.`,
        );
      }
      return store.importRuns.run(row);
    },
  },

  Mutation: {
    planImport: (_, { input }, context) => {
      const { wanted, problem } = documentOf(input);
      return answerImport(context, {
        mutation: 'planImport',
        input,
        problems: [problem],
        act: (request) =>
          actInThread(
            context,
            {
              kind: 'PLAN',
              author: context.viewer.name,
              request,
              document: wanted!,
              content: Buffer.from(input.content),
              format: input.format == null || input.format === 'AUTO' ? null : input.format,
              publishedAt: input.publishedAt?.getTime() ?? null,
              keep: true,
            },
            ['content'],
          ),
      });
    },

    applyImport: (_, { input }, context) => {
      const run = rowOf('ImportRun', input.id);
      return answerImport(context, {
        mutation: 'applyImport',
        input,
        problems: [checkRun(run)],
        act: (request) =>
          actInThread(
            context,
            {
              kind: 'APPLY',
              author: context.viewer.name,
              request,
              run: run!,
              acceptHeld: input.acceptWithdrawals ?? false,
              reason: input.reason,
            },
            ['id'],
          ),
      });
    },

    discardImport: (_, { input }, context) => {
      const run = rowOf('ImportRun', input.id);
      return answerImport(context, {
        mutation: 'discardImport',
        input,
        problems: [checkRun(run)],
        act: (request) =>
          discardImport(context.store, context.viewer.name, { run: run!, reason: input.reason }, request),
      });
    },

    revertImport: (_, { input }, context) => {
      const run = rowOf('ImportRun', input.id);
      return answerImport(context, {
        mutation: 'revertImport',
        input,
        problems: [checkRun(run)],
        act: (request) =>
          actInThread(
            context,
            { kind: 'REVERT', author: context.viewer.name, request, run: run!, reason: input.reason },
            ['id'],
          ),
      });
    },
  },

  Revision: {
    importRun: ({ importRunRow }, _, { store }) =>
      importRunRow === null ? null : store.importRuns.run(importRunRow),
  },

  ImportRun: {
    format: ({ edition }) => edition.format,
    findings: ({ edition }, { first }) => {
      if (first < 0 || first > MOST_FINDINGS) {
        throw badUserInput(`\`first\` is ${first}; it must be from 0 to ${MOST_FINDINGS}.`);
      }
      return edition.findings.slice(0, first);
    },
    findingCount: ({ edition }) => edition.findings.length,
    changes: (run, input, { store }) => listPlannedChanges(store, run, input),
    plannedBy: ({ plannedBy }) => ({ name: plannedBy }),
    appliedBy: ({ appliedBy }) => authorOf(appliedBy),
    discardedBy: ({ discardedBy }) => authorOf(discardedBy),
    revertedBy: ({ revertedBy }) => authorOf(revertedBy),
  },

  PlannedChange: {
    errorCode: async ({ key }, _, { loaders }) => {
      const found = await loaders.byKey.load(key);
      // A key that is not there to the letter finds the one that differs in case.
      return found?.key === key ? found : null;
    },
  },
} satisfies Resolvers;

function rowOf(type: NodeType, id: string): number | null {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.row : null;
}

function checkRun(row: number | null): UserError | null {
  return row === null ? userError('NOT_FOUND', ['id'], 'There is no such import run.') : null;
}

function authorOf(name: string | null): { readonly name: string } | null {
  return name === null ? null : { name };
}

/** The document that an input names: a known one by its row, or a new one; else what is wrong with the input. */
function documentOf({ document, newDocument }: PlanImportInput): {
  readonly wanted: number | NewDocument | null;
  readonly problem: UserError | null;
} {
  if ((document == null) === (newDocument == null)) {
    const code = document == null ? 'REQUIRED' : 'INVALID';
    return { wanted: null, problem: userError(code, null, 'Give either `document` or `newDocument`.') };
  }
  if (newDocument != null) return { wanted: readNewDocument(newDocument), problem: null };
  const wanted = rowOf('Document', document!);
  const problem = wanted === null ? userError('NOT_FOUND', ['document'], 'There is no such document.') : null;
  return { wanted, problem };
}

function readNewDocument(input: NewDocumentInput): NewDocument {
  const { service, title, slug, sourceUrl, serviceName, vendorName } = input;
  return {
    service,
    title,
    slug: slug ?? slugOfTitle(title),
    sourceUrl: sourceUrl ?? null,
    serviceName: serviceName ?? null,
    vendorName: vendorName ?? null,
  };
}
