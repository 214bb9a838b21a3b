import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Config } from '../../config.ts';
import { explorerEntries } from '../explorer/explorer-files.ts';
import type { ExplorerSettings } from '../explorer/explorer-settings.ts';
import { SANDBOX_SCRIPT } from '../http/landing-page-headers.ts';

/** Where the explorer's files are, relative to `/graphql`, so that a proxy may put a path before both. */
const EXPLORER_FOLDER = 'graphql/explorer/';

/** The operation that the explorer shows to somebody who opens it for the first time. */
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

/** What the page at `/graphql` offers to browsers: `sandbox` is GraphiQL, too, where Apollo's network is out of reach. */
export type Explorer = 'sandbox' | 'graphiql' | 'none';

/** Which explorer the settings ask for: without introspection, GraphiQL would have nothing to show. */
export function explorerOf({ sandbox, introspection }: Pick<Config, 'sandbox' | 'introspection'>): Explorer {
  if (sandbox) return 'sandbox';
  return introspection ? 'graphiql' : 'none';
}

/** How long Apollo's script is waited for, in milliseconds. */
const PATIENCE = 4_000;

/** The page that opens the explorer with a first operation and a header to fill in; or none. */
export function landingPage(
  explorer: Explorer,
  { document, variables }: FirstOperation,
): ApolloServerPlugin<BaseContext> {
  if (explorer === 'none') return ApolloServerPluginLandingPageDisabled();
  const settings = {
    sandbox: explorer === 'sandbox' ? { script: SANDBOX_SCRIPT, patience: PATIENCE } : null,
    document,
    variables,
    // Left as it is, it counts as no credential.
    headers: { Authorization: 'Bearer ' },
  };
  return {
    async serverWillStart() {
      return { renderLandingPage: async () => ({ html: async () => renderPage(settings) }) };
    },
  };
}

function renderPage(settings: Omit<ExplorerSettings, 'graphiqlStyle'>): string {
  const { script, style, graphiqlStyle } = explorerEntries();
  const given: ExplorerSettings = { ...settings, graphiqlStyle: EXPLORER_FOLDER + graphiqlStyle };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explore the catalog</title>
<link rel="stylesheet" href="${EXPLORER_FOLDER}${style}">
</head>
<body>
<noscript>The explorer needs JavaScript. Without it, the catalog answers GraphQL by GET and POST at this address.</noscript>
<div id="explorer"></div>
<script type="application/json" id="settings">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${EXPLORER_FOLDER}${script}"></script>
</body>
</html>
`;
}
