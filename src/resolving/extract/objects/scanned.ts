/** A value of an object or of an element in a text. Positions are in UTF-16 units. */
export type Scanned = ScannedObject | ScannedList | ScannedScalar;

export interface ScannedObject {
  readonly kind: 'OBJECT';
  readonly start: number;
  readonly end: number;
  readonly members: readonly ScannedMember[];
}

export interface ScannedMember {
  /** Folded: the name of `error_code` is `errorcode`. */
  readonly name: string;
  readonly value: Scanned;
}

interface ScannedList {
  readonly kind: 'LIST';
  readonly start: number;
  readonly end: number;
  readonly items: readonly Scanned[];
}

/** A quoted text, whose range is that between the quotes, or a number or word without quotes. */
export interface ScannedScalar {
  readonly kind: 'QUOTED' | 'BARE';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A name without regard to case, hyphens, underscores and blanks: `error_code` and `Error Code` are `errorcode`. */
export function foldName(name: string): string {
  return name.replace(/(?!^)[_\- ]/g, '').toLowerCase();
}
