import type { ResolvingCase } from './case.ts';

/**
 * Errors within other structures: group codes, statuses of gRPC, problems (RFC 9457), OpenTelemetry. The reading was
 * tuned on them.
 */
export const TUNING_WRAPPED_CASES: readonly ResolvingCase[] = [
  {
    name: 'labels with a group code, the specific one in the message',
    text: 'code=4100 message="(10030)authentication failed"',
    keys: ['tencent-cloud/kms/10030'],
  },
  {
    name: 'the same in a log line',
    text: '2026-11-02 10:11:12 ERROR kms call failed: code=4000, message=(10420)cannot parse, requestId=8f1',
    keys: ['tencent-cloud/kms/10420'],
  },
  {
    name: 'the same as JSON',
    text: '{"code":4100,"message":"(10030)authentication failed"}',
    keys: ['tencent-cloud/kms/10030'],
  },
  {
    name: 'a codeDesc that the catalog does not have',
    text: '{"code":4100,"message":"(10080)secret id status error","codeDesc":"SecretIdStatusError"}',
    keys: ['tencent-cloud/kms/10080'],
  },
  {
    name: 'a codeDesc that the catalog does not have, and a number that says more',
    text: '{"code":4000,"codeDesc":"KmsParamError","message":"(10360)parameter error type"}',
    keys: ['tencent-cloud/kms/10360'],
  },
  {
    name: 'an exception of Java',
    text: 'com.qcloud.QcloudApiException: code: 4530, message: (10630)key is not existed\n\tat com.qcloud.Module.Base.call(Base.java:88)\n\tat com.example.Main.main(Main.java:12)',
    keys: ['tencent-cloud/kms/10630'],
  },
  {
    name: 'an error of Go',
    text: 'panic: kms: request failed: code=4550 msg="(10650)key is disabled"\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:41 +0x1d',
    keys: ['tencent-cloud/kms/10650'],
  },
  {
    name: 'a sentence in Chinese',
    text: '调用 KMS 接口失败，错误码：4100，错误信息：(10270)key agent secret id is not exist',
    keys: ['tencent-cloud/kms/10270'],
  },
  {
    name: 'labels in Chinese',
    text: '错误码: 4420\n错误信息: (10250)qps throttling',
    keys: ['tencent-cloud/kms/10250'],
  },
  {
    name: 'a group code alone',
    text: '{"code":4100,"message":"Authentication failed"}',
    keys: ['tencent-cloud/common/4100'],
  },
  {
    name: 'a group code and a codeDesc of the catalog',
    text: '{"code":4000,"codeDesc":"InvalidParameter.roleFull","message":"role full"}',
    keys: ['tencent-cloud/cam/InvalidParameter.roleFull'],
  },
  {
    name: 'a codeDesc of the catalog in labels',
    text: 'code=4000 codeDesc=MissingParameter.version message="The version field is missing"',
    keys: ['tencent-cloud/cam/MissingParameter.version'],
  },
  {
    name: 'a status of gRPC around a code',
    text: 'rpc error: code = FailedPrecondition desc = Invalid message body. CTS.0206: The data_bucket is not need.',
    keys: ['open-telekom-cloud/cts/CTS.0206'],
  },
  {
    name: 'a status of gRPC around a code that comes first',
    text: 'rpc error: code = InvalidArgument desc = TMS.0009: Key is invalid.',
    keys: ['open-telekom-cloud/tms/TMS.0009'],
  },
  {
    name: 'an unknown code around a body',
    text: '{"code":"UPSTREAM_FAILED","message":"tms said TMS.0010 Value is invalid."}',
    keys: ['open-telekom-cloud/tms/TMS.0010'],
  },
  {
    name: 'an unknown nested code around a code',
    text: '{"error":{"code":"bad_gateway","message":"CTS.0300: Query data failed."}}',
    keys: ['open-telekom-cloud/cts/CTS.0300'],
  },
  {
    name: 'labels with an unknown code around a code',
    text: 'level=error code=E_UPSTREAM msg="create tracker: CTS.0208 The tracker already exists."',
    keys: ['open-telekom-cloud/cts/CTS.0208'],
  },
  {
    name: 'a status of Google around a code',
    text: '{"error":{"code":400,"status":"INVALID_ARGUMENT","message":"otc: TMS.0017 Offset is invalid."}}',
    keys: ['open-telekom-cloud/tms/TMS.0017'],
  },
  {
    name: 'XML with an unknown code around a code',
    text: '<Error><Code>ProxyError</Code><Message>OSM.01010012 The type must be 0 or 1.</Message></Error>',
    keys: ['huawei-cloud/osm/OSM.01010012'],
  },
  {
    name: 'a problem with its code in the type',
    text: '{"type":"https://errors.example.com/tms/TMS.0007","title":"Bad Request","status":400,"detail":"Limit is invalid."}',
    keys: ['open-telekom-cloud/tms/TMS.0007'],
  },
  {
    name: 'a problem with its code in the fragment',
    text: '{"type":"https://docs.example.com/errors#CTS.0216","title":"Bucket","status":400,"detail":"Create bucket failed."}',
    keys: ['open-telekom-cloud/cts/CTS.0216'],
  },
  {
    name: 'a problem with a URN',
    text: '{"type":"urn:problem:otc:CTS.0402","title":"Not found","status":400}',
    keys: ['open-telekom-cloud/cts/CTS.0402'],
  },
  {
    name: 'a problem about nothing, with a code of its own',
    text: '{"type":"about:blank","title":"Conflict","status":409,"detail":"Values is empty.","code":"TMS.0014"}',
    keys: ['open-telekom-cloud/tms/TMS.0014'],
  },
  {
    name: 'attributes of OpenTelemetry',
    text: '{"attributes":[{"key":"error.code","value":{"stringValue":"TMS.0018"}},{"key":"error.message","value":{"stringValue":"Query Time Out."}},{"key":"http.response.status_code","value":{"intValue":"504"}}]}',
    keys: ['open-telekom-cloud/tms/TMS.0018'],
  },
  {
    name: 'attributes of OpenTelemetry with an exception',
    text: '{"attributes":[{"key":"exception.type","value":{"stringValue":"CTS.0004"}},{"key":"exception.message","value":{"stringValue":"Data write exception."}}]}',
    keys: ['open-telekom-cloud/cts/CTS.0004'],
  },
  {
    name: 'attributes of OpenTelemetry around a body',
    text: '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"severityText":"ERROR","body":{"stringValue":"call failed"},"attributes":[{"key":"response.body","value":{"stringValue":"{\\"error_code\\":\\"CTS.0225\\",\\"error_msg\\":\\"The Bucket operation must be WRITE or READ or WRITE,READ.\\"}"}}]}]}]}]}',
    keys: ['open-telekom-cloud/cts/CTS.0225'],
  },
  {
    name: 'the number in the message of an SDK',
    text: '[TencentCloudSDKException] code:4000 message:(10310)error: parameter key format error requestId:1f',
    keys: ['tencent-cloud/kms/10310'],
  },
  {
    name: 'a body in the message of a status of gRPC',
    text: 'rpc error: code = Unknown desc = {"error_code":"TMS.1002","error_msg":"Old_tag cannot be found."}',
    keys: ['open-telekom-cloud/tms/TMS.1002'],
  },
  {
    name: 'two errors in the older form',
    text: 'code=4100 message="(10030)authentication failed"\ncode=4000 message="(10320)no such parameter"',
    keys: ['tencent-cloud/kms/10030', 'tencent-cloud/kms/10320'],
  },
  {
    name: 'a dictionary of Python with a codeDesc',
    text: "{'code': 4000, 'codeDesc': 'StrategyInvalid', 'message': 'policy invalid'}",
    keys: ['tencent-cloud/cam/StrategyInvalid'],
  },
  {
    name: 'a problem within a log line',
    text: '10:11:12 ERROR {"type":"https://api.example.com/problems/TMS.2011","status":400,"detail":"Project_id is invalid."}',
    keys: ['open-telekom-cloud/tms/TMS.2011'],
  },
  {
    name: 'a code in the message beside an HTTP status',
    text: '{"status":400,"error":"Bad Request","message":"TMS.0013 Empty element in Tags.","path":"/v1.0/tags"}',
    keys: ['open-telekom-cloud/tms/TMS.0013'],
  },
];

