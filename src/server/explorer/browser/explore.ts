import type { ExplorerSettings, SandboxSettings } from '../explorer-settings.ts';

/*
 * Apollo's script ─► the Sandbox
 *        └─ fails, or does not come in time, or is switched off ─► GraphiQL, from the catalog's own files
 */

/** What Apollo's script defines (`@apollo/sandbox`). */
type EmbeddedSandbox = new (settings: Readonly<Record<string, unknown>>) => unknown;

const settings: ExplorerSettings = JSON.parse(document.getElementById('settings')!.textContent!);
// Relative addresses would be taken from the script's.
const endpoint = location.origin + location.pathname;

const Sandbox = settings.sandbox && (await loadSandbox(settings.sandbox));
if (Sandbox !== null) openSandbox(Sandbox);
else await openGraphiql();

/** Gives what Apollo's script defines; null where it does not load in time. */
function loadSandbox({ script: address, patience }: SandboxSettings): Promise<EmbeddedSandbox | null> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const timer = setTimeout(() => resolve(null), patience);
    script.addEventListener('load', () => {
      clearTimeout(timer);
      resolve((globalThis as { EmbeddedSandbox?: EmbeddedSandbox }).EmbeddedSandbox ?? null);
    });
    script.addEventListener('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    script.src = address;
    document.head.append(script);
  });
}

function openSandbox(Opened: EmbeddedSandbox): void {
  const { document, variables, headers } = settings;
  new Opened({
    target: '#explorer',
    initialEndpoint: endpoint,
    endpointIsEditable: false,
    hideCookieToggle: false,
    runTelemetry: false,
    allowDynamicStyles: false,
    initialState: { document, variables, headers, includeCookies: false },
  });
}

async function openGraphiql(): Promise<void> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = settings.graphiqlStyle;
  document.head.append(style);
  const { renderGraphiql } = await import('./graphiql.ts');
  renderGraphiql(document.getElementById('explorer')!, endpoint, settings);
}
