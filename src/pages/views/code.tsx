import { showHidden } from '../../domain/hidden-characters.ts';

/** Where a code may be parted: behind its dots, slashes and hyphens, and before the words of `InvalidParameterValue`. */
const SEAM = /(?<=[._/:-])|(?<=[a-z\d])(?=[A-Z][a-z])/;

/** A code or a key, which is parted between its words where a line ends. */
export function Code({ text }: { text: string }) {
  return (
    <bdi>
      {showHidden(text)
        .split(SEAM)
        .flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]))}
    </bdi>
  );
}
