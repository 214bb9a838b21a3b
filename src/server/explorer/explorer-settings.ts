/** What the page at `/graphql` gives to its script, as JSON. */
export interface ExplorerSettings {
  /** The Apollo Sandbox; null where it is switched off. */
  readonly sandbox: SandboxSettings | null;
  /** The style sheet of GraphiQL, relative to the page. */
  readonly graphiqlStyle: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the Sandbox comes from, and for how long it is waited for, in milliseconds. */
export interface SandboxSettings {
  readonly script: string;
  readonly patience: number;
}
