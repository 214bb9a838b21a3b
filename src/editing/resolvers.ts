import { checkKnown } from '../errors/unknown-name.ts';
import { userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { checkName, checkSlug, checkText } from '../mutations/check-input.ts';
import type { CategoryRecord } from '../store/schema/records.ts';
import {
  type Command,
  changeErrorCodes,
  type EditingInput,
  type ErrorCodeOutcome,
} from './change-error-codes.ts';
import {
  confirmationCommand,
  correctionCommand,
  dropCommand,
  reinstatementCommand,
  revertCommand,
  withdrawalCommand,
} from './commands.ts';
import { createErrorCode } from './create-error-code.ts';
import { changeDirectory } from './directory/create-or-update.ts';

/** How many error codes one mutation corrects. */
const MAX_CORRECTIONS = 100;

/** How long the description of a category can be. */
const MAX_DESCRIPTION_LENGTH = 1000;

/** The resolvers of all mutations but those of documents and of tokens. */
export const editingResolvers = {
  Mutation: {
    createErrorCode: (_, { input }, context) => createErrorCode(context, input),

    correctErrorCode: async (_, { input }, context) =>
      changeOne(
        context,
        'correctErrorCode',
        input,
        correctionCommand(input, await context.store.directory()),
      ),

    correctErrorCodes: async (_, { input }, context) => {
      const count = input.corrections.length;
      if (count === 0 || count > MAX_CORRECTIONS) {
        const message = `There are ${count} corrections; 1 to ${MAX_CORRECTIONS} are taken.`;
        return {
          results: [],
          userErrors: [userError(count === 0 ? 'REQUIRED' : 'INVALID', ['corrections'], message)],
        };
      }
      const directory = await context.store.directory();
      const ids = input.corrections.map(({ id }) => id);
      const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
      if (twice >= 0) {
        const message = 'The error code stands in the list before. Put both patches into one correction.';
        return {
          results: [],
          userErrors: [userError('INVALID', ['corrections', String(twice), 'id'], message)],
        };
      }
      const commands = input.corrections.map((correction, at) =>
        correctionCommand(correction, directory, ['corrections', String(at)]),
      );
      const result = await changeErrorCodes(
        context,
        'correctErrorCodes',
        input,
        input.mode ?? 'ATOMIC',
        commands,
      );
      return 'outcomes' in result ? { results: result.outcomes, userErrors: [] } : { results: [], ...result };
    },

    confirmCorrection: (_, { input }, context) =>
      changeOne(context, 'confirmCorrection', input, confirmationCommand(input)),
    dropCorrection: (_, { input }, context) =>
      changeOne(context, 'dropCorrection', input, dropCommand(input)),
    withdrawErrorCode: (_, { input }, context) =>
      changeOne(context, 'withdrawErrorCode', input, withdrawalCommand(input)),
    reinstateErrorCode: (_, { input }, context) =>
      changeOne(context, 'reinstateErrorCode', input, reinstatementCommand(input)),
    revertErrorCode: (_, { input }, context) =>
      changeOne(context, 'revertErrorCode', input, revertCommand(context.store, input)),

    createVendor: async (_, { input }, context) => {
      const { slug, name } = input;
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'createVendor',
        input,
        problems: [checkSlug(slug), checkName(name, ['name'])],
        changes: { vendors: [{ slug, name: name.trim() }] },
        nameField: 'slug',
        find: ({ vendors }) => vendors.get(slug),
      });
      return { vendor: thing, userErrors };
    },
    updateVendor: async (_, { input }, context) => {
      const { vendors } = await context.store.directory();
      const { name } = input;
      const slug = vendors.get(input.slug)?.slug ?? input.slug;
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'updateVendor',
        input,
        problems: [checkKnown('vendor', slug, ['slug'], vendors), checkName(name, ['name'])],
        changes: { vendorNames: [{ slug, name: name.trim() }] },
        nameField: 'slug',
        find: (directory) => directory.vendors.get(slug),
      });
      return { vendor: thing, userErrors };
    },

    createService: async (_, { input }, context) => {
      const { slug, name } = input;
      const { vendors } = await context.store.directory();
      const vendor = vendors.get(input.vendor)?.slug ?? input.vendor;
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'createService',
        input,
        problems: [
          checkKnown('vendor', vendor, ['vendor'], vendors),
          checkSlug(slug),
          checkName(name, ['name']),
        ],
        changes: { services: [{ vendor, slug, name: name.trim() }] },
        nameField: 'slug',
        find: ({ services }) => services.get(`${vendor}/${slug}`),
      });
      return { service: thing, userErrors };
    },
    updateService: async (_, { input }, context) => {
      const { name } = input;
      const { services } = await context.store.directory();
      const key = services.get(input.key)?.key ?? input.key;
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'updateService',
        input,
        problems: [checkKnown('service', key, ['key'], services), checkName(name, ['name'])],
        changes: { serviceNames: [{ key, name: name.trim() }] },
        nameField: 'key',
        find: (directory) => directory.services.get(key),
      });
      return { service: thing, userErrors };
    },

    createCategory: async (_, { input }, context) => {
      const { idempotencyKey: _key, reason: _reason, ...category } = input;
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'createCategory',
        input,
        problems: [checkSlug(input.slug), ...checkCategoryTexts(category)],
        changes: { categories: [category] },
        nameField: 'slug',
        find: ({ categories }) => categories.get(input.slug),
      });
      return { category: thing, userErrors };
    },
    updateCategory: async (_, { input }, context) => {
      const { categories } = await context.store.directory();
      const present = categories.get(input.slug);
      const category = {
        slug: present?.slug ?? input.slug,
        title: input.title ?? present?.title ?? '',
        description: input.description ?? present?.description ?? '',
        canonicalCode: input.canonicalCode ?? present?.canonicalCode ?? 'UNKNOWN',
        remedy: input.remedy ?? present?.remedy ?? 'NONE',
      };
      const unknown = checkKnown('category', input.slug, ['slug'], categories);
      const { thing, userErrors } = await changeDirectory(context, {
        name: 'updateCategory',
        input,
        problems: unknown === null ? checkCategoryTexts(category) : [unknown],
        changes: { categoryChanges: [category] },
        nameField: 'slug',
        find: (directory) => directory.categories.get(input.slug),
      });
      return { category: thing, userErrors };
    },
  },
} satisfies Resolvers;

async function changeOne(
  context: RequestContext,
  mutation: string,
  input: EditingInput,
  command: Command,
): Promise<ErrorCodeOutcome> {
  const result = await changeErrorCodes(context, mutation, input, 'ATOMIC', [command]);
  return 'outcomes' in result ? result.outcomes[0]! : { errorCode: null, revision: null, ...result };
}

function checkCategoryTexts({ title, description }: Pick<CategoryRecord, 'title' | 'description'>) {
  return [
    checkName(title, ['title']),
    checkText(description, ['description'], MAX_DESCRIPTION_LENGTH, 'LINES'),
  ];
}
