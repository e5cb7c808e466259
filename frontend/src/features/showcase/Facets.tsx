import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShowcaseFacetsDocument, type ShowcaseFacetsQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import classes from './Facets.module.css';
import { asTree } from './tree';
import { useWanted, wantedOf, type FilterName } from './wanted';

type Counts = ShowcaseFacetsQuery['showcaseFacets'];

export interface Option {
  value: string;
  label: string;
  count: number;
  depth?: number;
}

const SHOWN = 7;

/** The counts beside the filters; the old ones stay while new ones are on their way. */
export function useFacets(): Counts | undefined {
  const { search } = useWanted();
  const { data } = useQuery({
    ...queryFor(ShowcaseFacetsDocument, { wanted: wantedOf(search) }),
    placeholderData: keepPreviousData,
  });
  return data?.showcaseFacets;
}

const byCount = (one: { count: number }, other: { count: number }) => other.count - one.count;

/** What each filter offers, in words, the most first; units and seasons in their own order. */
export function useOptions(counts: Counts | undefined): Record<FilterName, Option[]> {
  const { t } = useTranslation('showcase');
  const { search } = useWanted();
  const none = {
    seasons: [],
    contests: [],
    tracks: [],
    units: [],
    awards: [],
    scopes: [],
    media: [],
  };
  const { seasons, contests, tracks, units, awards, scopes, media } = counts ?? none;
  const won = awards.reduce((sum, { count }) => sum + count, 0);
  const flat = units.toSorted(byCount).map(({ unit, count }) => ({ ...unit, count }));
  const choice = ({ value, label, count }: Counts['scopes'][number]) => ({
    value,
    label: label ? localized(label) : value,
    count,
  });
  return {
    season: seasons
      .toSorted((a, b) => b.season.startsOn.localeCompare(a.season.startsOn))
      .map(({ season, count }) => ({ value: season.slug, label: localized(season.name), count })),
    contest: contests.toSorted(byCount).map(({ contest, count }) => ({
      value: contest.slug,
      label: localized(contest.title),
      count,
    })),
    track: search['contest']
      ? tracks
          .toSorted(byCount)
          .map(({ track, count }) => ({ value: track.id, label: localized(track.name), count }))
      : [],
    unit: asTree(flat).map(({ unit, depth }) => ({
      value: unit.id,
      label: localized(unit.name),
      count: unit.count,
      depth,
    })),
    awarded: won > 0 ? [{ value: '1', label: t('awarded'), count: won }] : [],
    prize: awards.map(({ rank, count }) => ({
      value: String(rank),
      label: t('prizeRank', { rank }),
      count,
    })),
    scope: scopes.map(choice),
    medium: media.map((one) => ({
      ...choice(one),
      label: one.label ? localized(one.label) : t(`medium.${one.value}`, one.value),
    })),
  };
}

function Choice({ name, option }: { name: FilterName; option: Option }) {
  const { search, choose } = useWanted();
  const chosen = search[name] === option.value;
  return (
    <li style={{ paddingInlineStart: `${String((option.depth ?? 0) * 0.875)}rem` }}>
      <button
        type="button"
        className={classes['choice']}
        aria-pressed={chosen}
        onClick={() => {
          choose(name, option.value);
        }}
      >
        <span>{option.label}</span>
        <span className={classes['count']}>{formatNumber(option.count)}</span>
      </button>
    </li>
  );
}

function Group({ name, options }: { name: FilterName; options: readonly Option[] }) {
  const { t } = useTranslation('showcase');
  const { search } = useWanted();
  const [all, setAll] = useState(false);
  const id = useId();
  if (options.length === 0) return null;
  const shown = options.filter(
    ({ value }, index) => all || index < SHOWN || value === search[name],
  );
  return (
    <section aria-labelledby={id} className={classes['group']}>
      <h3 id={id}>{t(`facet.${name}`)}</h3>
      <ul>
        {shown.map((option) => (
          <Choice key={option.value} name={name} option={option} />
        ))}
      </ul>
      {options.length > SHOWN && (
        <Button
          look="quiet"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('facetLess') : t('facetMore', { count: options.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}

const GROUPS = [
  'awarded',
  'prize',
  'season',
  'contest',
  'track',
  'unit',
  'scope',
  'medium',
] as const;

/** All filters with what each choice would show. */
export function Facets({ options }: { options: Record<FilterName, Option[]> }) {
  return (
    <div className={classes['facets']}>
      {GROUPS.map((name) => (
        <Group key={name} name={name} options={options[name]} />
      ))}
    </div>
  );
}
