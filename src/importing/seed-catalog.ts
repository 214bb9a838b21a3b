import { readFileSync } from 'node:fs';
import type { ImportCounts } from '../domain/import-run.ts';
import { CATALOG_AUTHOR } from '../domain/viewer.ts';
import { MAX_ATTEMPTS } from '../mutations/run-mutation.ts';
import type { Store } from '../store/open-store.ts';
import type { DocumentRecord } from '../store/schema/records.ts';
import { documentNamed, targetOf } from './document-to-import.ts';
import { changeSetOfPlan } from './runs/apply-import.ts';
import { readAndPlan, sha256Of } from './runs/read-and-plan.ts';
import { readSeedManifest, type SeedManifest } from './seed-manifest.ts';

/** What seeding did with one document: the plan's numbers, or null where nothing was applied. */
export interface SeededDocument {
  readonly service: string;
  readonly title: string;
  readonly counts: ImportCounts | null;
}

/**
 * Takes the seed folder's directory and documents into the catalog, in the same way as any later edition: a text that
 * the catalog has seen before changes nothing (also one that maintainers have put aside or undone), a changed one becomes a
 * new edition. What maintainers made of the directory stays as it is: what they renamed, merged or deleted does not come
 * back. Throws where a document cannot be read.
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

/** Several servers may seed one catalog at once: what another one has made by then is not missing any more. */
async function seedDirectory(store: Store, manifest: SeedManifest): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    if (await isDirectoryMade(store, manifest)) return;
  }
  throw new Error('Vendors, services or documents were made by somebody else meanwhile. Start again.');
}

/** Makes what the directory lacks; false where somebody else has made a part of it meanwhile. */
async function isDirectoryMade(store: Store, manifest: SeedManifest): Promise<boolean> {
  const known = await store.directory();
  const isKnown = (kind: 'vendors' | 'services' | 'categories', name: string): boolean =>
    known[kind].has(name) || known.retired[kind].has(name);
  const missing = {
    vendors: manifest.vendors.filter(({ slug }) => !isKnown('vendors', slug)),
    services: manifest.services.filter(
      ({ vendor, slug }) => !isKnown('services', `${vendor}/${slug}`) && !known.retired.vendors.has(vendor),
    ),
    categories: manifest.categories.filter(({ slug }) => !isKnown('categories', slug)),
    documents: manifest.documents.filter(
      ({ service, slug }) =>
        documentNamed(known, service, slug) === null &&
        !known.retired.documents.has(`${service}/${slug}`) &&
        !known.retired.services.has(service),
    ),
  };
  if (Object.values(missing).every(({ length }) => length === 0)) return true;
  const { outcome } = await store.write({
    author: CATALOG_AUTHOR,
    ...missing,
    documents: missing.documents.map(({ service, slug, title, sourceUrl, tables }) => ({
      service,
      slug,
      title,
      sourceUrl,
      tables,
    })),
  });
  return outcome === 'WRITTEN';
}

/**
 * A seed is applied even where it withdraws much: it was reviewed when it became part of the project. But a document whose
 * newest edition a maintainer took in is the maintainer's: there it becomes a plan to look at, as does nothing else.
 */
async function seedDocument(
  store: Store,
  document: SeedManifest['documents'][number],
  content: Uint8Array,
): Promise<ImportCounts | null> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const seeded = await attemptDocument(store, document, content);
    if (seeded !== 'CHANGED_SINCE') return seeded;
  }
  throw new Error(
    `Error codes of ${document.file} were changed by somebody else while it was read. Start again.`,
  );
}

async function attemptDocument(
  store: Store,
  { service, slug, format, file }: SeedManifest['documents'][number],
  content: Uint8Array,
): Promise<ImportCounts | null | 'CHANGED_SINCE'> {
  const document = documentNamed(await store.directory(), service, slug);
  // A maintainer has deleted it.
  if (document === null) return null;
  const runs = await store.importRuns.runsOfText(document.row, sha256Of(content));
  if (runs.length > 0) return null;

  const target = targetOf(document);
  const prepared = await readAndPlan(store, { ...target, content, format, publishedAt: null }, () => {});
  if ('refusal' in prepared) throw new Error(`${file} holds no error codes. ${prepared.refusal}`);
  const isMaintainers = await wasTakenInByMaintainer(store, document);
  const { edition, kept } = prepared;
  const application = { reason: `Edition of ${file}`, run: null, newestEdition: target.newest?.row ?? null };
  const result = await store.write({
    author: CATALOG_AUTHOR,
    ...(isMaintainers
      ? { importStep: { step: 'PLAN', run: null, edition, plan: kept } }
      : changeSetOfPlan(prepared, application)),
  });
  if (result.outcome !== 'WRITTEN') return 'CHANGED_SINCE';
  return isMaintainers ? null : kept.counts;
}

async function wasTakenInByMaintainer(store: Store, { row }: DocumentRecord): Promise<boolean> {
  const [newest] = await store.importRuns.runs({ document: row, states: ['APPLIED'] }, null, 1);
  return newest !== undefined && newest.appliedBy !== CATALOG_AUTHOR;
}
