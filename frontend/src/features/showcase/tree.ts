interface Branch {
  id: string;
  parentId?: string | null;
}

/** Units as they lie under one another, each below the one above it, with how deep it lies among those that are here. */
export function asTree<Unit extends Branch>(
  units: readonly Unit[],
): { unit: Unit; depth: number }[] {
  const here = new Set(units.map(({ id }) => id));
  const under = (parent: string | null) =>
    units.filter(({ parentId }) => (parentId && here.has(parentId) ? parentId : null) === parent);
  const walk = (parent: string | null, depth: number): { unit: Unit; depth: number }[] =>
    under(parent).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}
