import { type ColumnContent, mayHoldCodes, suitability, weighContent } from './column-content.ts';
import type { Assignment, ColumnRole, RoleWeights } from './column-role.ts';
import { mentionsErrors } from './heading-words.ts';
import { rolesOf } from './interpret-heading.ts';

/** Of these a table has one column; further ones of the others are joined. */
const SINGLE_ROLES: ReadonlySet<ColumnRole> = new Set(['code', 'commonCode', 'status', 'module']);
const JOINED_ROLES: ReadonlySet<ColumnRole> = new Set(['message', 'description', 'solution']);

/** One bit for each role that a second column cannot have as easily as the first. */
const BITS: ReadonlyMap<ColumnRole, number> = new Map(
  [...SINGLE_ROLES, ...JOINED_ROLES].map((role, index) => [role, 1 << index]),
);

/** What it is worth to find the code: a table is about errors or it is not. */
const CODE_FOUND = 1;
/** What a second column costs a role that joins its texts: `Definition | Description` are better kept apart. */
const JOINING = 0.5;
/** Below this weight a heading is a code's only in a table that mentions errors: `Value | Description` may be anything. */
const DOUBTFUL = 0.5;
/** From this weight on a heading says outright that its column holds codes. */
const OUTRIGHT = 1;

/** Columns beyond these are not looked at: no table of errors is as wide. */
const WIDEST = 24;

/** Roles, and how well headings and cells agree on them: about 1 for each column, and 1 more for that of the codes. */
interface WeighedAssignment {
  readonly roles: Assignment;
  readonly score: number;
}

interface Choice extends WeighedAssignment {
  /** The bits of the roles in use, as `BITS` has them. */
  readonly used: number;
}

/**
 * Gives each column of a table its role: of all ways to read the headings, the one whose wordings weigh most, as far as
 * the cells support them. `rows` are the cells in plain text; `aboutErrors` says that the text around mentions errors.
 * A table without a `code` among its roles is no table of error codes.
 */
export function assignByHeadings(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  aboutErrors = false,
): WeighedAssignment {
  const headings = header.slice(0, WIDEST);
  const isAboutErrors = aboutErrors || headings.some(mentionsErrors);
  const contents = headings.map((_, index) => weighContent(rows.map((row) => row[index] ?? '')));
  const candidates = headings.map((heading, index) => candidatesOf(heading, index, contents, isAboutErrors));
  // The best choice for each set of roles used so far: what a column may still be depends on nothing else.
  let choices: Choice[] = [{ score: 0, roles: [], used: 0 }];
  for (const column of candidates) choices = bestBySet(choices.flatMap((choice) => extend(choice, column)));
  const { roles, score } = choices.reduce((best, choice) => (choice.score > best.score ? choice : best));
  const assigned = header.map((_, index) => roles[index] ?? null);
  return { roles: findAliases(assigned, headings, rows, contents), score };
}

type Candidate = readonly [role: ColumnRole, score: number];

function candidatesOf(
  heading: string,
  index: number,
  contents: readonly ColumnContent[],
  aboutErrors: boolean,
): readonly Candidate[] {
  const content = contents[index]!;
  const weights = withStatuses(rolesOf(heading), content, namesBeside(contents, index));
  if (weights === null) return [];
  const others = contents.filter((_, other) => other !== index);
  const isCode = mayHoldCodes(content, {
    headingSaysCode: (weights.code ?? 0) >= OUTRIGHT,
    phrasesBeside: others.some(isPhrasesWithoutStatuses),
    namesBeside: namesBeside(contents, index),
  });
  return (Object.entries(weights) as Candidate[])
    .filter(
      ([role, weight]) => role !== 'code' || weight >= DOUBTFUL || (aboutErrors && isListOfNames(content)),
    )
    .filter(([role, weight]) => role !== 'message' || weight >= OUTRIGHT || !isRepeated(content))
    .map(([role, weight]): Candidate => [role, weight * suitability(role, content, isCode)])
    .filter(([, score]) => score > 0);
}

/** Reason phrases that have their numbers with them leave the numbers of another column to the vendor. */
function isPhrasesWithoutStatuses({ reasonPhrases, bareStatuses }: ColumnContent): boolean {
  return reasonPhrases > 0.5 && bareStatuses < 0.5;
}

const NEARLY_ALL = 0.9;

