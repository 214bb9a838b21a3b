import { MODULE_CACHES } from '../../caching/cache-shares.ts';
import { createSizedCache, textBytes } from '../../caching/sized-cache.ts';
import type { Lifecycle } from '../../domain/error-code.ts';
import { globalId } from '../../domain/global-id.ts';
import type { RichText } from '../../domain/rich-text.ts';
import type { Directory } from '../read/directory.ts';
import type { ErrorCodeRecord } from './records.ts';

/**
 * The columns of an error code `e` of which its record is made. Rows of them are read as lists: objects with so many
 * properties cost more than twice as much.
 */
export const ENTRY_COLUMNS = `e.id, e.service_id, e.key, e.code, e.variant, e.common_code, e.module, e.aliases,
  e.http_statuses, e.message, e.message_markdown, e.description, e.description_markdown, e.solution,
  e.solution_markdown, e.category_id, e.category_basis, e.lifecycle, e.version, e.corrected, e.needs_review,
  e.created_at, e.updated_at`;

/** The values of `ENTRY_COLUMNS`. */
export type EntryRow = readonly [
  id: number,
  serviceId: number,
  key: string,
  code: string,
  variant: number,
  commonCode: string | null,
  module: string | null,
  aliases: string,
  httpStatuses: string,
  message: string | null,
  messageMarkdown: string | null,
  description: string | null,
  descriptionMarkdown: string | null,
  solution: string | null,
  solutionMarkdown: string | null,
  categoryId: number,
  categoryBasis: 'RULE' | 'MAINTAINER',
  lifecycle: Lifecycle,
  version: number,
  corrected: number,
  needsReview: number,
  createdAt: number,
  updatedAt: number,
];

/** The record of an error code; further values of the row are left alone. */
export function errorCodeRecord(
  row: readonly [...EntryRow, ...unknown[]],
  directory: Directory,
): ErrorCodeRecord {
  const service = directory.serviceOfRow.get(row[1])!;
  return {
    id: globalId('ErrorCode', row[0]),
    row: row[0],
    key: row[2],
    vendor: service.vendor,
    service,
    code: row[3],
    variant: row[4],
    commonCode: row[5],
    module: row[6],
    aliases: listOf(row[7]) as readonly string[],
    httpStatuses: listOf(row[8]) as readonly number[],
    message: markedText(row[9], row[10]),
    description: markedText(row[11], row[12]),
    solution: markedText(row[13], row[14]),
    category: directory.categoryOfRow.get(row[15])!,
    categoryBasis: row[16],
    lifecycle: row[17],
    version: row[18],
    corrected: row[19] === 1,
    needsReview: row[20] === 1,
    createdAt: row[21],
    updatedAt: row[22],
    past: null,
  };
}

/** What a list takes besides its members, and a member besides its text, in bytes. */
const LIST = 100;
const MEMBER = 40;

/** Lists by their JSON: those of statuses come up over and over. */
const lists = createSizedCache<readonly unknown[]>(MODULE_CACHES.lists, (list) =>
  list.reduce<number>((bytes, member) => bytes + MEMBER + textBytes(String(member)), LIST),
);

function listOf(json: string): readonly unknown[] {
  let list = lists.get(json);
  if (list === undefined) {
    list = JSON.parse(json) as unknown[];
    lists.set(json, list);
  }
  return list;
}

function markedText(plain: string | null, markdown: string | null): RichText | null {
  return plain === null ? null : { plain, markdown: markdown ?? plain };
}
