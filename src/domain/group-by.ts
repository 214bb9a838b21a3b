/** The members of a list by what `nameOf` gives for each, in the order of their first appearance. */
export function groupBy<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const name = nameOf(member);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [member]);
    else group.push(member);
  }
  return groups;
}
