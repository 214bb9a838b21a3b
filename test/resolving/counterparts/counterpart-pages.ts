import { existsSync, readFileSync } from 'node:fs';
import { doImportJob } from '../../../src/importing/runs/do-import-job.ts';
import { openCatalog, type TestCatalog } from '../../harness.ts';

/*
 * The catalog in which counterparts are judged: the seeds, and some pages of more vendors. The pages are test material that
 * the repository does not hold; they are read where they lie, beside the repository.
 */

const FOLDER = new URL('../../../../shared/', import.meta.url);

interface CounterpartPage {
  readonly service: string;
  readonly path: string;
}

/** The pages beside which the entries of the first judgement were judged. */
const PAGES: readonly CounterpartPage[] = [
  page('open-telekom-cloud/cce', 'vendor-docs/raw/opentelekomcloud/cloud-container-engine.rst'),
  page('open-telekom-cloud/ces', 'vendor-docs/raw/opentelekomcloud/cloud-eye.rst'),
  page('open-telekom-cloud/css', 'vendor-docs/raw/opentelekomcloud-md/css--error-codes.md'),
  page(
    'open-telekom-cloud/sfs',
    'vendor-docs/raw/opentelekomcloud/scalable-file-service--sfs_turbo_error_codes.rst',
  ),
  page('tencent-cloud/billing', 'vendor-docs/raw/tencentcloud/billing3.md'),
  page('aws/kendra', 'more-vendor-docs/raw/aws/kendra-CommonErrors.md'),
  page('aws/kendra-query', 'more-vendor-docs/raw/aws/kendra-API_Query.md'),
  page('aws/codedeploy', 'more-vendor-docs/raw/aws/codedeploy-error-codes.md'),
  page('ibm/metadata', 'more-vendor-docs/raw/ibm/metadata-error-codes.md'),
  page('agora/speech-to-text', 'more-vendor-docs/raw/agora/stt-common-errors.mdx'),
  page('agora/cloud-recording', 'more-vendor-docs/raw/agora/cloud-recording-status-codes.mdx'),
  page('alibaba-cloud/sls', 'more-vendor-docs/raw/alibaba/sls-PutLogs.md'),
  page('jiguang/push', 'more-vendor-docs/raw/jiguang/en-push-rest_api_v3_push.md'),
  page('vonage/sms', 'more-vendor-docs/raw/vonage/sms.md'),
  page('matrix/identity', 'more-vendor-docs/raw/matrix/identity-service-api.md'),
  page('rackspace/load-balancers', 'more-vendor-docs/raw/rackspace/clb-faults.rst'),
  page('rackspace/databases', 'more-vendor-docs/raw/rackspace/databases-faults.rst'),
  page('upyun/sms', 'more-vendor-docs/raw/upyun/sms.md'),
];

/** The pages beside which, with the first ones, the entries of the second judgement were judged. */
const FURTHER_PAGES: readonly CounterpartPage[] = [
  page('open-telekom-cloud/dis', 'vendor-docs/raw/opentelekomcloud/data-ingestion-service.rst'),
  page('open-telekom-cloud/csbs', 'vendor-docs/raw/opentelekomcloud-md/csbs--error-codes.md'),
  page('open-telekom-cloud/vpn', 'vendor-docs/raw/opentelekomcloud-md/vpn--error-codes.md'),
  page('open-telekom-cloud/config', 'vendor-docs/raw/opentelekomcloud/config.rst'),
  page('tencent-cloud/elasticsearch', 'vendor-docs/raw/tencentcloud/elasticsearch3.md'),
  page('tencent-cloud/organization', 'vendor-docs/raw/tencentcloud/organization3.md'),
  page('tencent-cloud/dnspod', 'vendor-docs/raw/tencentcloud/dnspod.md'),
  page('tencent-cloud/mongodb', 'vendor-docs/raw/tencentcloud/mongodb-old.md'),
  page('tencent-cloud/monitor', 'vendor-docs/raw/tencentcloud/custommonitor.md'),
  page('tencent-cloud/ckafka', 'vendor-docs/raw/tencentcloud/ckafka.md'),
  page('tencent-cloud/ses', 'vendor-docs/raw/tencentcloud/ses-smtp.md'),
  page('ucloud/udisk', 'more-vendor-docs/raw/ucloud/udisk.md'),
  page('agora/chat', 'more-vendor-docs/raw/agora/chat-error-codes-web.mdx'),
  page('alibaba-cloud/log-collection', 'more-vendor-docs/raw/alibaba/sls-log-collection-error-types.md'),
  page('jiguang/im-android', 'more-vendor-docs/raw/jiguang/en-client-im_errorcode_android.md'),
  page('jiguang/im-rest', 'more-vendor-docs/raw/jiguang/JMSGHttpErrorCode.html'),
  page('qiniu/access-token', 'more-vendor-docs/raw/qiniu/access-token.md'),
  page('vonage/us-short-codes', 'more-vendor-docs/raw/vonage/us-short-codes-err-code.md'),
];

function page(service: string, path: string): CounterpartPage {
  return { service, path };
}

/** What a catalog of judged entries has besides the seeds: nothing, the first pages, or the further ones too. */
export const PAGE_SETS = { NONE: [], PAGES, MORE_PAGES: [...PAGES, ...FURTHER_PAGES] } as const;

export type PageSet = keyof typeof PAGE_SETS;

/** What a set is called. */
export const NAMES: Readonly<Record<PageSet, string>> = {
  NONE: 'the seeds',
  PAGES: 'the seeds and pages of more vendors',
  MORE_PAGES: 'the seeds and further pages of more vendors',
};

/** Whether the pages of more vendors lie beside the repository. */
export const HAS_PAGES = PAGE_SETS.MORE_PAGES.every(({ path }) => existsSync(new URL(path, FOLDER)));

/** Opens a catalog with the seeds, and the pages of a set. */
export async function openCounterpartCatalog(pageSet: PageSet): Promise<TestCatalog> {
  // With a clock of its own it is in memory in every run of the tests, and outside them.
  const catalog = await openCatalog({ now: () => Date.now() });
  for (const { service, path } of PAGE_SETS[pageSet]) await importPage(catalog, service, path);
  return catalog;
}

async function importPage({ store }: TestCatalog, service: string, path: string): Promise<void> {
  const [vendor, slug] = service.split('/') as [string, string];
  const requester = { author: 'test', request: null };
  const { run, userErrors } = await doImportJob(store, {
    kind: 'PLAN',
    ...requester,
    document: {
      service,
      slug: 'errors',
      title: 'Errors',
      sourceUrl: null,
      serviceName: slug,
      vendorName: vendor,
    },
    content: readFileSync(new URL(path, FOLDER)),
    format: null,
    publishedAt: null,
    keep: true,
  });
  if (run === null) throw new Error(`${path}: ${userErrors.map(({ message }) => message).join(' ')}`);
  await doImportJob(store, { kind: 'APPLY', ...requester, run, acceptHeld: true, reason: 'Test' });
}
