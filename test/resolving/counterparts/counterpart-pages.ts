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

function page(service: string, path: string): CounterpartPage {
  return { service, path };
}

/** Whether the pages of more vendors lie beside the repository. */
export const HAS_PAGES = PAGES.every(({ path }) => existsSync(new URL(path, FOLDER)));

/** Opens a catalog with the seeds and, where they are wanted, the pages of more vendors. */
export async function openCounterpartCatalog(withPages: boolean): Promise<TestCatalog> {
  const catalog = await openCatalog();
  if (withPages) for (const { service, path } of PAGES) await importPage(catalog, service, path);
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