/** The same, which nothing was tuned on. */
export const OTHER_WRAPPED_CASES: readonly ResolvingCase[] = [
  {
    name: 'the older form in an access log',
    text: '[warn] kms.api.qcloud.com: code=4000 message="(10390)lacked of required parameter"',
    keys: ['tencent-cloud/kms/10390'],
  },
  {
    name: 'the older form in YAML',
    text: 'code: 4100\nmessage: (10270)key agent secret id is not exist\n',
    keys: ['tencent-cloud/kms/10270'],
  },
  {
    name: 'the older form, escaped',
    text: '{"level":"error","msg":"kms: {\\"code\\":4480,\\"message\\":\\"(10460)exceed interface frequency limit, please slow down\\",\\"codeDesc\\":\\"RequestLimitExceeded\\"}"}',
    keys: ['tencent-cloud/kms/10460'],
  },
  {
    name: 'the older form with an empty codeDesc',
    text: '{"code":4000,"codeDesc":"","message":"(10400)cannot find parameter in uri"}',
    keys: ['tencent-cloud/kms/10400'],
  },
  {
    name: 'the older form with a blank',
    text: '{"code": 4300, "message": "(10040) charge overdue", "codeDesc": "ChargeOverdue"}',
    keys: ['tencent-cloud/kms/10040'],
  },
  {
    name: 'an exception of PHP',
    text: 'PHP Fatal error:  Uncaught QcloudException: code: 4000, message: (10370)batch size of parameter is too large in /srv/app/kms.php:41\nStack trace:\n#0 {main}',
    keys: ['tencent-cloud/kms/10370'],
  },
  {
    name: 'a trace of Go with the older form',
    text: '2026/11/02 10:11:12 decrypt: qcloud: code=4530, message=(10630)key is not existed\nexit status 1',
    keys: ['tencent-cloud/kms/10630'],
  },
  {
    name: 'an exception of Java, caused by',
    text: 'Exception in thread "main" java.lang.RuntimeException: encrypt\nCaused by: com.qcloud.kms.KmsException: code=4550, message=(10650)key is disabled\n\tat com.qcloud.kms.Client.encrypt(Client.java:77)',
    keys: ['tencent-cloud/kms/10650'],
  },
  {
    name: 'a ticket in Chinese',
    text: '你好，调用接口一直返回 {"code":4000,"message":"(10350)parameter value or length is out of range","codeDesc":"ParamOutOfRange"}，请问怎么处理？',
    keys: ['tencent-cloud/kms/10350'],
  },
  {
    name: 'Chinese with fullwidth brackets',
    text: '错误码：4000，错误信息：（10110）request parameters error',
    keys: ['tencent-cloud/kms/10110'],
  },
  {
    name: 'a group code of the catalog with its text',
    text: 'code=4500 message="Replay attack"',
    keys: ['tencent-cloud/common/4500'],
  },
  {
    name: 'a codeDesc below one of the catalog',
    text: '{"code":5100,"codeDesc":"InternalError","message":"Internal system error, retry"}',
    keys: ['tencent-cloud/cam/InternalError'],
  },
  {
    name: 'a status of gRPC in a log of Java',
    text: 'io.grpc.StatusRuntimeException: UNAVAILABLE: CTS.0005 Data read exception.',
    keys: ['open-telekom-cloud/cts/CTS.0005'],
  },
  {
    name: 'a status of gRPC with a code at the end',
    text: 'rpc error: code = NotFound desc = tracker lookup failed (CTS.0214)',
    keys: ['open-telekom-cloud/cts/CTS.0214'],
  },
  {
    name: 'an unknown code in JSON around a code in brackets',
    text: '{"errorCode":"PROXY-17","errorMessage":"backend answered [TMS.0005] The resources requested cannot be found."}',
    keys: ['open-telekom-cloud/tms/TMS.0005'],
  },
  {
    name: 'a list of errors with unknown codes',
    text: '{"errors":[{"code":"downstream","message":"TMS.1004 Old_tag is empty."},{"code":"downstream","message":"TMS.1007 New_tag is empty."}]}',
    keys: ['open-telekom-cloud/tms/TMS.1004', 'open-telekom-cloud/tms/TMS.1007'],
  },
  {
    name: 'an exception of AWS around a code',
    text: 'An error occurred (ServiceException) when calling the Invoke operation: TMS.0016 Values is too much.',
    keys: ['open-telekom-cloud/tms/TMS.0016'],
  },
  {
    name: 'a fault of OpenStack around a code',
    text: '{"badRequest":{"code":400,"message":"CTS.0411 The notification_name invalid."}}',
    keys: ['open-telekom-cloud/cts/CTS.0411'],
  },
  {
    name: 'OAuth around a code',
    text: '{"error":"server_error","error_description":"CTS.0012 Invalid project ID. Check whether the project ID is correct."}',
    keys: ['open-telekom-cloud/cts/CTS.0012'],
  },
  {
    name: 'logfmt with a class of errors',
    text: 'level=error err_code=ERR_BACKEND err_msg="OSM.01010006 Severity Id not exists."',
    keys: ['huawei-cloud/osm/OSM.01010006'],
  },
  {
    name: 'a problem with a dotted code of Tencent',
    text: '{"type":"https://cam.example.com/errors/InvalidParameter.role.NotExist","title":"Invalid parameter","status":400,"detail":"The role does not exist."}',
    keys: ['tencent-cloud/cam/InvalidParameter.role.NotExist'],
  },
  {
    name: 'a problem with a query behind its code',
    text: '{"title":"Time out","type":"https://errors.example.com/TMS.0018?lang=en","status":504}',
    keys: ['open-telekom-cloud/tms/TMS.0018'],
  },
  {
    name: 'a problem with a slash at the end of its type',
    text: '{"type":"https://example.com/problems/CTS.0100/","title":"Not Found","status":404,"detail":"CTS does not support API interface version query."}',
    keys: ['open-telekom-cloud/cts/CTS.0100'],
  },
  {
    name: 'a problem in a response of curl',
    text: 'HTTP/1.1 409 Conflict\nContent-Type: application/problem+json\n\n{"type":"https://errors.example.com/tms/TMS.0014","title":"Conflict","status":409,"detail":"Values is empty."}',
    keys: ['open-telekom-cloud/tms/TMS.0014'],
  },
  {
    name: 'a span of OpenTelemetry',
    text: '{"name":"PUT /tags","status":{"code":2},"attributes":[{"key":"http.status_code","value":{"intValue":403}},{"key":"otc.error_code","value":{"stringValue":"TMS.2030"}}]}',
    keys: ['open-telekom-cloud/tms/TMS.2030'],
  },
  {
    name: 'an event of OpenTelemetry',
    text: '{"events":[{"name":"exception","attributes":[{"key":"exception.type","value":{"stringValue":"ClientRequestException"}},{"key":"exception.message","value":{"stringValue":"CTS.0401 Invalid message body. The operations parameter value is invalid."}}]}]}',
    keys: ['open-telekom-cloud/cts/CTS.0401'],
  },
  {
    name: 'a record of OpenTelemetry with a body',
    text: '{"body":{"stringValue":"tags: TMS.1011 Order_method is invalid."},"severityText":"ERROR","attributes":[{"key":"service.name","value":{"stringValue":"tagger"}}]}',
    keys: ['open-telekom-cloud/tms/TMS.1011'],
  },
  {
    name: 'attributes of OpenTelemetry with an error code and a type',
    text: '{"attributes":[{"key":"error.type","value":{"stringValue":"504"}},{"key":"error_code","value":{"stringValue":"CTS.0300"}},{"key":"error_msg","value":{"stringValue":"Query data failed."}}]}',
    keys: ['open-telekom-cloud/cts/CTS.0300'],
  },
  {
    name: 'the older form beside an error of another vendor',
    text: 'code=4000 message="(10380)index of parameter is not consequent"\n{"error_code":"TMS.0012","error_msg":"Tags is empty."}',
    keys: ['tencent-cloud/kms/10380', 'open-telekom-cloud/tms/TMS.0012'],
  },
  {
    name: 'a number in brackets in an SDK’s words',
    text: 'TencentCloudSDKException: [TencentCloudSDKError] Code=4000, Message=(10330)parameter is NOT a repeatable parameter, RequestId=7',
    keys: ['tencent-cloud/kms/10330'],
  },
  {
    name: 'a code in a message in German',
    text: '{"fehler":{"code":"F-12","message":"Anfrage abgelehnt: TMS.0004 You do not have permissions to perform the operation."}}',
    keys: ['open-telekom-cloud/tms/TMS.0004'],
  },
  {
    name: 'a code behind a path',
    text: '{"code":"INTERNAL","message":"POST /v1.0/tags: APIGW.0106 Orchestration error."}',
    keys: ['open-telekom-cloud/tms/APIGW.0106'],
  },
  {
    name: 'a batch of results',
    text: '{"results":[{"code":"FAILED","message":"CTS.0219: The bucket operation cannot be empty."},{"code":"OK","message":"done"}]}',
    keys: ['open-telekom-cloud/cts/CTS.0219'],
  },
];

