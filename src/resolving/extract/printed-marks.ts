import type { ErrorFormat } from './error-formats.ts';

/** What an SDK writes before the labels of an exception. */
export interface PrintedMark {
  readonly format: ErrorFormat;
  readonly pattern: RegExp;
  readonly vendors: readonly string[];
}

/** The first that stands before the labels tells whose exception it is. */
export const PRINTED_MARKS: readonly PrintedMark[] = [
  { format: 'TENCENT_SDK', pattern: /TencentCloudSDK\w{0,20}|tencentcloud/i, vendors: ['tencent-cloud'] },
  {
    format: 'HUAWEI_SDK',
    pattern:
      /huaweicloud|(?:Client|Server)RequestException|ServiceResponseException|encoded_?authorization_?message/i,
    vendors: ['huawei-cloud', 'open-telekom-cloud'],
  },
  {
    format: 'ALIBABA_SDK',
    pattern: /aliyun|SDK\.(?:Server|Client)Error|\bTeaException\b/i,
    vendors: ['alibaba-cloud'],
  },
  { format: 'AWS_SDK', pattern: /amazonaws|software\.amazon|\(Service: /i, vendors: ['aws'] },
];
