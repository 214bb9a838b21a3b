import type { Suggestion } from '../operation.ts';
import type { Page, PagePart } from '../page.ts';
import { Foreign } from '../views/foreign-text.tsx';
import { LinkedNames } from '../views/linked-names.tsx';

/** The page in place of one about something that the catalog does not have, with the nearest names that it has. */
export function missingPage(
  part: PagePart,
  name: string,
  suggestions: readonly Suggestion[],
  pathOf: (name: string) => string,
): Page {
  const nearest = suggestions.flatMap((suggestion) => suggestion.nearest);
  return {
    status: 404,
    title: 'Not in the catalog',
    description: null,
    canonical: null,
    field: '',
    part,
    main: (
      <div class="page">
        <h1>
          The catalog does not have <Foreign class="code" text={name.slice(0, 200)} />
        </h1>
        {nearest.length > 0 && (
          <section>
            <h2>The nearest that it has</h2>
            <LinkedNames names={nearest} pathOf={pathOf} />
          </section>
        )}
      </div>
    ),
  };
}
