import type { Page } from '../page.ts';

/** The page in place of one that cannot be shown: why, in the words of the API. */
export function errorPage(status: number, title: string, message: string): Page {
  return {
    status,
    title,
    description: null,
    canonical: null,
    field: '',
    part: null,
    main: (
      <div class="page">
        <h1>{title}</h1>
        <p class="lead">{message}</p>
        <p>
          <a href="/">Start anew</a> or look through the <a href="/codes">vendors</a>.
        </p>
      </div>
    ),
  };
}
