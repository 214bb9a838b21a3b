import type { ErrorCodeRecord } from '../../src/store/schema/records.ts';

/** What a text is made of for one entry. */
export interface Printed {
  readonly code: string;
  readonly commonCode: string;
  readonly message: string;
  readonly status: number;
  readonly service: string;
  readonly requestId: string;
}

/** A way in which some vendors' errors come, and the vendors. */
export interface Shape {
  readonly name: string;
  readonly vendors: readonly string[];
  readonly print: (printed: Printed) => string;
}

/** The message of an entry as a response would have it: the first sentence of a description, values in the holes. */
export function printedMessage({
  message,
  description,
}: Pick<ErrorCodeRecord, 'message' | 'description'>): string {
  const text = message?.plain ?? (description?.plain ?? '').split(/(?<=\.) /)[0]!;
  return text.replace(/\bxxx\b/g, 'tms:predefineTags:create');
}

export function printedOf(entry: ErrorCodeRecord): Printed {
  return {
    code: entry.code,
    commonCode: entry.commonCode ?? '4000',
    message: printedMessage(entry),
    status: entry.httpStatuses[0] ?? 400,
    service: entry.service.slug,
    requestId: `3c1f9d2e-${String(entry.row).padStart(4, '0')}-4a6b-9f10-2b7d1c0a5e44`,
  };
}

const TELEKOM = ['open-telekom-cloud', 'huawei-cloud'];
const TENCENT = ['tencent-cloud'];
const ALL = [...TELEKOM, ...TENCENT];
const quoted = (text: string) => JSON.stringify(text);
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const body = ({ code, message }: Printed) => `{"error_code":${quoted(code)},"error_msg":${quoted(message)}}`;
const isNumber = (code: string) => /^\d+$/.test(code);
const tencentV2 = (printed: Printed) =>
  isNumber(printed.code)
    ? `{"code": ${printed.commonCode}, "message": ${quoted(`(${printed.code}) ${printed.message}`)}}`
    : `{"code": ${printed.commonCode}, "message": ${quoted(printed.message)}, "codeDesc": ${quoted(printed.code)}}`;

/** The shapes that the weights were tuned on. */
export const TUNING_SHAPES: readonly Shape[] = [
  { name: 'body', vendors: TELEKOM, print: body },
  { name: 'body, indented', vendors: TELEKOM, print: (p) => JSON.stringify(JSON.parse(body(p)), null, 4) },
  { name: 'body, other case', vendors: TELEKOM, print: (p) => body({ ...p, code: p.code.toLowerCase() }) },
  { name: 'body without a message', vendors: TELEKOM, print: ({ code }) => `{"error_code":${quoted(code)}}` },
  {
    name: 'response with headers',
    vendors: TELEKOM,
    print: (p) =>
      `HTTP/1.1 ${p.status} \r\nContent-Type: application/json\r\nX-Request-Id: ${p.requestId}\r\n\r\n${body(p)}`,
  },
  {
    name: 'log line with a body',
    vendors: TELEKOM,
    print: (p) =>
      `2026-11-02T10:11:12.345Z ERROR [main] c.e.Client - POST /v1.0/x failed: HTTP ${p.status} ${body(p)}`,
  },
  {
    name: 'log record with an escaped body',
    vendors: TELEKOM,
    print: (p) =>
      `{"level":"error","ts":1762078272,"msg":"request failed: ${escaped(body(p))}","status":${p.status}}`,
  },
  {
    name: 'body cut at the end',
    vendors: TELEKOM,
    print: (p) => body(p).slice(0, -Math.min(8, p.message.length)),
  },
  {
    name: 'Huawei SDK, Python',
    vendors: TELEKOM,
    print: (p) =>
      `ClientRequestException - {status_code:${p.status},request_id:${p.requestId},error_code:${p.code},error_msg:${p.message}}`,
  },
  {
    name: 'Huawei SDK, Go',
    vendors: TELEKOM,
    print: (p) =>
      `{"status_code": ${p.status}, "request_id": "${p.requestId}", "error_code": ${quoted(p.code)}, "error_message": ${quoted(p.message)}, "encoded_authorization_message": ""}`,
  },
  {
    name: 'dictionary of Python',
    vendors: TELEKOM,
    print: (p) => `{'error_code': '${p.code}', 'error_msg': "${p.message.replaceAll('"', '\\"')}"}`,
  },
  {
    name: 'code and message in a log line',
    vendors: TELEKOM,
    print: (p) => `Nov  2 10:11:12 host app[811]: ERROR ${p.code}: ${p.message}`,
  },
  { name: 'Tencent 2.0', vendors: TENCENT, print: tencentV2 },
  {
    name: 'Tencent 3.0',
    vendors: TENCENT,
    print: (p) =>
      `{"Response": {"Error": {"Code": ${quoted(p.code)}, "Message": ${quoted(p.message)}}, "RequestId": "${p.requestId}"}}`,
  },
  {
    name: 'Tencent SDK, Python',
    vendors: TENCENT,
    print: (p) => `[TencentCloudSDKException] code:${p.code} message:${p.message} requestId:${p.requestId}`,
  },
  {
    name: 'Tencent SDK, Go',
    vendors: TENCENT,
    print: (p) => `[TencentCloudSDKError] Code=${p.code}, Message=${p.message}, RequestId=${p.requestId}`,
  },
  {
    name: 'logfmt',
    vendors: ALL,
    print: (p) =>
      `level=error ts=2026-11-02T10:11:12Z error_code=${p.code} error_msg=${quoted(p.message)} status=${p.status}`,
  },
  {
    name: 'Huawei SDK, Java',
    vendors: TELEKOM,
    print: (p) =>
      `com.huaweicloud.sdk.core.exception.ClientRequestException: ${p.message}\n\tat com.x.Main.main(Main.java:12)\nHttpStatusCode: ${p.status}\nRequestId: ${p.requestId}\nErrorCode: ${p.code}\nErrorMsg: ${p.message}\n`,
  },
  {
    name: 'logfmt, quoted',
    vendors: ALL,
    print: (p) =>
      `time="2026-11-02T10:11:12Z" level=warning msg="call failed" code="${p.code}" message=${quoted(p.message)} http_status=${p.status}`,
  },
];

