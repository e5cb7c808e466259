import type { UnitPageQuery } from '../../generated/graphql';

export type Unit = NonNullable<UnitPageQuery['viewer']>['coordinatedUnits'][number];
export type Counts = UnitPageQuery['unitEntryCounts'][number];

export interface UnitRow {
  unit: Unit;
  counts: Counts;
  /** Whatever left its author's hands. */
  sent: number;
}

export interface Totals {
  drafts: number;
  submitted: number;
  forwarded: number;
  returned: number;
  staff: number;
  sent: number;
}

/** Units in the tree's order with their counts. */
export function unitRows(units: readonly Unit[], all: readonly Counts[]): UnitRow[] {
  const counts = new Map(all.map((one) => [one.unit.id, one]));
  return units.flatMap((unit) => {
    const found = counts.get(unit.id);
    if (!found) return [];
    return [{ unit, counts: found, sent: found.submitted + found.forwarded + found.returned }];
  });
}

export function totalsOf(rows: readonly UnitRow[]): Totals {
  const sum = (of: (row: UnitRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    drafts: sum((row) => row.counts.drafts),
    submitted: sum((row) => row.counts.submitted),
    forwarded: sum((row) => row.counts.forwarded),
    returned: sum((row) => row.counts.returned),
    staff: sum((row) => row.counts.staffCount),
    sent: sum((row) => row.sent),
  };
}
