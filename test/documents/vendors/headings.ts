/** What a column of the independent reading holds; `other` says nothing about the error. */
export type TrueField =
  | 'code'
  | 'commonCode'
  | 'alias'
  | 'status'
  | 'message'
  | 'description'
  | 'solution'
  | 'module'
  | 'other';

/** What the headings of these pages mean, by a person's reading of them all. */
const FIELD_OF_HEADING: Readonly<Record<string, TrueField>> = {
  'error code': 'code',
  'error codes': 'code',
  'kode kesalahan': 'code',
  'código do erro': 'code',
  エラーコード: 'code',
  '오류 코드': 'code',
  '错误码（errorcode）': 'code',
  '错误码（code）': 'code',
  错误码: 'code',
  error_code: 'code',
  'module error code': 'code',
  'modular error code (codedesc)': 'code',
  'モジュールエラーコード（codedesc）': 'code',
  '모듈 오류 코드(codedesc)': 'code',
  codedesc: 'code',
  'fault name': 'code',
  'fault type': 'code',
  constant: 'alias',
  name: 'message',
  'status code': 'status',
  'http status code': 'status',
  'response code': 'status',
  'http response code': 'status',
  'http 状态码（statuscode）': 'status',
  http状态码: 'status',
  状态码: 'status',
  'associated error code': 'status',
  'error message': 'message',
  'error information': 'message',
  'error type': 'message',
  'example message': 'message',
  message: 'message',
  content: 'message',
  text: 'message',
  error: 'message',
  '错误描述(msg)': 'message',
  エラータイプ: 'message',
  '오류 유형': 'message',
  description: 'description',
  'error code description': 'description',
  'error description': 'description',
  error_description: 'description',
  'detailed explanation': 'description',
  'possible reason': 'description',
  instruction: 'description',
  'deskripsi kesalahan': 'description',
  'descrição do erro': 'description',
  meaning: 'description',
  reason: 'description',
  note: 'description',
  remarks: 'description',
  keterangan: 'description',
  comentários: 'description',
  'cause and solution': 'description',
  説明: 'description',
  설명: 'description',
  说明: 'description',
  备注: 'description',
  中文: 'description',
  发生: 'description',
  发生了什么: 'description',
  '描述（errormessage）': 'description',
  solution: 'solution',
  resolution: 'solution',
  fix: 'solution',
  troubleshooting: 'solution',
  'handling measure': 'solution',
  'handling method': 'solution',
  measure: 'solution',
  action: 'solution',
  対処方法: 'solution',
  조치: 'solution',
  module: 'module',
  category: 'module',
  service: 'module',
  序号: 'other',
};

/** Headers in which a heading means something else than elsewhere, and those that have headings of their own. */
const FIELDS_OF_HEADER: Readonly<Record<string, readonly TrueField[]>> = {
  'error code | module error code | error message | description': [
    'commonCode',
    'code',
    'message',
    'description',
  ],
  'error code | modular error code (codedesc) | description | action': [
    'commonCode',
    'code',
    'description',
    'solution',
  ],
  'エラーコード | モジュールエラーコード（codedesc） | 説明 | 対処方法': [
    'commonCode',
    'code',
    'description',
    'solution',
  ],
  '오류 코드 | 모듈 오류 코드(codedesc) | 설명 | 조치': ['commonCode', 'code', 'description', 'solution'],
  'code | codedesc | note': ['commonCode', 'code', 'description'],
  'error type | response code | description': ['code', 'status', 'description'],
  'error type | description | handling method': ['code', 'description', 'solution'],
  'error code | definition | description': ['code', 'message', 'description'],
  'error code | event | description': ['code', 'alias', 'description'],
  'code | value | description': ['code', 'alias', 'description'],
  'code | event definition | description': ['code', 'alias', 'description'],
  'code | corresponding constant in txrecordcommon | description': ['code', 'alias', 'description'],
  'code | corresponding constant in txvideoeditconstants | description': ['code', 'alias', 'description'],
  'status code | constant in txrecordcommon | description': ['code', 'alias', 'description'],
  'enumerated value | description': ['code', 'description'],
  'code | description': ['code', 'description'],
  'code | text': ['code', 'message'],
  'code | text | meaning': ['code', 'message', 'description'],
  'code | content | 备注': ['code', 'message', 'description'],
  'code | error message | instruction': ['code', 'message', 'description'],
  'code | description | detailed explanation | http status code': [
    'code',
    'message',
    'description',
    'status',
  ],
};

/** Headers of tables about something else: HTTP's statuses, parameters, words. */
const OTHER_HEADERS: ReadonlySet<string> = new Set([
  'status code | code | description',
  'status code | status | description',
  'status code | message | description',
  'status code | message | description | resolution',
  'status code | name | description',
  'status code | description',
  'status code | message example | reason | solution',
  'status code | returned value | error code',
  'returned value | description',
  'normal response code | type | description',
  'error response code | type | description',
  'element | description',
  'glossary | description',
  'object | description',
  'parameter | description',
  'header | description',
  'http状态码 | 含义',
]);

/** First headings of tables about parameters and other things that have many forms of header. */
const OTHER_FIRST_HEADINGS: ReadonlySet<string> = new Set([
  'template',
  'name',
  'parameter',
  'keyword',
  'field',
  'bidang',
  'campo',
  '头部名称',
  '参数名称',
  '字段名称',
  '参数',
  '分类',
  'css',
]);

/** Tables whose header means codes elsewhere, but statuses here: the page and the section. */
const STATUS_TABLES: ReadonlySet<string> = new Set(['raw/agora/stt-common-errors.mdx Status codes']);

/**
 * Gives what each column of a table holds, or null where the table is about something else. Throws for a heading of which
 * nobody has said what it means, so that no page is left out unseen.
 */
export function trueFieldsOf(
  page: string,
  { header, section }: { readonly header: readonly string[]; readonly section?: string | null },
): readonly TrueField[] | null {
  const lower = header.map((heading) => heading.replace(/\s+/gu, ' ').trim().toLowerCase());
  const whole = lower.join(' | ');
  if (OTHER_HEADERS.has(whole) || STATUS_TABLES.has(`${page} ${section}`)) return null;
  const known = FIELDS_OF_HEADER[whole];
  if (known !== undefined) return known;
  if (OTHER_FIRST_HEADINGS.has(lower[0]!)) return null;
  return lower.map((heading) => {
    const field = FIELD_OF_HEADING[heading];
    if (field === undefined)
      throw new Error(`Nobody has said what the heading “${heading}” of “${whole}” means.`);
    return field;
  });
}
