import { describe, expect, test } from 'vitest';
import { readStructures } from '../../src/resolving/extract/read-structures.ts';

/** What is compared of a reading: what a text says, and where. */
function read(text: string) {
  return readStructures(text).map(
    ({ format, code, commonCode, message, requestId, httpStatus, start, end }) => ({
      format,
      code,
      commonCode,
      message,
      requestId,
      httpStatus,
      excerpt: text.slice(start, end),
    }),
  );
}

const NOTHING = { code: null, commonCode: null, message: null, requestId: null, httpStatus: null };

describe('forms of bodies', () => {
  test.each([
    [
      'ERROR_CODE_ERROR_MSG',
      '{"error_code":"A.1","error_msg":"m","request_id":"r"}',
      { code: 'A.1', message: 'm', requestId: 'r' },
    ],
    ['ERROR_CODE_ERROR_MESSAGE', '{"errorCode":"A.1","errorMessage":"m"}', { code: 'A.1', message: 'm' }],
    ['CODE_MESSAGE', '{"code":"A.1","message":"m"}', { code: 'A.1', message: 'm' }],
    [
      'PROBLEM_DETAILS',
      '{"type":"https://example.com/errors/A.1?lang=en","status":400,"detail":"m"}',
      { code: 'A.1', message: 'm', httpStatus: 400 },
    ],
    [
      'PROBLEM_DETAILS',
      '{"type":"urn:problem:A.1","title":"t","status":409}',
      { code: 'A.1', message: 't', httpStatus: 409 },
    ],
    [
      'PROBLEM_DETAILS',
      '{"type":"https://example.com/#A.1","title":"t","detail":"m"}',
      { code: 'A.1', message: 'm' },
    ],
    [
      'PROBLEM_DETAILS',
      '{"type":"about:blank","title":"t","status":404,"detail":"m"}',
      { code: '404', message: 'm', httpStatus: 404 },
    ],
    ['LABELLED_VALUES', 'rpc error: code = NotFound desc = m', { code: 'NotFound', message: 'm' }],
    ['NESTED_ERROR', '{"error":{"code":"A.1","message":"m"}}', { code: 'A.1', message: 'm' }],
    [
      'TENCENT_V2',
      '{"code":4000,"message":"(10310) m"}',
      { code: '10310', commonCode: '4000', message: 'm' },
    ],
    [
      'TENCENT_V2',
      '{"code":4000,"codeDesc":"A.B","message":"m"}',
      { code: 'A.B', commonCode: '4000', message: 'm' },
    ],
    [
      'TENCENT_V3',
      '{"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}}',
      { code: 'A.B', message: 'm', requestId: 'r' },
    ],
    [
      'AIP_193',
      '{"error":{"code":403,"message":"m","status":"PERMISSION_DENIED","details":[{"reason":"API_DISABLED"}]}}',
      { code: 'API_DISABLED', message: 'm', httpStatus: 403 },
    ],
    [
      'AWS_JSON',
      '{"__type":"com.amazonaws.kms#NotFoundException","message":"m"}',
      { code: 'NotFoundException', message: 'm' },
    ],
    [
      'AWS_JSON',
      "{'Error': {'Code': 'NoSuchKey', 'Message': 'm'}, 'ResponseMetadata': {'RequestId': 'r', 'HTTPStatusCode': 404}}",
      { code: 'NoSuchKey', message: 'm', requestId: 'r', httpStatus: 404 },
    ],
    [
      'ALIBABA_JSON',
      '{"RequestId":"r","HostId":"ecs.aliyuncs.com","Code":"A.B","Message":"m"}',
      { code: 'A.B', message: 'm', requestId: 'r' },
    ],
    [
      'OPENSTACK_FAULT',
      '{"badRequest":{"message":"m","code":400}}',
      { code: '400', message: 'm', httpStatus: 400 },
    ],
    [
      'KEYSTONE',
      '{"error":{"code":401,"message":"m","title":"Unauthorized"}}',
      { code: '401', message: 'm', httpStatus: 401 },
    ],
    ['OAUTH', '{"error":"invalid_grant","error_description":"m"}', { code: 'invalid_grant', message: 'm' }],
    [
      'PROBLEM_DETAILS',
      '{"type":"about:blank","title":"t","status":403,"detail":"m"}',
      { code: '403', message: 'm', httpStatus: 403 },
    ],
    [
      'XML_ERROR',
      '<ErrorResponse><Error><Code>A.B</Code><Message>a &lt; b</Message></Error><RequestId>r</RequestId></ErrorResponse>',
      { code: 'A.B', message: 'a < b', requestId: 'r' },
    ],
  ])('reads %s', (format, text, values) => {
    expect(read(text)).toEqual([{ format, ...NOTHING, ...values, excerpt: text }]);
  });

  test.each([
    ['{"code":0,"message":"","codeDesc":"Success"}'],
    ['{"code":200,"message":"OK"}'],
    ['{"error":null,"data":{}}'],
    ['{"Response":{"RequestId":"r"}}'],
    ['{"error_code":"","error_msg":""}'],
  ])('reads no error from %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('objects within other text', () => {
  test.each([
    [
      'in a line',
      'ERROR said {"error_code":"A.1","error_msg":"m"} at 10:11',
      '{"error_code":"A.1","error_msg":"m"}',
    ],
    [
      'escaped in a text',
      String.raw`{"msg":"said {\"error_code\":\"A.1\",\"error_msg\":\"m\"}"}`,
      String.raw`{\"error_code\":\"A.1\",\"error_msg\":\"m\"}`,
    ],
    [
      'escaped twice',
      String.raw`{"log":"{\"msg\":\"{\\\"error_code\\\":\\\"A.1\\\",\\\"error_msg\\\":\\\"m\\\"}\"}"}`,
      String.raw`{\\\"error_code\\\":\\\"A.1\\\",\\\"error_msg\\\":\\\"m\\\"}`,
    ],
    [
      'as a dictionary of Python',
      "got {'error_code': 'A.1', 'error_msg': 'm'}",
      "{'error_code': 'A.1', 'error_msg': 'm'}",
    ],
    [
      'as a hash of Ruby',
      '{"error_code"=>"A.1", "error_msg"=>"m"}',
      '{"error_code"=>"A.1", "error_msg"=>"m"}',
    ],
    ['cut at the end', '{"error_code":"A.1","error_msg":"m', '{"error_code":"A.1","error_msg":"m'],
  ])('are found %s', (_, text, excerpt) => {
    expect(read(text)).toMatchObject([{ code: 'A.1', message: 'm', excerpt }]);
  });

  test('keep quotes that should have been escaped', () => {
    expect(read('{"code":"A.1","message":"The "action" field is missing."}')).toMatchObject([
      { message: 'The "action" field is missing.' },
    ]);
  });

  test('are each an error where they stand in a list', () => {
    const text = '{"errors":[{"code":"A.1","message":"m"},{"code":"A.2","message":"n"}]}';
    expect(read(text).map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['A.1', '{"code":"A.1","message":"m"}'],
      ['A.2', '{"code":"A.2","message":"n"}'],
    ]);
  });
});