/** Errors that the catalog does not have: nothing that it has reaches 0.5. */
export const FOREIGN_ERRORS: readonly Omit<ResolvingCase, 'keys'>[] = [
  {
    name: 'S3',
    text: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>1</RequestId></Error>',
  },
  { name: 'S3 as JSON', text: '{"Code":"AccessDenied","Message":"Access Denied","BucketName":"b"}' },
  {
    name: 'botocore',
    text: 'An error occurred (AccessDenied) when calling the GetObject operation: Access Denied',
  },
  { name: 'a bare pair', text: 'AccessDenied: Access Denied' },
  {
    name: 'Kubernetes',
    text: 'Error from server (Forbidden): pods is forbidden: User "x" cannot list resource "pods"',
  },
  {
    name: 'Azure',
    text: '{"error":{"code":"AuthorizationFailed","message":"The client does not have authorization to perform action."}}',
  },
  {
    name: 'Google',
    text: '{"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}}',
  },
  {
    name: 'Stripe',
    text: '{"error":{"type":"card_error","code":"card_declined","message":"Your card was declined."}}',
  },
  {
    name: 'PostgreSQL',
    text: 'ERROR: duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)',
  },
  { name: 'a code that the catalog lacks', text: '{"error_code":"TMS.9999","error_msg":"Something else."}' },
  { name: 'a log line', text: 'ERROR AccessDenied: Access Denied' },
  { name: 'two words', text: 'Access Denied' },
  { name: 'a reason phrase of HTTP', text: 'Internal Server Error' },
  { name: 'a reason phrase of HTTP as JSON', text: '{"message":"Internal Server Error"}' },
  {
    name: 'Google, with a list',
    text: '{"error":{"errors":[{"domain":"global","reason":"forbidden","message":"Access denied"}],"code":403,"message":"Access denied"}}',
  },
  { name: 'gRPC', text: 'rpc error: code = PermissionDenied desc = Access denied' },
  { name: 'a code of a service that the catalog has', text: 'TMS.9999' },
];
