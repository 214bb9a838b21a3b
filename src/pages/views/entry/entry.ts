import type { DataOf } from '../../operation.ts';
import type { EntryOperation } from '../../operations.generated.ts';

type EntryData = DataOf<typeof EntryOperation>;

/** An entry with all that is known of it. */
export type Entry = NonNullable<EntryData['errorCode']>;

/** Another entry with the same code of the same service. */
export type Variant = EntryData['variants']['nodes'][number];
