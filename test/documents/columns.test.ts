import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../src/documents/tables/columns/column-role.ts';
import { columnOf } from '../../src/documents/tables/columns/interpret-heading.ts';

const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: [
    ...[
      'Error Code',
      'Error Codes',
      'error_code',
      'ErrorCode:',
      ' ERROR  CODE ',
      'Code',
      'Returned Value',
      'Return code',
    ],
    ...[
      'Module Error Code',
      'Modular Error Code (codeDesc)',
      'CodeDesc',
      '错误码',
      '错误码（ErrorCode）',
      '返回码',
      '錯誤代碼',
    ],
    ...[
      'エラーコード',
      'モジュールエラーコード（codeDesc）',
      '오류 코드',
      '오류코드',
      '모듈 오류 코드(codeDesc)',
    ],
    ...[
      'Código do erro',
      'Código de error',
      'Kode Kesalahan',
      'Fehlercode',
      'Code d’erreur',
      'Codes d’erreur',
    ],
  ],
  commonCode: ['Common Error Code', '公共错误码', '共通エラーコード', '공통 오류 코드'],
  alias: [
    'Value',
    'Constant',
    'Corresponding Constant in TXRecordCommon',
    'Enumerated Value',
    'Event',
    'Event Definition',
  ],
  status: [
    ...[
      'Status Code',
      'HTTP Status Code',
      'HTTP StatusCodes:',
      'Response Code',
      'HTTP Response Code',
      'HTTP Code',
    ],
    ...[
      'HTTP 状态码（StatusCode）',
      '状态码',
      'HTTP返回码',
      'ステータスコード',
      '상태 코드',
      'Código de status',
      'Statuscode',
    ],
  ],
  message: [
    ...[
      'Error Message',
      'Message',
      'Error Information',
      'Error Type',
      'Error type',
      '错误信息',
      'エラータイプ',
      '오류 유형',
    ],
    ...['Mensagem de erro', 'Fehlermeldung', 'Mensaje', 'Message d’erreur', 'Prompt'],
  ],
  description: [
    ...[
      'Description',
      'Error Code Description',
      'Error Description',
      'Reason',
      'Possible Causes',
      'Meaning',
      'Note',
    ],
    ...[
      'Cause and Solution',
      'Definition',
      'Remarks',
      '说明',
      '错误码描述',
      '描述（ErrorMessage）',
      '説明',
      '설명',
    ],
    ...[
      'Descrição do erro',
      'Deskripsi Kesalahan',
      'Keterangan',
      'Beschreibung',
      'Descripción',
      'Signification',
    ],
  ],
  solution: [
    ...[
      'Solution',
      'Handling Measure',
      'Measure',
      'Action',
      'Troubleshooting',
      'Suggested actions',
      'Common Fix',
      '处理建议',
      '处理措施',
      '解决方案',
    ],
    ...['対処方法', '조치', 'Solução', 'Tindakan', 'Abhilfe', 'Solución', 'Mesures'],
  ],
  module: ['Module', 'Category', 'Service', '模块', 'モジュール', '모듈', 'Módulo'],
  ignored: ['No.', 'Version', '序号'],
};

describe.each(Object.entries(HEADINGS))('%s', (role, headings) => {
  test.each(headings)('is the column of the heading “%s”', (heading) => {
    expect(columnOf(heading)).toBe(role);
  });
});

test.each([
  ...['', ' ', 'Field', 'Parameter', 'Element', 'Glossary', '字段'],
  'If an error code starting with APIGW is returned after you call an API, see API Gateway Error Codes.',
  'The error codes in the response indicate the result.',
])('no column has the heading “%s”', (heading) => {
  expect(columnOf(heading)).toBeNull();
});
