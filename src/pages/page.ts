import type { ComponentChildren } from 'preact';
import type { Ask } from './operation.ts';

/** What a browser asks for. */
export interface PageRequest {
  /** Where the catalog is, as the request names it: `https://errors.example.com`. */
  readonly origin: string;
  /** The path and the query string, as they were sent. */
  readonly address: string;
  /** The decoded parts of the path that the page's pattern names. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The fields of the query string. */
  readonly query: URLSearchParams;
  /** The fields of a form that was sent by POST; null by GET. */
  readonly form: URLSearchParams | null;
  readonly accept: string | undefined;
  readonly ask: Ask;
}

/** A page of HTML, without what all pages have around it. */
export interface Page {
  readonly status: number;
  /** What the page is about, in a few words; the name of the catalog is put behind it. */
  readonly title: string;
  /** One or two sentences for search engines and previews; null for none. */
  readonly description: string | null;
  /** The one address of what the page shows, from the first slash on; null for a page that search engines leave out. */
  readonly canonical: string | null;
  /** What stands in the field at the top. */
  readonly field: string;
  /** Which part of the catalog it belongs to. */
  readonly part: PagePart | null;
  /** The script that the page loads besides that of all pages: `desk.js`. */
  readonly script?: string;
  /** The style sheet that the page loads besides that of all pages: `desk.css`. */
  readonly style?: string;
  /** The origins to which the page's script may send, besides the catalog's own. */
  readonly connect?: readonly string[];
  readonly main: ComponentChildren;
}

/** The parts of the catalog that the head of each page links to. */
export type PagePart = 'codes' | 'categories' | 'documents' | 'changes' | 'desk';

/** Another answer than a page: `/robots.txt`, the JSON of an entry. */
export interface OtherAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Leads to another address of the catalog, by GET. */
export interface Redirect {
  readonly location: string;
}

/** What is answered. */
export type PageAnswer = Page | OtherAnswer | Redirect;

/** A page as the server registers it. */
export interface PageRoute {
  /** A pattern of Fastify's router: `/codes/:vendor`. */
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  readonly answer: (request: PageRequest) => Promise<PageAnswer>;
}
