import type { ErrorFormat } from './extracted-error.ts';

/** A sentence in which an SDK or a client prints an error. */
export interface SdkMessage {
  readonly format: ErrorFormat;
  readonly vendors: readonly string[];
  /**
   * The words of the sentence, with `{code}`, `{message}`, `{status}`, `{requestId}` and `{}` (anything else) between
   * them. A message that opens the sentence starts with its line or after the name of an exception.
   */
  readonly words: string;
}

const OPENSTACK_VENDORS = ['open-telekom-cloud', 'huawei-cloud'];

/** The longer of two that open alike comes first. */
export const SDK_MESSAGES: readonly SdkMessage[] = [
  // botocore
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: 'An error occurred ({code}) when calling the {} operation{}: {message}',
  },
  // aws-sdk-go-v2
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: 'StatusCode: {status}, RequestID: {requestId},{}api error {code}: {message}',
  },
  { format: 'AWS_SDK', vendors: ['aws'], words: 'api error {code}: {message}' },
  // aws-sdk-java, both of its generations
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}; Status Code: {status}; Error Code: {code}; Request ID: {requestId};{})',
  },
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}; Status Code: {status}; Error Code: {code}; Request ID: {requestId})',
  },
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}, Status Code: {status}, Request ID: {requestId})',
  },
  // keystoneauth, python-novaclient and their kin
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{message} (HTTP {status}) (Request-ID: {requestId})',
  },
  { format: 'OPENSTACK_SDK', vendors: OPENSTACK_VENDORS, words: '{message} (HTTP {status})' },
  // openstacksdk
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{status}: Client Error for url: {}, {message}',
  },
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{status}: Server Error for url: {}, {message}',
  },
  // gRPC in Go, whatever the vendor: the status of the call, around what the vendor says
  { format: 'LABELLED_VALUES', vendors: [], words: 'rpc error: code = {code} desc = {message}' },
  // aliyun-python-sdk, aliyun-java-sdk, Tea
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'HTTP Status: {status} Error:{code} {message} RequestID: {requestId}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'Error: {code}: code: {status}, {message} request id: {requestId}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'com.aliyuncs.exceptions.ClientException: {code} : {message}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'com.aliyuncs.exceptions.ServerException: {code} : {message}',
  },
];
