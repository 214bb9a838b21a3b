import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CANONICAL_CODES, REMEDIES } from '../domain/category.ts';
import { DOCUMENT_FORMATS } from '../domain/document.ts';
import { addressProblem } from '../domain/link-address.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug has lower-case letters and digits, joined by single hyphens');
const serviceKey = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "a service's key is vendor/service");

const manifestForm = z.strictObject({
  vendors: z.array(z.strictObject({ slug, name: z.string().min(1) })),
  services: z.array(z.strictObject({ vendor: slug, slug, name: z.string().min(1) })),
  documents: z.array(
    z.strictObject({
      service: serviceKey,
      slug,
      title: z.string().min(1),
      sourceUrl: z
        .url({ protocol: /^https?$/ })
        .refine((url) => addressProblem(url) === null, 'an address that a link may lead to')
        .nullable(),
      format: z.enum(DOCUMENT_FORMATS),
      /** Its place in the seed folder. */
      file: z.string().min(1),
      tables: z.array(z.strictObject({ section: z.string().min(1), service: serviceKey })),
    }),
  ),
});

const categoriesForm = z.array(
  z.strictObject({
    slug,
    title: z.string().min(1),
    description: z.string().min(1),
    canonicalCode: z.enum(CANONICAL_CODES),
    remedy: z.enum(REMEDIES),
  }),
);

/** What the seed folder holds: the directory of the catalog, and the vendors' documents by their files. */
export type SeedManifest = z.infer<typeof manifestForm> & {
  readonly categories: z.infer<typeof categoriesForm>;
};

/** Reads `manifest.json` and `categories.json` of a seed folder; throws with file, place and reason where one is wrong. */
export function readSeedManifest(folder: URL): SeedManifest {
  return {
    ...readJson(new URL('manifest.json', folder), manifestForm),
    categories: readJson(new URL('categories.json', folder), categoriesForm),
  };
}

function readJson<Form extends z.ZodType>(file: URL, form: Form): z.infer<Form> {
  const result = form.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success)
    throw new Error(`${file.pathname} is not as it should be:\n${z.prettifyError(result.error)}`);
  return result.data;
}
