import { FIELDS, valueText } from '../../labels.ts';
import { Difference } from '../difference.tsx';
import { Foreign } from '../foreign-text.tsx';
import { Minute } from '../instant.tsx';
import type { Entry } from './entry.ts';

/** Where maintainers overrule the vendor: both values side by side, who did it and why, and what has become stale. */
export function Corrections({ corrections }: { corrections: Entry['corrections'] }) {
  return (
    <section>
      <h2>Corrections</h2>
      {corrections.map((correction) => (
        <Correction key={correction.field} correction={correction} />
      ))}
    </section>
  );
}

function Correction({ correction }: { correction: Entry['corrections'][number] }) {
  const { field, stale, author, reason, createdAt } = correction;
  const [ours, vendors, against] = [
    valueText(correction.typedValue),
    valueText(correction.typedVendorValue),
    valueText(correction.typedWrittenAgainst),
  ];
  return (
    <div class={stale ? 'correction stale' : 'correction'}>
      <h3>
        {FIELDS[field]} {stale && <span class="badge stale">The vendor has changed its words since</span>}
      </h3>
      <div class="sides">
        <div>
          <h4>In force</h4>
          <Value text={ours} />
        </div>
        <div>
          <h4>The vendor’s words{stale && ' now'}</h4>
          {stale ? <Difference before={against} after={vendors} /> : <Value text={vendors} />}
        </div>
      </div>
      <p class="aside">
        <Foreign text={author.name} />, <Minute at={createdAt} />: <Foreign text={reason} />
      </p>
    </div>
  );
}

function Value({ text }: { text: string }) {
  return <p>{text === '' ? <span class="absent">nothing</span> : <Foreign text={text} />}</p>;
}
