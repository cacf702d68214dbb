/** The word for a code that comes from elsewhere; undefined for one that has none here. */
export function wordFor(
  all: Readonly<Partial<Record<string, string>>>,
  code: string,
): string | undefined {
  return Object.hasOwn(all, code) ? all[code] : undefined;
}
