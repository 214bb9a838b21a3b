import type { ResolvingCase } from './case.ts';

const TMS = 'open-telekom-cloud/tms';
const CTS = 'open-telekom-cloud/cts';
const OSM = 'huawei-cloud/osm';
const KMS = 'tencent-cloud/kms';
const CAM = 'tencent-cloud/cam';
const COMMON = 'tencent-cloud/common';

/** Texts written by hand, as people paste them. The weights were tuned on them. */
export const TUNING_CASES: readonly ResolvingCase[] = [
  { name: 'a code alone', text: 'TMS.0009', keys: [`${TMS}/TMS.0009`] },
  { name: 'a code alone, in lower case', text: ' cts.0215\n', keys: [`${CTS}/CTS.0215`] },
  {
    name: 'a dotted code alone',
    text: 'InvalidParameter.policyName.InUse',
    keys: [`${CAM}/InvalidParameter.policyName.InUse`],
  },
  { name: 'a number alone', text: '10310', keys: [`${KMS}/10310`] },
  { name: 'a question about a code', text: 'what does OSM.01010034 mean?', keys: [`${OSM}/OSM.01010034`] },
  {
    name: 'a template with its value',
    text: 'You do not have the required permission to perform this operation. The required permission is: tms:predefineTags:create.',
    keys: [`${TMS}/TMS.2030`],
  },
  {
    name: 'a template in a log line',
    text: '2026-11-02 10:11:12,345 ERROR client.py:88 You do not have the required permission to perform this operation. The required permission is: tms:tag:list.',
    keys: [`${TMS}/TMS.2030`],
  },
  {
    name: 'a message with its code in brackets',
    text: '(10310) error: parameter key format error',
    keys: [`${KMS}/10310`],
  },
  {
    name: 'two errors in one log',
    text: '10:11:12 ERROR {"error_code":"TMS.0009","error_msg":"Key is invalid."}\n10:11:13 INFO retrying\n10:11:14 ERROR {"error_code":"TMS.0010","error_msg":"Value is invalid."}',
    keys: [`${TMS}/TMS.0009`, `${TMS}/TMS.0010`],
  },
  {
    name: 'errors of two vendors in one log',
    text: 'a: {"error_code":"CTS.0003","error_msg":"Invalid message body. The message body is empty or invalid."}\nb: {"code": 4100, "message": "(10030) authentication failed"}',
    keys: [`${CTS}/CTS.0003`, `${KMS}/10030`],
  },
  {
    name: 'the same error three times',
    text: '{"error_code":"CTS.0300","error_msg":"Query data failed."}\n{"error_code":"CTS.0300","error_msg":"Query data failed."}\n{"error_code":"CTS.0300","error_msg":"Query data failed."}',
    keys: [`${CTS}/CTS.0300`],
  },
  {
    name: 'a response of curl -v',
    text: '> POST /v1.0/predefine_tags/action HTTP/1.1\n> Host: tms.eu-de.otc.t-systems.com\n>\n< HTTP/1.1 400 Bad Request\n< Content-Type: application/json\n<\n{"error_code":"TMS.1003","error_msg":"New_tag already exists."}\n* Connection #0 left intact',
    keys: [`${TMS}/TMS.1003`],
  },
  {
    name: 'an OpenStack fault with the vendor’s message',
    text: '{"badRequest": {"message": "Invalid element in projects.", "code": 400}}',
    keys: [`${TMS}/TMS.2017`],
  },
  {
    name: 'keystoneauth',
    text: 'keystoneauth1.exceptions.http.Conflict: Values is empty. (HTTP 409) (Request-ID: req-4f1d)',
    keys: [`${TMS}/TMS.0014`],
  },
  {
    name: 'openstacksdk with a message',
    text: 'openstack.exceptions.NotFoundException: NotFoundException: 404: Client Error for url: https://cts.eu-de.otc.t-systems.com/v1.0/tracker, The tracker does not exist.',
    keys: [`${CTS}/CTS.0214`],
  },
  {
    name: 'quotes that should have been escaped',
    text: '{"code": 4000, "message": "The "action" field in policy syntax is missing.", "codeDesc": "MissingParameter.action"}',
    keys: [`${CAM}/MissingParameter.action`],
  },
  {
    name: 'common code and codeDesc',
    text: '{"code":5100,"codeDesc":"InternalError","message":"Internal system error"}',
    keys: [`${CAM}/InternalError`],
  },
  {
    name: 'common code with a codeDesc that is unknown',
    text: '{"code":4500,"codeDesc":"ReplayedNonce","message":"Replay attack"}',
    keys: [`${COMMON}/4500`],
  },
  {
    name: 'a code below one that is known',
    text: '{"Response":{"Error":{"Code":"InvalidParameter.statement.Error.Sid","Message":"bad sid"},"RequestId":"1"}}',
    keys: [`${CAM}/InvalidParameter.statement.Error`],
  },
  {
    name: 'a retry log',
    text: 'WARN attempt 2/5 failed with CTS.0400 (HTTP 400), retrying in 2 s',
    keys: [`${CTS}/CTS.0400`],
  },
  {
    name: 'a traceback',
    text: 'Traceback (most recent call last):\n  File "a.py", line 10, in <module>\n    client.create_tracker(request)\nhuaweicloudsdkcore.exceptions.exceptions.ClientRequestException: ClientRequestException - {status_code:400,request_id:2f0e,error_code:CTS.0208,error_msg:The tracker already exists.,encoded_authorization_message:None}',
    keys: [`${CTS}/CTS.0208`],
  },
  {
    name: 'wrapped by a terminal',
    text: '{"error_code":"CTS.0002","error_msg":"The user fails the authentication or does not\nhave permission to this operation."}',
    keys: [`${CTS}/CTS.0002`],
  },
  {
    name: 'a Kubernetes event',
    text: 'Warning  SyncFailed  3m (x4 over 5m)  tag-controller  failed to tag volume: {"error_code":"TMS.1001","error_msg":"The number of predefine tag exceeds the upper limit."}',
    keys: [`${TMS}/TMS.1001`],
  },
  {
    name: 'HTML in a gateway’s answer',
    text: '<html><body><h1>404</h1><p>APIGW.0101 The API does not exist or has not been published in the environment.</p></body></html>',
    keys: [`${TMS}/APIGW.0101`],
  },
  {
    name: 'a message cut in the middle',
    text: 'ERROR The tracker_name parameter of a management tracker can only be set',
    keys: [`${CTS}/CTS.0204`],
  },
  {
    name: 'a message in a sentence',
    text: 'Our job stopped at night, the log says: Account and password not matched. What can we do?',
    keys: [`${OSM}/OSM.01010003`],
  },
  {
    name: 'a hash of Ruby',
    text: '{"error_code"=>"TMS.0008", "error_msg"=>"Marker is invalid."}',
    keys: [`${TMS}/TMS.0008`],
  },
];
