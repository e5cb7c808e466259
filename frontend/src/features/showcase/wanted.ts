import type { EntryOrder, ShowcaseFilter } from '../../generated/graphql';
import { useSearchParams } from '../../lib/searchParams';

/** What the address may filter by; whoever changes one of the first also drops what lies below it. */
export const FILTERS = [
  'season',
  'contest',
  'track',
  'unit',
  'awarded',
  'prize',
  'scope',
  'medium',
] as const;
export type FilterName = (typeof FILTERS)[number];
export const ORDERS = ['NEWEST', 'TITLE', 'VOTES'] as const satisfies readonly EntryOrder[];

const BELOW: Partial<Record<FilterName, readonly FilterName[]>> = {
  season: ['contest', 'track'],
  contest: ['track'],
  awarded: ['prize'],
  prize: ['awarded'],
};

type Params = Record<string, string | undefined>;

/** The filter as the API takes it, from the address's parameters. */
export function wantedOf(search: Params): ShowcaseFilter {
  const rank = Number(search['prize']);
  return {
    search: search['search'] ?? null,
    seasonSlug: search['season'] ?? null,
    contestSlug: search['contest'] ?? null,
    trackId: search['track'] ?? null,
    unitId: search['unit'] ?? null,
    awardedOnly: search['awarded'] === '1',
    awardRank: Number.isInteger(rank) && rank > 0 ? rank : null,
    scope: search['scope'] ?? null,
    medium: search['medium'] ?? null,
  };
}

/** The changes of the address that choosing a filter's value makes; choosing it again takes it back. */
export function choosing(search: Params, name: FilterName, value: string): Params {
  const chosen = search[name] === value ? undefined : value;
  const below = Object.fromEntries((BELOW[name] ?? []).map((one) => [one, undefined]));
  return { ...below, [name]: chosen };
}

/** What is wanted, as the address says it, and ways to change that. */
export function useWanted() {
  const [search, change] = useSearchParams();
  const chosen = FILTERS.filter((name) => search[name]);
  return {
    search,
    change,
    chosen,
    wanted: wantedOf(search),
    order: ORDERS.find((order) => order === search['sort']) ?? null,
    choose: (name: FilterName, value: string) => {
      change(choosing(search, name, value));
    },
    clear: () => {
      change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
    },
  };
}
