import { compareText } from '../../lib/numbers';

interface Node {
  id: string;
  parentId?: string | null;
  name: { vi: string };
}

/** Parents before children, siblings by name; what has no parent in the list stands at the top. */
export function inTreeOrder<Unit extends Node>(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map(({ id }) => id));
  const under = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    under.set(parent, [...(under.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null): Unit[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => compareText(a.name.vi, b.name.vi))
      .flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