describe('exceptions of SDKs as they print', () => {
  test.each([
    [
      'HUAWEI_SDK',
      'ClientRequestException - {status_code:400,request_id:r,error_code:A.1,error_msg:a, b.,encoded_authorization_message:None}',
      { code: 'A.1', message: 'a, b.', requestId: 'r', httpStatus: 400 },
    ],
    [
      'TENCENT_SDK',
      '[TencentCloudSDKException] code:A.B message:a: b requestId:r',
      { code: 'A.B', message: 'a: b', requestId: 'r' },
    ],
    [
      'TENCENT_SDK',
      '[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r',
      { code: 'A.B', message: 'm', requestId: 'r' },
    ],
    [
      'OPENSTACK_SDK',
      'keystoneauth1.exceptions.http.Conflict: m n. (HTTP 409) (Request-ID: req-1)',
      { message: 'm n.', requestId: 'req-1', httpStatus: 409 },
    ],
    [
      'OPENSTACK_SDK',
      'ConflictException: 409: Client Error for url: https://x/y, m n',
      { message: 'm n', httpStatus: 409 },
    ],
    [
      'AWS_SDK',
      'An error occurred (NoSuchKey) when calling the GetObject operation: m',
      { code: 'NoSuchKey', message: 'm' },
    ],
    [
      'AWS_SDK',
      'S3Exception: m n (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: r)',
      { code: 'NoSuchKey', message: 'm n', requestId: 'r', httpStatus: 404 },
    ],
    [
      'ALIBABA_SDK',
      'HTTP Status: 404 Error:InvalidKey.NotFound m n. RequestID: r',
      { code: 'InvalidKey.NotFound', message: 'm n.', requestId: 'r', httpStatus: 404 },
    ],
    [
      'ALIBABA_SDK',
      'SDK.ServerError\nErrorCode: A.B\nRecommend: \nRequestId: r\nMessage: m n',
      { code: 'A.B', message: 'm n', requestId: 'r' },
    ],
    [
      'LABELLED_VALUES',
      'level=error error_code=A.1 error_msg="m n" status=400',
      { code: 'A.1', message: 'm n', httpStatus: 400 },
    ],
  ])('reads %s: %s', (format, text, values) => {
    expect(read(text)).toMatchObject([{ format, ...NOTHING, ...values }]);
  });
});
