import { useQuery } from '@tanstack/react-query';
import { UnitOptionsDocument, type UnitOptionsQuery } from '../generated/graphql';
import { queryFor } from './graphql';
import { localized } from './localized';

export interface UnitOption {
  value: string;
  /** "Phòng Hộ tịch – Sở Tư pháp": the unit and the one above it. */
  label: string;
}

type Unit = UnitOptionsQuery['units'][number];

export function unitOptions(units: readonly Unit[]): UnitOption[] {
  const names = new Map(units.map(({ id, name }) => [id, localized(name)]));
  return units.map(({ id, name, parentId }) => {
    const above = parentId ? names.get(parentId) : undefined;
    return { value: id, label: above ? `${localized(name)} – ${above}` : localized(name) };
  });
}

/** The tree of units to choose from; none until they are here. */
export function useUnitOptions(): UnitOption[] {
  const { data } = useQuery(queryFor(UnitOptionsDocument, {}));
  return unitOptions(data?.units ?? []);
}
