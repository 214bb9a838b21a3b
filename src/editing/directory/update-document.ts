import { checkKnown } from '../../errors/unknown-name.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import type { UpdateDocumentInput } from '../../graphql/types.generated.ts';
import { checkSourceUrl, checkText, checkTitle } from '../../mutations/check-input.ts';
import type { Directory } from '../../store/read/directory.ts';
import { changeThing, type ThingOutcome } from './change-thing.ts';

/** The most tables of a document that may have an owner each. */
const MAX_TABLES = 50;

/** How long a heading can be, in UTF-16 units. */
const MAX_SECTION_LENGTH = 200;

/** Changes what the catalog says of a document; which tables are whose counts from its next edition on. */
export async function updateDocument(
  context: RequestContext,
  input: UpdateDocumentInput,
): Promise<ThingOutcome<'DOCUMENT'>> {
  const { title, sourceUrl, tables } = input;
  const directory = await context.store.directory();
  return changeThing(context, {
    mutation: 'updateDocument',
    kind: 'DOCUMENT',
    input,
    named: ['document', input.document],
    problems: [
      title === null
        ? userError('REQUIRED', ['title'], 'Every document has a title. Give one, or leave it out.')
        : null,
      title == null ? null : checkTitle(title, ['title']),
      checkSourceUrl(sourceUrl ?? null, ['sourceUrl']),
      ...checkTables(tables ?? [], directory),
    ],
    stepOf: ({ row }, { services }) => ({
      step: 'UPDATE_DOCUMENT',
      row,
      ...(title == null ? {} : { title: title.trim() }),
      ...(sourceUrl === undefined ? {} : { sourceUrl }),
      ...(tables == null
        ? {}
        : {
            tables: tables.map(({ section, service }) => ({
              section: section.trim(),
              service: services.get(service)?.key ?? service,
            })),
          }),
    }),
  });
}

function checkTables(
  tables: NonNullable<UpdateDocumentInput['tables']>,
  { services }: Directory,
): (UserError | null)[] {
  if (tables.length > MAX_TABLES) {
    const message = `There are ${tables.length} tables; at most ${MAX_TABLES} are taken.`;
    return [userError('INVALID', ['tables'], message)];
  }
  const sections = tables.map(({ section }) => section.trim().toLowerCase());
  return tables.flatMap(({ section, service }, at) => {
    const path = (field: string) => ['tables', String(at), field];
    return [
      checkText(section, path('section'), MAX_SECTION_LENGTH, 'ONE_LINE'),
      sections.indexOf(sections[at]!) < at
        ? userError('INVALID', path('section'), 'The heading stands in the list before.')
        : null,
      checkKnown('service', service, path('service'), services),
    ];
  });
}