/** The shapes that they were not tuned on. */
export const OTHER_SHAPES: readonly Shape[] = [
  {
    name: 'curl -i',
    vendors: TELEKOM,
    print: (p) =>
      `HTTP/2 ${p.status} \r\ndate: Mon, 02 Nov 2026 10:11:12 GMT\r\nserver: api-gateway\r\n\r\n${JSON.stringify(JSON.parse(body(p)), null, 2)}\n`,
  },
  {
    name: 'nested error',
    vendors: ALL,
    print: (p) =>
      `{"request_id":"${p.requestId}","error":{"code":${quoted(p.code)},"message":${quoted(p.message)}}}`,
  },
  {
    name: 'camel case',
    vendors: TELEKOM,
    print: (p) => `{"errorCode":${quoted(p.code)},"errorMessage":${quoted(p.message)}}`,
  },
  {
    name: 'body escaped twice',
    vendors: TELEKOM,
    print: (p) =>
      `{"log":"{\\"msg\\":\\"${escaped(escaped(body(p)))}\\",\\"level\\":\\"warn\\"}\\n","stream":"stderr"}`,
  },
  {
    name: 'Huawei SDK, Node.js',
    vendors: TELEKOM,
    print: (p) =>
      `ClientRequestException {\n  httpStatusCode: ${p.status},\n  requestId: '${p.requestId}',\n  errorCode: '${p.code}',\n  errorMsg: ${quoted(p.message)}\n}`,
  },
  {
    name: 'Huawei SDK, .NET',
    vendors: TELEKOM,
    print: (p) =>
      `Unhandled exception. HuaweiCloud.SDK.Core.ClientRequestException: {"HttpStatusCode":${p.status},"ErrorMsg":${quoted(p.message)},"ErrorCode":${quoted(p.code)},"RequestId":"${p.requestId}"}`,
  },
  {
    name: 'openstacksdk',
    vendors: ['open-telekom-cloud'],
    print: (p) =>
      `openstack.exceptions.HttpException: HttpException: ${p.status}: ${p.status < 500 ? 'Client' : 'Server'} Error for url: https://${p.service}.eu-de.otc.t-systems.com/v1.0/x, ${body(p)}`,
  },
  {
    name: 'gophercloud',
    vendors: ['open-telekom-cloud'],
    print: (p) =>
      `Error: error creating: Expected HTTP response code [200 201] when accessing [POST https://${p.service}.eu-de.otc.t-systems.com/v1.0/x], but got ${p.status} instead\n${body(p)}`,
  },
  {
    name: 'Tencent SDK, Java',
    vendors: TENCENT,
    print: (p) =>
      `Exception in thread "main" com.tencentcloudapi.common.exception.TencentCloudSDKException: [TencentCloudSDKException]code: ${p.code} message:${p.message} requestId:${p.requestId}`,
  },
  {
    name: 'Tencent SDK, PHP',
    vendors: TENCENT,
    print: (p) =>
      `[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code: ${p.code} message: ${p.message} requestId: ${p.requestId}`,
  },
  {
    name: 'Tencent 2.0 in a log',
    vendors: TENCENT,
    print: (p) =>
      `[2026-11-02 10:11:12] production.ERROR: kms.api.qcloud.com answered ${tencentV2(p)} {"exception":"[object]"}`,
  },
  {
    name: 'Tencent 3.0, cut',
    vendors: TENCENT,
    print: (p) =>
      `{"Response": {"Error": {"Code": ${quoted(p.code)}, "Message": "${escaped(p.message).slice(0, 30)}`,
  },
  {
    name: 'start cut off',
    vendors: TELEKOM,
    print: (p) => `or_code":${quoted(p.code)},"error_msg":${quoted(p.message)}}`,
  },
  {
    name: 'Python requests, printed',
    vendors: TELEKOM,
    print: (p) => `status: ${p.status}\nbody: b'${body(p).replaceAll("'", "\\'")}'`,
  },
  {
    name: 'JSON with other members',
    vendors: ALL,
    print: (p) =>
      `{"timestamp":"2026-11-02T10:11:12Z","path":"/v1.0/x","status":${p.status},"code":${quoted(p.code)},"message":${quoted(p.message)},"trace_id":"${p.requestId}"}`,
  },
  {
    name: 'Python logging, with repr of the body',
    vendors: TELEKOM,
    print: (p) =>
      `ERROR:root:call failed: (${p.status}, {'error_code': ${p.message.includes("'") ? quoted(p.code) : `'${p.code}'`}, 'error_msg': ${p.message.includes("'") ? quoted(p.message) : `'${p.message}'`}, 'request_id': '${p.requestId}'})`,
  },
  {
    name: 'Tencent CLI',
    vendors: TENCENT,
    print: (p) =>
      `[TencentCloudSDKException] code:${p.code} message:${p.message} requestId:${p.requestId}\nusage: tccli cam CreatePolicy [--param ...]`,
  },
  {
    name: 'Tencent 3.0 in a record of a log',
    vendors: TENCENT,
    print: (p) =>
      `{"severity":"ERROR","message":"tencent said ${escaped(`{"Response":{"Error":{"Code":${quoted(p.code)},"Message":${quoted(p.message)}},"RequestId":"${p.requestId}"}}`)}","time":"10:11:12"}`,
  },
  {
    name: 'message and code in a sentence',
    vendors: TELEKOM,
    print: (p) => `Request failed: ${p.message} (error code ${p.code}, request ${p.requestId})`,
  },
  {
    name: 'XML',
    vendors: ALL,
    print: (p) =>
      `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${p.code}</Code><Message>${p.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</Message><RequestId>${p.requestId}</RequestId></Error>`,
  },
  {
    name: 'Tencent 2.0 in labels',
    vendors: TENCENT,
    print: (p) =>
      isNumber(p.code)
        ? `code=${p.commonCode} message=${quoted(`(${p.code})${p.message}`)}`
        : `code=${p.commonCode} codeDesc=${p.code} message=${quoted(p.message)}`,
  },
  {
    name: 'status of gRPC',
    vendors: TELEKOM,
    print: (p) => `rpc error: code = FailedPrecondition desc = call failed: ${p.code}: ${p.message}`,
  },
  {
    name: 'problem with its code in the type',
    vendors: TELEKOM,
    print: (p) => `{"type":"https://errors.example.com/${p.code}","title":"Error","status":${p.status}}`,
  },
  {
    name: 'attributes of OpenTelemetry',
    vendors: ALL,
    print: (p) =>
      `{"attributes":[{"key":"error.code","value":{"stringValue":${quoted(p.code)}}},{"key":"error.message","value":{"stringValue":${quoted(p.message)}}}]}`,
  },
  {
    name: 'body of a proxy',
    vendors: TELEKOM,
    print: (p) =>
      `{"status":502,"code":"PROXY_ERROR","message":${quoted(`upstream: ${p.code} ${p.message}`)}}`,
  },
];
