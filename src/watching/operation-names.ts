/** Requests without an operation name, and those whose name has no series of its own: no GraphQL name has parentheses. */
const NO_NAME = '(none)';
const OTHER_NAME = '(other)';

/** So many names have series of their own. */
const MOST_NAMES = 100;

/** The longest name that has them, in characters. */
const LONGEST_NAME = 100;

/** Gives the label of an operation's name; a name has its own once an operation of that name was answered without errors. */
type LabelOfName = (name: string | null, isAnswered: boolean) => string;

/** Gives labels of operation names, of which there are few, whatever names clients send. */
export function createOperationNames(most = MOST_NAMES): LabelOfName {
  const known = new Set<string>();
  return (name, isAnswered) => {
    if (name === null) return NO_NAME;
    if (known.has(name)) return name;
    if (!isAnswered || known.size >= most || name.length > LONGEST_NAME) return OTHER_NAME;
    known.add(name);
    return name;
  };
}
