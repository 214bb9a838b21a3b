import { showHidden } from '../../domain/hidden-characters.ts';

/** A code or a key, which may be parted behind its dots, slashes and hyphens where a line ends. */
export function Code({ text }: { text: string }) {
  return (
    <bdi>
      {showHidden(text)
        .split(/(?<=[._/:-])/)
        .flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]))}
    </bdi>
  );
}
