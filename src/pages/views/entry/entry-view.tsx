import type { ComponentChildren } from 'preact';
import { categoryPath, codesPath } from '../../addresses.ts';
import { COUNTERPART_REASONS, LIFECYCLES, REMEDIES } from '../../labels.ts';
import { LifecycleBadge, Statuses } from '../badges.tsx';
import { Breadcrumb } from '../breadcrumb.tsx';
import { Code } from '../code.tsx';
import { codeOf, EntryItem, EntryText } from '../entry-list.tsx';
import { Foreign } from '../foreign-text.tsx';
import { Markdown } from '../markdown.tsx';
import { Corrections } from './corrections.tsx';
import type { Entry, Variant } from './entry.ts';
import { History } from './history.tsx';
import { Keep } from './keep.tsx';
import { VendorsWords } from './vendors-words.tsx';

/** An entry: what it means and what to do first, then who says so, what was corrected, and what changed. */
export function EntryView({ entry, variants }: { entry: Entry; variants: readonly Variant[] }) {
  const { vendor, service, message, lifecycle, remedy, corrections, revisions, counterparts } = entry;
  const { sentence } = LIFECYCLES[lifecycle];
  return (
    <article class="entry">
      <Breadcrumb
        steps={[
          { path: '/codes', label: 'Vendors' },
          { path: codesPath(vendor.slug), label: vendor.name },
          { path: codesPath(service.key), label: service.name },
        ]}
      />
      <header>
        <h1 class="code">
          <Code text={codeOf(entry)} />
        </h1>
        <p class="facts">
          <Statuses statuses={entry.httpStatuses} />
          <LifecycleBadge lifecycle={lifecycle} />
          <a class="badge" href={categoryPath(entry.category.slug)}>
            {entry.category.title}
          </a>
          <span class={`badge remedy ${remedy === 'RETRY_LATER' ? 'retry' : ''}`}>
            {REMEDIES[remedy].label}
          </span>
        </p>
        {message !== null && (
          <div class="lead message">
            <Markdown text={entry.messageMarkdown ?? message} base={baseOf(entry)} />
          </div>
        )}
      </header>
      {sentence !== null && <p class="notice">{sentence}</p>}
      <Variants entry={entry} variants={variants} />
      <Facts entry={entry} />
      <VendorsWords entry={entry} />
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      <Counterparts edges={counterparts.edges} />
      <History revisions={revisions} />
      <Keep entry={entry} />
    </article>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const { description, solution, category, categoryBasis, remedy, common, commonCode, module, aliases } =
    entry;
  const base = baseOf(entry);
  return (
    <dl class="facts-list">
      <Fact name="Meaning">
        {description === null ? (
          <p class="absent">The vendor does not say.</p>
        ) : (
          <Markdown text={entry.descriptionMarkdown ?? description} base={base} />
        )}
      </Fact>
      <Fact name="What to do">
        {solution !== null && <Markdown text={entry.solutionMarkdown ?? solution} base={base} />}
        <p class={solution === null ? undefined : 'aside'}>{REMEDIES[remedy].sentence}</p>
      </Fact>
      <Fact name="Category">
        <p>
          <a href={categoryPath(category.slug)}>{category.title}</a>{' '}
          <span class="aside">
            (<code>{category.canonicalCode}</code>
            {categoryBasis === 'MAINTAINER' ? ', set by a maintainer' : ', by the catalog’s rules'})
          </span>
        </p>
      </Fact>
      {commonCode !== null && (
        <Fact name="Common code">
          <p>
            {common === null ? (
              <Foreign text={commonCode} />
            ) : (
              <>
                <a class="code" href={codesPath(common.key)}>
                  <Foreign text={commonCode} />
                </a>{' '}
                {common.message !== null && <Foreign text={common.message} />}
              </>
            )}
          </p>
        </Fact>
      )}
      {module !== null && (
        <Fact name="Module">
          <p>
            <Foreign text={module} />
          </p>
        </Fact>
      )}
      {aliases.length > 0 && (
        <Fact name="Other names">
          <p>
            {aliases.map((alias) => (
              <Foreign key={alias} class="code" text={alias} />
            ))}
          </p>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The same condition of other services, each with the way in which it is the same; nothing where there is none. */
function Counterparts({ edges }: { edges: Entry['counterparts']['edges'] }) {
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>The same condition elsewhere</h2>
      <ul class="entries">
        {edges.map(({ node, reason, score }) => (
          <EntryItem key={node.key} entry={node}>
            <EntryText entry={node} />
            <p class="aside">
              {COUNTERPART_REASONS[reason]} · {Math.round(100 * score)} % alike
            </p>
          </EntryItem>
        ))}
      </ul>
    </section>
  );
}

function Variants({ entry, variants }: { entry: Entry; variants: readonly Variant[] }) {
  const others = variants.filter(({ key }) => key !== entry.key);
  if (others.length === 0) return null;
  return (
    <div class="notice">
      <p>The vendor prints this code with {others.length === 1 ? 'another text' : 'other texts'}, too:</p>
      <ul>
        {others.map((variant) => (
          <li key={variant.key}>
            <a href={codesPath(variant.key)}>
              <Foreign text={variant.message ?? codeOf({ code: entry.code, variant: variant.variant })} />
            </a>{' '}
            <LifecycleBadge lifecycle={variant.lifecycle} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The page from which the vendor's words are, where their relative links start. */
function baseOf({ rows }: Entry): string | null {
  return rows[0]?.document.sourceUrl ?? null;
}
