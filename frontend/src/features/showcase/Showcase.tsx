import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  ShowcaseDocument,
  ShowcaseFiltersDocument,
  type ShowcaseQuery,
} from '../../generated/graphql';
import { useConnection, type Pages } from '../../lib/connection';
import { entryCard } from '../../lib/entryCard';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { useSearchParams } from '../../lib/searchParams';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { EntryCard, EntryGrid } from '../../ui/EntryCard';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Highlight } from '../../ui/PlainText';
import { CardsSkeleton } from '../../ui/Skeletons';
import { FilterSelect, SearchField } from '../../ui/table/filters';
import classes from './Showcase.module.css';

type Edge = ShowcaseQuery['showcase']['edges'][number];
const FILTERS = ['search', 'season', 'contest', 'unit', 'awarded'] as const;
const PAGE = 24;

function useFilters() {
  const [search, change] = useSearchParams();
  const clear = () => {
    change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  };
  return { search, change, clear, some: FILTERS.some((name) => search[name]) };
}

/** The choices of the filters; without them the page still searches. */
function useChoices() {
  const { search } = useFilters();
  const { data } = useQuery(queryFor(ShowcaseFiltersDocument, {}));
  const seasons = data?.seasons ?? [];
  const inSeason = seasons.filter(({ slug }) => !search['season'] || slug === search['season']);
  return {
    seasons: seasons.map(({ slug, name }) => ({ value: slug, label: localized(name) })),
    contests: inSeason
      .flatMap((season) => season.contests)
      .map(({ slug, title }) => ({ value: slug, label: localized(title) })),
    units: (data?.units ?? []).map(({ id, name, depth }) => ({
      value: id,
      label: `${'\u2003'.repeat(depth)}${localized(name)}`,
    })),
  };
}

function AwardedOnly() {
  const { t } = useTranslation('showcase');
  const { search, change } = useFilters();
  return (
    <label className={classes['tick']}>
      <input
        type="checkbox"
        checked={search['awarded'] === '1'}
        onChange={(event) => {
          change({ awarded: event.currentTarget.checked ? '1' : undefined });
        }}
      />
      {t('awarded')}
    </label>
  );
}

function Filters() {
  const { t } = useTranslation('showcase');
  const { seasons, contests, units } = useChoices();
  const { some, clear } = useFilters();
  return (
    <div className={classes['filters']}>
      <SearchField label={t('search')} placeholder={t('searchHint')} wide />
      <FilterSelect name="season" label={t('season')} all={t('allSeasons')} options={seasons} />
      <FilterSelect name="contest" label={t('contest')} all={t('allContests')} options={contests} />
      <FilterSelect name="unit" label={t('unit')} all={t('allUnits')} options={units} />
      <AwardedOnly />
      {some && (
        <Button look="quiet" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation('showcase');
  const { some, clear } = useFilters();
  const action = some ? (
    <Button look="secondary" onClick={clear}>
      {t('clear')}
    </Button>
  ) : (
    <ButtonLink to="/contests">{t('noneAction')}</ButtonLink>
  );
  return (
    <EmptyState title={t(some ? 'noMatch' : 'none')} action={action}>
      {t(some ? 'noMatchWords' : 'noneWords')}
    </EmptyState>
  );
}

function Gallery({ list }: { list: Pages<Edge> }) {
  const { t } = useTranslation('showcase');
  if (list.loading) return <CardsSkeleton cards={9} />;
  if (list.edges.length === 0) return <Nothing />;
  const shown = formatNumber(list.edges.length);
  return (
    <div className={list.stale ? classes['stale'] : undefined}>
      <p role="status" className={classes['count']}>
        {t('shown', { shown, total: formatNumber(list.total) })}
      </p>
      <EntryGrid>
        {list.edges.map(({ node, highlight }) => (
          <EntryCard key={node.id} level={2} {...entryCard(node)}>
            {highlight && (
              <p className={classes['snippet']}>
                <Highlight html={highlight} />
              </p>
            )}
          </EntryCard>
        ))}
      </EntryGrid>
      {list.more && (
        <div className={classes['more']}>
          <Button look="secondary" pending={list.loadingMore} onClick={list.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Every published initiative, to be searched and filtered; the address keeps both. */
export function Showcase() {
  const { t } = useTranslation('showcase');
  const { search } = useFilters();
  const list = useConnection(
    ShowcaseDocument,
    {
      first: PAGE,
      search: search['search'] ?? null,
      seasonSlug: search['season'] ?? null,
      contestSlug: search['contest'] ?? null,
      unitId: search['unit'] ?? null,
      awardedOnly: search['awarded'] === '1',
    },
    (data) => data.showcase,
  );
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')}>
        <Filters />
      </PageHeader>
      <Page>
        <Gallery list={list} />
      </Page>
    </>
  );
}
