/** A copy with two neighbours changed round; the same list when there is no neighbour. */
export function moved<Item>(items: readonly Item[], index: number, by: 1 | -1): Item[] {
  const copy = [...items];
  const [one, other] = [copy[index], copy[index + by]];
  if (one === undefined || other === undefined) return copy;
  copy[index] = other;
  copy[index + by] = one;
  return copy;
}
