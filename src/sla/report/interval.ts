/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Between which rates the true one lies, with a confidence of 95 %: the score interval of E. B. Wilson (1927), which also
 * holds for small numbers and near 0 and 1, where the simple one fails.
 * @returns null of nothing
 */
export function wilsonInterval(kept: number, of: number): [low: number, high: number] | null {
  if (of === 0) return null;
  const rate = kept / of;
  const weight = 1 + Z ** 2 / of;
  const middle = (rate + Z ** 2 / (2 * of)) / weight;
  const reach = (Z / weight) * Math.sqrt((rate * (1 - rate)) / of + Z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
