// The types in which an answer can be given, and the ranges that hold them.
const FITTING = new Set(['application/json', 'application/graphql-response+json', 'application/*', '*/*']);

// `q=0` and `q=0.000` say «not this one».
const EXCLUDED = /^q=0(?:\.0{0,3})?$/;

/** Whether an `Accept` header (RFC 9110, 12.5.1) allows an answer in JSON; a missing or empty one does. */
export function acceptsJson(header: string | undefined): boolean {
  if (header === undefined || header.trim() === '') return true;
  return header.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return FITTING.has(type) && !parameters.some((parameter) => EXCLUDED.test(parameter));
  });
}
