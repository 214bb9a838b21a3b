import { documentNamed } from '../directory/find-document.ts';
import { type NodeType, parseGlobalId } from '../domain/global-id.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { notTheId, unknownName } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { NewDocumentInput, PlanImportInput, Resolvers } from '../graphql/types.generated.ts';
import type { Directory } from '../store/read/directory.ts';
import { slugOfTitle } from './document-to-import.ts';
import type { DiscardJob, ImportJob, NewDocument } from './runs/import-job.ts';
import { listImportRuns } from './runs/import-run-lists.ts';
import type { RunImportJob } from './runs/import-threads.ts';
import { listPlannedChanges } from './runs/planned-change-list.ts';
import { type ImportPayload, runImportMutation } from './runs/run-import-mutation.ts';

/** How many findings one answer gives. */
const MOST_FINDINGS = 1000;

/** Gives the resolvers of import runs; `runJob` runs the jobs of their mutations. */
export function createImportingResolvers(runJob: RunImportJob) {
  /** Runs a mutation of a run that is there already. */
  function changeRun(
    context: RequestContext,
    name: string,
    input: {
      readonly id: string;
      readonly reason: string;
      readonly idempotencyKey?: string | null | undefined;
    },
    jobOf: (common: Omit<DiscardJob, 'kind'>) => ImportJob,
  ): Promise<ImportPayload> {
    const run = rowOf('ImportRun', input.id);
    return runImportMutation(context, runJob, {
      name,
      input,
      problems: [run === null ? userError('NOT_FOUND', ['id'], 'There is no such import run.') : null],
      job: (request) => jobOf({ author: context.viewer.name, request, run: run!, reason: input.reason }),
    });
  }

  return {
    Query: {
      importRuns: (_, input, { store }) => listImportRuns(store, input),
      importRun: (_, { id }, { store }) => {
        const row = rowOf('ImportRun', id);
        if (row === null) {
          throw notTheId('an import run', id, 'Give an `id` that `importRuns` gives.');
        }
        return store.importRuns.run(row);
      },
    },

    Mutation: {
      planImport: async (_, { input }, context) => {
        const { document, problem } = documentOf(input, await context.store.directory());
        return runImportMutation(context, runJob, {
          name: 'planImport',
          input,
          problems: [problem],
          job: (request) => ({
            kind: 'PLAN',
            author: context.viewer.name,
            request,
            document: document!,
            content: Buffer.from(input.content),
            format: input.format == null || input.format === 'AUTO' ? null : input.format,
            publishedAt: input.publishedAt?.getTime() ?? null,
            keep: true,
          }),
        });
      },

      applyImport: (_, { input }, context) => {
        const acceptHeld = input.acceptWithdrawals ?? false;
        return changeRun(context, 'applyImport', input, (common) => ({
          ...common,
          kind: 'APPLY',
          acceptHeld,
        }));
      },
      discardImport: (_, { input }, context) =>
        changeRun(context, 'discardImport', input, (common) => ({ ...common, kind: 'DISCARD' })),
      revertImport: (_, { input }, context) =>
        changeRun(context, 'revertImport', input, (common) => ({ ...common, kind: 'REVERT' })),
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
}

function rowOf(type: NodeType, id: string): number | null {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.row : null;
}

function authorOf(name: string | null): { readonly name: string } | null {
  return name === null ? null : { name };
}

/** The document that an input names: a known one by its row, or a new one; else what is wrong with the input. */
function documentOf(
  { document, newDocument }: PlanImportInput,
  directory: Directory,
): {
  readonly document: number | NewDocument | null;
  readonly problem: UserError | null;
} {
  if ((document == null) === (newDocument == null)) {
    const code = document == null ? 'REQUIRED' : 'INVALID';
    return { document: null, problem: userError(code, null, 'Give either `document` or `newDocument`.') };
  }
  if (newDocument != null) return { document: readNewDocument(newDocument), problem: null };
  const row = rowOf('Document', document!) ?? documentNamed(document!, directory)?.row ?? null;
  const message = unknownName('document', document!, directory.documentOfKey.keys());
  return { document: row, problem: row === null ? userError('NOT_FOUND', ['document'], message) : null };
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
