import { type Directory, openRowReader, type Row, type RowPage } from './read-rows.ts';
import { globalId, isoTime, remembered } from './remembered.ts';

/* What Mercurius and Apollo Server serve: ready objects of the limit's rows, with resolvers where SQL is run. */

export const typeDefs = /* GraphQL */ `
  type Query {
    errorCode(by: ErrorCodeBy!): ErrorCode
    errorCodes(filter: ErrorCodeFilter, first: Int, after: String): ErrorCodeConnection!
  }
  input ErrorCodeBy { key: String }
  input ErrorCodeFilter { vendor: [String!] httpStatus: [Int!] category: [String!] }
  type ErrorCodeConnection { nodes: [ErrorCode!]! pageInfo: PageInfo! totalCount: Int! facets: Facets! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Facets { vendors: [FacetValue!]! httpStatuses: [FacetValue!]! lifecycles: [FacetValue!]! }
  type FacetValue { value: String! count: Int! }
  type Vendor { slug: String! name: String! }
  type Service { key: String! name: String! }
  type Category { slug: String! title: String! canonicalCode: String! }
  type ErrorCode {
    id: ID! key: String! code: String! variant: Int! commonCode: String module: String aliases: [String!]!
    httpStatuses: [Int!]! message: String description: String solution: String
    vendor: Vendor! service: Service! category: Category! categoryBasis: String! remedy: String! retryable: Boolean!
    lifecycle: String! version: Int! needsReview: Boolean! createdAt: String! updatedAt: String!
  }
`;

interface ListArguments {
  readonly filter?: {
    readonly vendor?: readonly [string];
    readonly httpStatus?: readonly [number];
    readonly category?: readonly [string];
  };
  readonly after?: string;
}

interface Connection {
  readonly nodes?: readonly object[];
  readonly pageInfo?: object;
  readonly input?: ListArguments['filter'];
}

/** The resolvers over a store; all other fields are properties. */
export function createResolvers(database: string) {
  const reader = openRowReader(database);
  const entryOf = createEntryMaker(reader.directory);
  const pageOf = (
    { rows, hasNextPage, endCursor }: RowPage,
    input?: ListArguments['filter'],
  ): Connection => ({
    nodes: rows.map(entryOf),
    pageInfo: { hasNextPage, endCursor },
    ...(input && { input }),
  });
  return {
    ErrorCodeConnection: {
      totalCount: ({ input }: Connection): number => {
        const { vendor, httpStatus, category } = input!;
        if (vendor != null) return reader.vendorCount(vendor[0], httpStatus![0]);
        const lifecycles = reader.facets(category![0]).filter(([facet]) => facet === 'lifecycles');
        return lifecycles.reduce((sum, [, , entries]) => sum + entries, 0);
      },
      facets: ({ input }: Connection): object => {
        const facets: Record<string, object[]> = { vendors: [], httpStatuses: [], lifecycles: [] };
        for (const [facet, value, count] of reader.facets(input!.category![0]))
          facets[facet]!.push({ value, count });
        return facets;
      },
    },
    Query: {
      errorCode: (_: unknown, { by }: { by: { key: string } }): object | null => {
        const row = reader.lookup(by.key);
        return row === undefined ? null : entryOf(row);
      },
      errorCodes: (_: unknown, { filter, after }: ListArguments): Connection => {
        if (after != null) return pageOf(reader.pageAfter(after));
        const { vendor, category, httpStatus } = filter!;
        if (httpStatus == null) return { input: filter };
        if (vendor != null) return pageOf(reader.vendorPage(vendor[0], httpStatus[0]), filter);
        return pageOf(reader.categoryPage(category![0], httpStatus[0]));
      },
    },
  };
}

const listOf = remembered((json: string): unknown => JSON.parse(json));

function createEntryMaker({ vendors, services, categories }: Directory): (row: Row) => object {
  return (row) => {
    const category = categories.get(row[13])!;
    return {
      id: globalId(row[0]),
      key: row[1],
      code: row[2],
      variant: row[3],
      commonCode: row[4],
      module: row[5],
      aliases: listOf(row[6]),
      httpStatuses: listOf(row[7]),
      message: row[8],
      description: row[9],
      solution: row[10],
      vendor: vendors.get(row[11]),
      service: services.get(row[12]),
      category,
      categoryBasis: row[14],
      remedy: category.remedy,
      retryable: category.remedy === 'RETRY_LATER',
      lifecycle: row[15],
      version: row[16],
      needsReview: row[17] === 1,
      createdAt: isoTime(row[18]),
      updatedAt: isoTime(row[19]),
    };
  };
}
