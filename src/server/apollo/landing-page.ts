import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** The operation that the Sandbox shows to somebody who opens it for the first time. */
export interface FirstOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A search with a filter, a page and facets: the field that most visitors come for. */
export const FIRST_OPERATION: FirstOperation = {
  document: `# What does a cloud vendor's error code mean, and what helps?
# Change the variables below, or send {} to read everything, page by page.
query ErrorCodes($search: String, $filter: ErrorCodeFilter, $first: Int, $after: String) {
  errorCodes(search: $search, filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      key
      httpStatuses
      message
      description
      solution
      category {
        slug
        canonicalCode
      }
      remedy
      retryable
    }
    facets {
      vendors {
        value
        count
      }
      categories {
        value
        count
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  variables: {
    search: 'not exist',
    filter: { vendor: ['open-telekom-cloud', 'tencent-cloud'], httpStatusClass: ['CLIENT_ERROR'] },
    first: 5,
    after: null,
  },
};

/** The Apollo Sandbox with a first operation and a header to fill in, or nothing where it is switched off. */
export function landingPage(
  sandbox: boolean,
  { document, variables }: FirstOperation,
): ApolloServerPlugin<BaseContext> {
  if (!sandbox) return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    includeCookies: false,
    document,
    variables,
    // Left as it is, it counts as no credential.
    headers: { Authorization: 'Bearer ' },
  });
}
