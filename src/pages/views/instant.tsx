/** A day in UTC: `2024-04-18`. */
export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{at.slice(0, 10)}</time>;
}

/** An instant to the minute in UTC: `2024-04-18 10:31 UTC`. */
export function Minute({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      {at.slice(0, 10)} {at.slice(11, 16)} UTC
    </time>
  );
}
