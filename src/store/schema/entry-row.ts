import { getTableColumns } from 'drizzle-orm';
import { MODULE_CACHES } from '../../caching/cache-budget.ts';
import { createSizedCache, textBytes } from '../../caching/sized-cache.ts';
import type { RichText } from '../../domain/document.ts';
import { globalId } from '../../domain/global-id.ts';
import type { Directory } from '../read/directory.ts';
import type { ErrorCodeRecord } from './records.ts';
import { errorCodes } from './tables.ts';

/*
 * The columns of `error_codes` are listed in `tables.ts` alone. What is read of an entry, and where it stands in a row,
 * follows from that here; insertion and update follow in `write-statements.ts`.
 */

/** Found by, sorted by, and not part of a record. */
const { vendorId, codeFolded, statusOrder, hasDescription, hasSolution, ...COLUMNS } =
  getTableColumns(errorCodes);

type Values = Pick<typeof errorCodes.$inferSelect, keyof typeof COLUMNS>;

/** The columns of an error code `e` of which its record is made. */
export const ENTRY_COLUMNS = Object.values(COLUMNS)
  .map(({ name }) => `e.${name}`)
  .join(', ');

/** The values of `ENTRY_COLUMNS`, its id first. Rows are read as lists: objects of so many properties cost more than twice. */
export type EntryRow = readonly [id: number, ...others: unknown[]];

/** The position of a column in a row. */
type PositionOf<Name> = number & { readonly column?: Name };

const AT = Object.fromEntries(Object.keys(COLUMNS).map((name, at) => [name, at])) as {
  readonly [Name in keyof Values]: PositionOf<Name>;
};

/** Makes the record of an error code from a row; further values of the row are left alone. */
type EntryDecoder = (row: EntryRow, directory: Directory) => ErrorCodeRecord;

/** What a list takes besides its members, and a member besides its text, in bytes. */
const LIST = 100;
const MEMBER = 40;

/**
 * Gives a decoder of entries. It is straight code with constant positions: a loop over the decoders of columns takes five
 * times as long.
 */
export function createEntryDecoder(): EntryDecoder {
  // The same lists of statuses occur again and again.
  const lists = createSizedCache<readonly unknown[]>(MODULE_CACHES.lists, (list) =>
    list.reduce<number>((bytes, member) => bytes + MEMBER + textBytes(String(member)), LIST),
  );
  function listOf<Member>(json: string): readonly Member[] {
    let list = lists.get(json);
    if (list === undefined) {
      list = JSON.parse(json) as Member[];
      lists.set(json, list);
    }
    return list as readonly Member[];
  }

  return (row, directory) => {
    const service = directory.serviceOfRow.get(columnOf(row, AT.serviceId))!;
    return {
      id: globalId('ErrorCode', row[0]),
      row: row[0],
      key: columnOf(row, AT.key),
      vendor: service.vendor,
      service,
      code: columnOf(row, AT.code),
      variant: columnOf(row, AT.variant),
      commonCode: columnOf(row, AT.commonCode),
      module: columnOf(row, AT.module),
      aliases: listOf<string>(columnOf(row, AT.aliases)),
      httpStatuses: listOf<number>(columnOf(row, AT.httpStatuses)),
      message: richText(columnOf(row, AT.message), columnOf(row, AT.messageMarkdown)),
      description: richText(columnOf(row, AT.description), columnOf(row, AT.descriptionMarkdown)),
      solution: richText(columnOf(row, AT.solution), columnOf(row, AT.solutionMarkdown)),
      category: directory.categoryOfRow.get(columnOf(row, AT.categoryId))!,
      categoryBasis: columnOf(row, AT.categoryBasis),
      lifecycle: columnOf(row, AT.lifecycle),
      version: columnOf(row, AT.version),
      corrected: columnOf(row, AT.corrected) === 1,
      needsReview: columnOf(row, AT.needsReview) === 1,
      createdAt: columnOf(row, AT.createdAt),
      updatedAt: columnOf(row, AT.updatedAt),
      past: null,
    };
  };
}

function columnOf<Name extends keyof Values>(row: EntryRow, position: PositionOf<Name>): Values[Name] {
  return row[position] as Values[Name];
}

function richText(plain: string | null, markdown: string | null): RichText | null {
  return plain === null ? null : { plain, markdown: markdown ?? plain };
}
