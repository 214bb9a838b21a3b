import { type CodeValues, keyOf, UNDOCUMENTED } from '../domain/error-code.ts';
import { effectiveValues } from '../domain/overlay.ts';
import { checkKnown } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { CreateErrorCodeInput } from '../graphql/types.generated.ts';
import { pastEntry } from '../history/past-entry.ts';
import { checkIdempotencyKey, checkReason, checkText } from '../mutations/check-input.ts';
import { type Attempt, runMutation } from '../mutations/run-mutation.ts';
import type { Store } from '../store/open-store.ts';
import { categoryNow } from '../store/read/category-names.ts';
import type { ErrorCodeOutcome } from './change-error-codes.ts';
import { readValues } from './read-values.ts';
import { correct } from './state-changes.ts';

/** How long a code can be, in UTF-16 units. */
const MAX_CODE_LENGTH = 200;

/**
 * Adds an error code that no document has. All that is given is a correction of a vendor who says nothing yet; the
 * category, where it is not given, is what the rules make of the given texts.
 */
export async function createErrorCode(
  context: RequestContext,
  input: CreateErrorCodeInput,
): Promise<ErrorCodeOutcome> {
  const { store, viewer } = context;
  const { service: serviceName, code, reason, idempotencyKey, ...patch } = input;
  const directory = await store.directory();
  const service = directory.services.get(serviceName)?.key ?? serviceName;
  const { values, problems } = readValues(withoutNulls(patch), [], directory);
  const identity = { service, code, variant: 1 };

  async function attempt(): Promise<Attempt<ErrorCodeOutcome>> {
    const taken = await store.errorCodes.byKey(keyOf(identity));
    if (taken !== null) return { payload: refusalOf(taken) };
    const signature = { author: viewer.name, reason, createdAt: Date.now() };
    const given = effectiveValues(correct({ vendor: UNDOCUMENTED, corrections: [] }, values, signature));
    const vendor: CodeValues = {
      ...UNDOCUMENTED,
      category: categoryNow(await categoryOf(service, code, given), directory),
    };
    const state = correct({ vendor, corrections: [] }, values, signature);
    return { changes: { entries: [{ identity, expectedVersion: 0, kind: 'CREATED', reason, state }] } };
  }

  return runMutation(context, {
    name: 'createErrorCode',
    input,
    problems: [
      checkKnown('service', service, ['service'], directory.services, 'Use createService to add one.'),
      checkText(code, ['code'], MAX_CODE_LENGTH, 'ONE_LINE') ?? checkEdges(code),
      checkReason(reason),
      checkIdempotencyKey(idempotencyKey),
      ...problems,
    ],
    written: ({ entries }) => created(store, entries[0]!.row),
    refused: (userErrors) => ({ errorCode: null, revision: null, userErrors }),
    attempt,
  });
}

/** A field that is null says the same as one that is left out: the vendor says nothing. */
function withoutNulls<Patch extends object>(patch: Patch): Partial<Patch> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null)) as Partial<Patch>;
}

async function created(store: Store, row: number): Promise<ErrorCodeOutcome> {
  const [present] = await store.errorCodes.byRows([row]);
  const revision = await store.history.revisionOfVersion(row, 1);
  const errorCode =
    present!.version === 1 ? present! : await pastEntry(store, present!, revision!, revision!.createdAt);
  return { errorCode, revision, userErrors: [] };
}

function refusalOf(taken: NonNullable<ErrorCodeOutcome['errorCode']>): ErrorCodeOutcome {
  const remedy =
    taken.lifecycle === 'WITHDRAWN'
      ? 'It is withdrawn: use reinstateErrorCode to bring it back.'
      : 'Use correctErrorCode to change it.';
  const message = `${taken.key} is in the catalog already. ${remedy}`;
  return { errorCode: taken, revision: null, userErrors: [userError('TAKEN', ['code'], message)] };
}

function checkEdges(code: string): UserError | null {
  if (code !== code.trim()) return userError('INVALID', ['code'], 'It has blanks around it. Leave them out.');
  if (code.includes('~'))
    return userError('INVALID', ['code'], 'It has a `~`, which parts the variant off in keys.');
  return null;
}

async function categoryOf(service: string, code: string, values: CodeValues): Promise<string> {
  // Its rules are made ready when they are loaded, which a server that only reads need not wait for.
  const { classify } = await import('../classifying/classify.ts');
  return classify({
    service,
    code,
    commonCode: values.commonCode,
    httpStatuses: values.httpStatuses,
    message: values.message?.plain ?? null,
    description: values.description?.plain ?? null,
    solution: values.solution?.plain ?? null,
  }).category;
}