/** Under `Name` or `Value` codes differ in each row, and are no fields of an error's JSON. */
function isListOfNames({ isFields, variety }: ColumnContent): boolean {
  return !isFields && variety >= NEARLY_ALL;
}

/** Whether another column holds a name of its own for each row, as `badRequest` beside 400. */
function namesBeside(contents: readonly ColumnContent[], index: number): boolean {
  return contents.some(
    ({ symbols, variety, reasonPhrases, count }, other) =>
      other !== index &&
      symbols >= NEARLY_ALL &&
      variety >= NEARLY_ALL &&
      reasonPhrases < NEARLY_ALL &&
      count >= contents[index]!.count * NEARLY_ALL,
  );
}

/** A column of nothing but HTTP statuses beside the names of the errors holds statuses under any heading. */
function withStatuses(
  weights: RoleWeights | null,
  { bareStatuses }: ColumnContent,
  hasNamesBeside: boolean,
): RoleWeights | null {
  const isStatuses = weights?.code !== undefined && bareStatuses >= NEARLY_ALL && hasNamesBeside;
  return isStatuses ? { ...weights, status: 1 } : weights;
}

/** A column of a few values that come again, as `Client` and `Server`, says what kind of error it is and no more. */
function isRepeated({ variety, count, prose }: ColumnContent): boolean {
  return count >= 6 && variety <= 0.35 && variety * count <= 6 && prose < 0.5;
}

function extend(choice: Choice, candidates: readonly Candidate[]): Choice[] {
  const extended: Choice[] = [{ ...choice, roles: [...choice.roles, null] }];
  for (const [role, score] of candidates) {
    const bit = BITS.get(role) ?? 0;
    const isUsed = (choice.used & bit) !== 0;
    if (isUsed && SINGLE_ROLES.has(role)) continue;
    const gain = score + (role === 'code' ? CODE_FOUND : 0) - (isUsed ? JOINING : 0);
    extended.push({
      score: choice.score + gain,
      roles: [...choice.roles, role],
      used: choice.used | bit,
    });
  }
  return extended;
}

function bestBySet(choices: readonly Choice[]): Choice[] {
  const best = new Map<number, Choice>();
  for (const choice of choices) {
    const known = best.get(choice.used);
    if (known === undefined || choice.score > known.score) best.set(choice.used, choice);
  }
  return [...best.values()];
}

/** Of fewer rows two columns may pair by chance. */
const FEWEST_ROWS = 3;

/**
 * Gives the roles with those columns made aliases that name each error a second time: their values look like codes and pair
 * one to one with the codes. A common code groups several codes, and a message says more than a name.
 */
function findAliases(
  roles: Assignment,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  contents: readonly ColumnContent[],
): Assignment {
  const code = roles.indexOf('code');
  if (code < 0 || rows.length < FEWEST_ROWS) return roles;
  return roles.map((role, column) => {
    const content = contents[column];
    if (column === code || content === undefined || !mayBeAlias(role, headings[column]!, headings[code]!))
      return role;
    const isNames = content.codes >= NEARLY_ALL && content.prose === 0 && content.bareStatuses < NEARLY_ALL;
    const isText = role === 'message' && content.symbols < NEARLY_ALL;
    return isNames && !isText && pairsWith(rows, code, column) ? 'alias' : role;
  });
}

/** A heading that says outright what its column holds is believed. */
function mayBeAlias(role: Assignment[number], heading: string, codeHeading: string): boolean {
  const weights = rolesOf(heading);
  if (role === null) return weights?.status === undefined;
  if (role === 'message') return (weights?.message ?? 0) < 0.9;
  const isSpecific = (rolesOf(codeHeading)?.code ?? 0) > 1;
  return role === 'commonCode' && !isSpecific && (weights?.code ?? 0) >= 0.8;
}

/** Whether nearly all rows have both, and each value belongs to one code and each code to one value. */
function pairsWith(rows: readonly (readonly string[])[], code: number, column: number): boolean {
  const values = new Map<string, string>();
  const codes = new Map<string, string>();
  let paired = 0;
  for (const row of rows) {
    const [left, right] = [row[code] ?? '', row[column] ?? ''];
    if (left === '' || right === '' || left === right) continue;
    if ((values.get(left) ?? right) !== right || (codes.get(right) ?? left) !== left) return false;
    values.set(left, right);
    codes.set(right, left);
    paired += 1;
  }
  return paired >= rows.length * NEARLY_ALL && values.size >= FEWEST_ROWS;
}
