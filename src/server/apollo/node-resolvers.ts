import { type NodeType, parseGlobalId } from '../../domain/global-id.ts';
import { quote } from '../../domain/hidden-characters.ts';
import { badUserInput } from '../../errors/protocol-error.ts';
import { MAX_PAGE_SIZE } from '../../graphql/connection.ts';
import type { Resolvers, ResolversTypes } from '../../graphql/types.generated.ts';
import type { Store } from '../../store/open-store.ts';

type NodeRecord = Awaited<ResolversTypes['Node']>;

/** How the object of each type is found by the number of its row. */
const FINDERS: Readonly<Record<NodeType, (store: Store, row: number) => Promise<NodeRecord | null>>> = {
  ErrorCode: async (store, row) => (await store.errorCodes.byRows([row]))[0] ?? null,
  Vendor: async (store, row) => (await store.directory()).vendorOfRow.get(row) ?? null,
  Service: async (store, row) => (await store.directory()).serviceOfRow.get(row) ?? null,
  Category: async (store, row) => (await store.directory()).categoryOfRow.get(row) ?? null,
  Document: async (store, row) => (await store.directory()).documentOfRow.get(row) ?? null,
  Revision: (store, row) => store.history.revision(row),
  DirectoryChange: (store, row) => store.feed.directoryChange(row),
  ImportRun: (store, row) => store.importRuns.run(row),
};

async function findNode(store: Store, id: string): Promise<NodeRecord | null> {
  const parsed = parseGlobalId(id);
  if (parsed === null) {
    throw badUserInput(`${quote(id)} is no id of this catalog. Give an \`id\` that an earlier answer gave.`);
  }
  return FINDERS[parsed.type](store, parsed.row);
}

/** The resolvers of objects by their ids alone. */
export const nodeResolvers = {
  Query: {
    node: async (_, { id }, { store }) => findNode(store, id),
    nodes: (_, { ids }, { store }) => {
      if (ids.length > MAX_PAGE_SIZE) {
        throw badUserInput(`There are ${ids.length} ids; at most ${MAX_PAGE_SIZE} are taken.`);
      }
      return Promise.all(ids.map((id) => findNode(store, id)));
    },
  },
  Node: {
    __resolveType: ({ id }) => parseGlobalId(id)!.type,
  },
} satisfies Resolvers;
