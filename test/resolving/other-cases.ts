import type { ResolvingCase } from './case.ts';

const TMS = 'open-telekom-cloud/tms';
const CTS = 'open-telekom-cloud/cts';
const OSM = 'huawei-cloud/osm';
const KMS = 'tencent-cloud/kms';
const CAM = 'tencent-cloud/cam';

/** Texts written by hand, which the weights were not tuned on. */
export const OTHER_CASES: readonly ResolvingCase[] = [
  { name: 'a code in brackets', text: '[CTS.0218]', keys: [`${CTS}/CTS.0218`] },
  {
    name: 'a dotted code in a question',
    text: 'Getting MissingParameter.resource from CAM, any idea?',
    keys: [`${CAM}/MissingParameter.resource`],
  },
  {
    name: 'a code in capitals',
    text: 'INVALIDPARAMETER.POLICYID.NOTEXIST',
    keys: [`${CAM}/InvalidParameter.policyId.NotExist`],
  },
  {
    name: 'an access log beside the application’s',
    text: '10.0.0.1 - - [02/Nov/2026:10:11:12 +0000] "PUT /v1.0/tags HTTP/1.1" 404 81\n2026-11-02 10:11:12 ERROR TMS.0005 The resources requested cannot be found.',
    keys: [`${TMS}/TMS.0005`],
  },
  {
    name: 'Terraform',
    text: '╷\n│ Error: error creating OTC tracker: Bad request with: [POST https://cts.eu-de.otc.t-systems.com/v1.0/x/tracker], error message: {"error_code":"CTS.0211","error_msg":"Check bucket failed.The bucket is not exist."}\n│\n│   with opentelekomcloud_cts_tracker_v1.t,\n╵',
    keys: [`${CTS}/CTS.0211`],
  },
  {
    name: 'three errors in three forms',
    text: '1) {"error_code":"OSM.01010012","error_msg":"The type must be 0 or 1."}\n2) [TencentCloudSDKException] code:MissingParameter.policyId message:The input parameter "policyId" is missing. requestId:9a\n3) {"code": 4550, "message": "(10650) key is disabled"}',
    keys: [`${OSM}/OSM.01010012`, `${CAM}/MissingParameter.policyId`, `${KMS}/10650`],
  },
  {
    name: 'JSON lines',
    text: '{"level":"info","msg":"start"}\n{"level":"error","msg":"put failed","response":{"error_code":"TMS.0016","error_msg":"Values is too much."}}\n{"level":"info","msg":"stop"}',
    keys: [`${TMS}/TMS.0016`],
  },
  {
    name: 'a list of errors',
    text: '{"errors":[{"code":"TMS.0012","message":"Tags is empty."},{"code":"TMS.0013","message":"Empty element in Tags."}]}',
    keys: [`${TMS}/TMS.0012`, `${TMS}/TMS.0013`],
  },
  {
    name: 'an exception of Ruby',
    text: 'RestClient::BadRequest (400 Bad Request): {"error_code":"CTS.0401","error_msg":"Invalid message body. The operations parameter value is invalid."}',
    keys: [`${CTS}/CTS.0401`],
  },
  {
    name: 'an array of PHP',
    text: "array(2) {\n  'error_code' => 'CTS.0216',\n  'error_msg' => 'Create bucket failed.'\n}",
    keys: [`${CTS}/CTS.0216`],
  },
  {
    name: 'YAML',
    text: 'error_code: CTS.0404\nerror_msg: State setting failed, check if topicId exists.\n',
    keys: [`${CTS}/CTS.0404`],
  },
  {
    name: 'a map of Go',
    text: 'map[error_code:TMS.0007 error_msg:Limit is invalid.]',
    keys: [`${TMS}/TMS.0007`],
  },
  {
    name: 'a form that is XML',
    text: '<?xml version="1.0"?>\n<Error>\n  <Code>CTS.0100</Code>\n  <Message>CTS does not support API interface version query.</Message>\n  <RequestId>0A49</RequestId>\n</Error>',
    keys: [`${CTS}/CTS.0100`],
  },
  { name: 'a message and a status', text: 'HTTP 409: Values is empty.', keys: [`${TMS}/TMS.0014`] },
  {
    name: 'a log of Java',
    text: '2026-11-02 10:11:12.123  WARN 4100 --- [nio-8080-exec-1] c.e.t.TagClient : Too many requests? TMS.0006: The request is Too much, try again later.',
    keys: [`${TMS}/TMS.0006`],
  },
  {
    name: 'a tweet',
    text: 'anyone else seeing OSM.01010024 "Verification code resent too frequently." since this morning?',
    keys: [`${OSM}/OSM.01010024`],
  },
  {
    name: 'GraphQL in between',
    text: '{"errors":[{"message":"upstream: {\\"error_code\\":\\"CTS.0407\\",\\"error_msg\\":\\"The quantity has exceeded the maximum quantity limit.\\"}","path":["tracker"]}],"data":null}',
    keys: [`${CTS}/CTS.0407`],
  },
  {
    name: 'Tencent 2.0 without blanks',
    text: '{"code":4480,"message":"(10460)exceed interface frequency limit, please slow down"}',
    keys: [`${KMS}/10460`],
  },
  { name: 'a message in other case', text: 'CREATE BUCKET FAILED', keys: [`${CTS}/CTS.0216`] },
  {
    name: 'a message without its full stop, in quotes',
    text: '"Param validation failed"',
    keys: [`${OSM}/OSM.01010001`],
  },
  {
    name: 'a message with blanks and a line break',
    text: 'You have asked for the order,\n   please ask for it later.',
    keys: [`${OSM}/OSM.01010004`],
  },
  {
    name: 'a nested OpenStack error with a code',
    text: '{"error": {"error_code": "CTS.0012", "error_msg": "Invalid project ID. Check whether the project ID is correct."}}',
    keys: [`${CTS}/CTS.0012`],
  },
  {
    name: 'a syslog line',
    text: '<11>1 2026-11-02T10:11:12Z host app 10310 - - CTS.0005 Data read exception.',
    keys: [`${CTS}/CTS.0005`],
  },
  {
    name: 'a pod’s log with a stack trace',
    text: 'goroutine 1 [running]:\nmain.main()\n\t/app/main.go:41 +0x1d\npanic: {"status_code": 400, "request_id": "8d", "error_code": "CTS.0225", "error_message": "The Bucket operation must be WRITE or READ or WRITE,READ."}',
    keys: [`${CTS}/CTS.0225`],
  },
  {
    name: 'a comment on a ticket',
    text: 'Hi team,\nsince this morning every PUT answers with HTTP 504 and TMS.0018. Is there an outage?\nBest, M.',
    keys: [`${TMS}/TMS.0018`],
  },
  {
    name: 'two codes in a sentence',
    text: 'First it failed with CTS.0212, after the update with CTS.0219.',
    keys: [`${CTS}/CTS.0212`, `${CTS}/CTS.0219`],
  },
  {
    name: 'a body in a Markdown block',
    text: 'I get this error:\n```json\n{\n  "error_code": "CTS.0222",\n  "error_msg": "Failed to obtain key list from KMS."\n}\n```\nThanks!',
    keys: [`${CTS}/CTS.0222`],
  },
  {
    name: 'Ansible',
    text: 'fatal: [localhost]: FAILED! => {"changed": false, "msg": "HTTP Error 409: Conflict", "content": "{\\"error_code\\":\\"TMS.0014\\",\\"error_msg\\":\\"Values is empty.\\"}"}',
    keys: [`${TMS}/TMS.0014`],
  },
  {
    name: 'messages in two lines of a log',
    text: '10:11:12 ERROR tags: The number of predefine tag exceeds the upper limit.\n10:11:13 ERROR tickets: This tenant has no role to create a case.',
    keys: [`${TMS}/TMS.1001`, `${OSM}/OSM.01010007`],
  },
  {
    name: 'Tencent 2.0 as a dictionary of Python',
    text: "{'code': 4000, 'message': '(10430) action name is not existed', 'codeDesc': ''}",
    keys: [`${KMS}/10430`],
  },
  {
    name: 'a description as the message',
    text: '{"Response":{"Error":{"Code":"InvalidParameter","Message":"Invalid input parameter."},"RequestId":"5"}}',
    keys: [`${CAM}/InvalidParameter`],
  },
];
