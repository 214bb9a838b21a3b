import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeDocument } from '../documents/decode-document.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Directory } from '../store/directory.ts';
import type { Store } from '../store/open-store.ts';
import { changeSetOfPlan } from './change-set-of-plan.ts';
import { loadPresent } from './load-present.ts';
import type { PlanCounts } from './plan.ts';
import { type PlannedDocument, planEdition } from './plan-edition.ts';
import { readSeedManifest, type SeedManifest } from './seed-manifest.ts';

/** The author of what the catalog does by itself. */
const AUTHOR = 'catalog';

/** What seeding did with one document: the plan's numbers, or null where its text was in the catalog already. */
export interface SeededDocument {
  readonly service: string;
  readonly title: string;
  readonly counts: PlanCounts | null;
}

/**
 * Takes the seed folder's directory and documents into the catalog, in the same way as any later edition: a text that
 * the catalog has read before changes nothing, a changed one becomes a new edition. What maintainers made of vendors,
 * services and categories stays as it is. Throws where a document cannot be read.
 */
export async function seedCatalog(store: Store, folder: URL): Promise<SeededDocument[]> {
  const manifest = readSeedManifest(folder);
  await seedDirectory(store, manifest);
  const seeded: SeededDocument[] = [];
  for (const document of manifest.documents) {
    const content = readFileSync(new URL(document.file, folder));
    seeded.push({
      service: document.service,
      title: document.title,
      counts: await seedDocument(store, document, content),
    });
  }
  return seeded;
}

async function seedDirectory(store: Store, manifest: SeedManifest): Promise<void> {
  const known = await store.directory();
  const missing = {
    vendors: manifest.vendors.filter(({ slug }) => !known.vendors.has(slug)),
    services: manifest.services.filter(({ vendor, slug }) => !known.services.has(`${vendor}/${slug}`)),
    categories: manifest.categories.filter(({ slug }) => !known.categories.has(slug)),
    documents: manifest.documents.filter(
      ({ service, slug }) => documentOf(known, service, slug) === undefined,
    ),
  };
  if (Object.values(missing).every(({ length }) => length === 0)) return;
  await store.write({
    author: AUTHOR,
    ...missing,
    documents: missing.documents.map(({ service, slug, title, sourceUrl, tables }) => ({
      service,
      slug,
      title,
      sourceUrl,
      tables,
    })),
  });
}

async function seedDocument(
  store: Store,
  { service, slug, format, file }: SeedManifest['documents'][number],
  content: Uint8Array,
): Promise<PlanCounts | null> {
  const document = documentOf(await store.directory(), service, slug)!;
  const sha256 = createHash('sha256').update(content).digest('hex');
  if ((await store.documents.edition(document.row, sha256)) !== null) return null;

  const reading = readDocument(decodeDocument(content).text, { format });
  if (reading.rows.length === 0) {
    const reasons = reading.findings.map(({ message }) => message).join(' ');
    throw new Error(`${file} holds no error codes. ${reasons}`);
  }
  const publishedAt = reading.publishedAt === null ? null : Date.parse(reading.publishedAt);
  const planned: PlannedDocument = { row: document.row, service, tables: document.tables };
  const plan = planEdition(
    planned,
    publishedAt ?? Date.now(),
    reading,
    await loadPresent(store, planned, reading),
  );
  const edition = { document: document.row, sha256, content, reading, publishedAt };
  const result = await store.write(changeSetOfPlan(plan, edition, AUTHOR, `Edition of ${file}`));
  if (result.outcome !== 'WRITTEN') {
    throw new Error(`Error codes of ${file} were changed by somebody else while it was read. Start again.`);
  }
  return plan.counts;
}

function documentOf(directory: Directory, service: string, slug: string) {
  return directory.documents.find((document) => document.service.key === service && document.slug === slug);
}
