import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type NotedFragment, RunFindingsOperation } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Choices, Waiting } from './parts.tsx';
import { useAnswer } from './session.tsx';

/** The findings of a run, which are read when somebody opens them. */
export function FindingsOfRun({ id, children }: { id: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && <ReadFindings id={id} />}
    </details>
  );
}

/** How findings are called by what they matter, the gravest first. */
const SEVERITIES: Readonly<Record<NotedFragment['severity'], string>> = {
  ERROR: 'Not read',
  WARNING: 'Odd',
  INFO: 'Decided',
};

function ReadFindings({ id }: { id: string }) {
  const { data, problem, reload } = useAnswer(RunFindingsOperation, { id });
  const [severity, setSeverity] = useState<NotedFragment['severity'] | ''>('');
  if (data === null) return <Waiting problem={problem} reload={reload} />;
  const findings = data.importRun?.findings ?? [];
  const severities = (Object.keys(SEVERITIES) as NotedFragment['severity'][]).filter((one) =>
    findings.some((finding) => finding.severity === one),
  );
  const listed = findings.filter((finding) => severity === '' || finding.severity === severity);
  return (
    <>
      {severities.length > 1 && (
        <Choices
          name="Which findings"
          chosen={severity}
          onChoose={setSeverity}
          options={(['', ...severities] as const).map((one) => [
            one,
            `${one === '' ? 'All' : SEVERITIES[one]} ${findings.filter((finding) => one === '' || finding.severity === one).length}`,
          ])}
        />
      )}
      <ul class="findings">
        {listed.map((finding, index) => (
          <li key={index}>
            <span class={`badge severity-${finding.severity.toLowerCase()}`}>
              {SEVERITIES[finding.severity]}
            </span>{' '}
            <code>{finding.kind}</code>{' '}
            {finding.line !== null && <span class="aside">line {finding.line}</span>}
            <br />
            <Foreign text={finding.message} />
            {finding.text !== null && (
              <blockquote>
                <Foreign text={finding.text} />
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
