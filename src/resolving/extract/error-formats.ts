/** The forms in which errors are found, as the schema names them: bodies of responses, prints of SDKs, and text. */
export const ERROR_FORMATS = [
  'TENCENT_V3',
  'TENCENT_V2',
  'AIP_193',
  'ERROR_CODE_ERROR_MSG',
  'ERROR_CODE_ERROR_MESSAGE',
  'AWS_JSON',
  'ALIBABA_JSON',
  'KEYSTONE',
  'OPENSTACK_FAULT',
  'PROBLEM_DETAILS',
  'OAUTH',
  'NESTED_ERROR',
  'CODE_MESSAGE',
  'MESSAGE_ONLY',
  'XML_ERROR',
  'HUAWEI_SDK',
  'TENCENT_SDK',
  'OPENSTACK_SDK',
  'AWS_SDK',
  'ALIBABA_SDK',
  'LABELLED_VALUES',
  'CODE_IN_TEXT',
  'MESSAGE_IN_TEXT',
] as const;

export type ErrorFormat = (typeof ERROR_FORMATS)[number];
