import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { ExplorerSettings } from '../explorer-settings.ts';

/** The built workers of Monaco, relative to this script, by the labels under which it asks for them; defined at build. */
declare const WORKERS: Readonly<Record<string, string>>;

/** Shows GraphiQL in an element. What is typed, headers with tokens too, is kept in this tab alone. */
export function renderGraphiql(element: HTMLElement, endpoint: string, settings: ExplorerSettings): void {
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_id: string, label: string) =>
        new Worker(new URL(WORKERS[label] ?? WORKERS.editor!, import.meta.url), { type: 'module' }),
    },
  });
  const { document, variables, headers } = settings;
  createRoot(element).render(
    createElement(GraphiQL, {
      fetcher: fetchFrom(endpoint),
      // GraphiQL's history has the headers of each operation, and would keep them for good.
      storage: sessionStorage,
      inputValueDeprecation: true,
      schemaDescription: true,
      initialQuery: document,
      initialVariables: JSON.stringify(variables, null, 2),
      initialHeaders: JSON.stringify(headers, null, 2),
    }),
  );
}

function fetchFrom(endpoint: string): Fetcher {
  return async (operation, { headers } = {}) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}
