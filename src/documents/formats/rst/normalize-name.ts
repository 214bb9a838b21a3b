/** The name under which references and targets find each other: case and width of white space do not count. */
export function normalizeName(name: string): string {
  return name.toLowerCase().trim().replace(/\s+/gu, ' ');
}
