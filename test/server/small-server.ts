import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { onTestFinished } from 'vitest';
import type { RequestFacts } from '../../src/access/authenticate.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { badUserInput } from '../../src/errors/protocol-error.ts';
import { type CatalogServer, createServer, type ServerParts } from '../../src/server/create-server.ts';
import { createLog } from '../../src/server/log.ts';

/** A gate at which a resolver waits, so that a test decides when a request is answered. */
export interface Gate {
  /** Settles when a request waits. */
  readonly reached: Promise<void>;
  open(): void;
  wait(): Promise<void>;
}

export function makeGate(): Gate {
  let reach = (): void => {};
  let open = (): void => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    reached,
    open: () => open(),
    wait: () => {
      reach();
      return opened;
    },
  };
}

const typeDefs = /* GraphQL */ `
  type Query {
    hello(name: String = "world"): String!
    address: String!
    authorization: String
    entry(by: EntryBy!): String
    entries(first: Int, last: Int, filter: EntryFilter): EntryConnection!
    size(of: Int! = 1): Int
    sum(values: [Int!]): Int
    slow: String!
    fails: String
    failsAll: String!
    refuses: String
    leaks: String
    broken: Int!
  }
  type Mutation {
    write(by: EntryBy!): String
    noted: String!
  }
  input EntryBy @oneOf {
    id: ID
    key: String
  }
  input EntryFilter {
    code: [String!]
    and: [EntryFilter!]
    not: EntryFilter
  }
  type EntryConnection {
    edges: [EntryEdge!]!
    nodes: [Entry!]!
    facets: [Facet!]!
  }
  type EntryEdge {
    node: Entry!
  }
  type Facet {
    value: String!
  }
  interface Node {
    id: ID!
  }
  type Entry implements Node {
    id: ID!
    parent: Entry
    rows: [Entry!]!
    similar(first: Int = 5): [Entry!]!
  }
`;

const ENTRY = { id: '1', parent: null, rows: [], similar: [] };

/** A schema with a field for each way in which an operation can end. */
export function smallSchema(gate: Gate | null = null): GraphQLSchema {
  return makeExecutableSchema<RequestFacts>({
    typeDefs,
    resolvers: {
      Node: { __resolveType: () => 'Entry' },
      Query: {
        hello: (_, { name }) => `Hello, ${name}!`,
        address: (_, _arguments, { address }) => address,
        authorization: (_, _arguments, { authorization }) => authorization ?? null,
        entry: (_, { by }) => by.key ?? by.id,
        entries: () => ({ edges: [], nodes: [ENTRY], facets: [] }),
        size: (_, { of }) => of,
        sum: (_, { values }) => values?.length ?? 0,
        slow: async () => {
          await gate?.wait();
          return 'done';
        },
        fails: () => {
          throw new Error('SQLITE_BUSY: the file /var/lib/catalog.sqlite is locked');
        },
        failsAll: () => {
          throw new Error('SQLITE_CORRUPT: the file /var/lib/catalog.sqlite is broken');
        },
        refuses: () => {
          throw badUserInput('There is no vendor «aws»; the nearest is huawei-cloud.', {
            nearest: ['huawei-cloud'],
          });
        },
        leaks: () => {
          throw new GraphQLError('password=hunter2', {
            extensions: { code: 'SQLITE_ERROR', password: 'hunter2' },
          });
        },
        broken: () => null,
      },
      Mutation: { write: () => 'written', noted: () => 'noted' },
    },
  });
}

export interface SmallServer extends CatalogServer {
  /** The lines of the log so far. */
  readonly lines: () => Record<string, unknown>[];
  /** Settles with the lines of the log once there are so many. */
  readonly linesOnce: (count: number) => Promise<Record<string, unknown>[]>;
}

/** A server of the small schema that is closed when the test has finished; port 0, everything else by default. */
export async function smallServer(
  settings: Partial<Config> = {},
  parts: Partial<ServerParts<RequestFacts>> = {},
): Promise<SmallServer> {
  const written: string[] = [];
  const watchers: (() => void)[] = [];
  const write = (line: string): void => {
    written.push(line);
    for (const watcher of watchers) watcher();
  };
  const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);
  const server = await createServer<RequestFacts>({
    schema: smallSchema(),
    config: { ...readConfig({ PORT: '0', HOST: '127.0.0.1' }), ...settings },
    log: createLog('debug', { write }),
    createContext: async (facts) => ({ ...facts }),
    version: async () => 1,
    health: { ready: async () => ({ ready: true }) },
    ...parts,
  });
  onTestFinished(() => server.close());
  return {
    ...server,
    lines,
    linesOnce: (count) =>
      new Promise((resolve) => {
        const watcher = (): void => {
          if (written.length >= count) resolve(lines());
        };
        watchers.push(watcher);
        watcher();
      }),
  };
}
