import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShowcaseDocument, type ShowcaseQuery } from '../../generated/graphql';
import { useConnection, type Pages } from '../../lib/connection';
import { entryCard } from '../../lib/entryCard';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { EntryCard, EntryGrid } from '../../ui/EntryCard';
import { ExportMenu } from '../../ui/download/ExportMenu';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Highlight } from '../../ui/PlainText';
import { CardsSkeleton } from '../../ui/Skeletons';
import { Facets, useFacets, useOptions, type Option } from './Facets';
import { SearchBox } from './SearchBox';
import classes from './Showcase.module.css';
import { ORDERS, useWanted, type FilterName } from './wanted';

type Found = ShowcaseQuery['showcase'];
type Edge = Found['edges'][number];
type List = Pages<Edge> & { head: Found | null };
type Options = Record<FilterName, Option[]>;
const PAGE = 24;

/** What the filters are set to, each to be taken off with one touch. */
function Chosen({ options }: { options: Options }) {
  const { t } = useTranslation('showcase');
  const { search, chosen, choose, clear } = useWanted();
  if (chosen.length === 0) return null;
  const label = (name: FilterName) =>
    options[name].find(({ value }) => value === search[name])?.label ?? t(`facet.${name}`);
  return (
    <ul className={classes['chosen']} aria-label={t('chosen')}>
      {chosen.map((name) => (
        <li key={name}>
          <button
            type="button"
            aria-label={t('remove', { filter: label(name) })}
            onClick={() => {
              choose(name, search[name] ?? '');
            }}
          >
            {label(name)} <IconX size={16} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onClick={clear}>
          {t('clear')}
        </Button>
      </li>
    </ul>
  );
}

function OrderSelect() {
  const { t } = useTranslation('showcase');
  const { search, order, change } = useWanted();
  const first = search['search'] ? 'RELEVANCE' : 'NEWEST';
  return (
    <label className={classes['order']}>
      <span>{t('sort')}</span>
      <select
        aria-label={t('sort')}
        value={order ?? first}
        onChange={({ currentTarget: { value } }) => {
          change({ sort: value === first ? undefined : value });
        }}
      >
        {search['search'] && <option value="RELEVANCE">{t('order.RELEVANCE')}</option>}
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(`order.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On phones the filters wait behind a button. */
function FilterSheet({ options, total }: { options: Options; total: number }) {
  const { t } = useTranslation('showcase');
  const { chosen } = useWanted();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <div className={classes['sheet']}>
      <Button
        look="secondary"
        icon={IconAdjustmentsHorizontal}
        onClick={() => {
          setOpen(true);
        }}
      >
        {chosen.length > 0 ? t('filtersOn', { count: chosen.length }) : t('filters')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t('filters')}
        actions={
          <Button onClick={close}>{t('show', { count: total, total: formatNumber(total) })}</Button>
        }
      >
        <Facets options={options} />
      </Dialog>
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation('showcase');
  const { search, chosen, change, clear } = useWanted();
  const words = search['search'];
  if (!words && chosen.length === 0)
    return (
      <EmptyState
        title={t('none')}
        action={<ButtonLink to="/contests">{t('noneAction')}</ButtonLink>}
      >
        {t('noneWords')}
      </EmptyState>
    );
  const action =
    chosen.length > 0 ? (
      <Button look="secondary" onClick={clear}>
        {t('clear')}
      </Button>
    ) : (
      <Button
        look="secondary"
        onClick={() => {
          change({ search: undefined });
        }}
      >
        {t('searchClear')}
      </Button>
    );
  return (
    <EmptyState title={words ? t('noMatchFor', { words }) : t('noMatch')} action={action}>
      {t(chosen.length > 0 ? 'noMatchFilters' : 'noMatchWords')}
    </EmptyState>
  );
}

/** That something else was searched for than what was typed, or only part of it, is said first. */
function Meant({ searchedFor, isLoose }: Found) {
  const { t } = useTranslation('showcase');
  const { search } = useWanted();
  const typed = search['search'] ?? '';
  if (searchedFor)
    return (
      <p className={classes['meant']}>
        {t('noMatchFor', { words: typed })}. {t('searchedFor')} <strong>{searchedFor}</strong>.
      </p>
    );
  return isLoose && <p className={classes['meant']}>{t('loose', { words: typed })}</p>;
}

function Card({ edge: { node, highlight, titleHighlight } }: { edge: Edge }) {
  return (
    <EntryCard
      level={2}
      {...entryCard(node)}
      marked={titleHighlight ? <Highlight html={titleHighlight} /> : null}
    >
      {highlight && (
        <p className={classes['snippet']}>
          <Highlight html={highlight} />
        </p>
      )}
    </EntryCard>
  );
}

function Gallery({ list }: { list: Pages<Edge> }) {
  const { t } = useTranslation('showcase');
  return (
    <div className={list.stale ? classes['stale'] : undefined}>
      <EntryGrid>
        {list.edges.map((edge) => (
          <Card key={edge.node.id} edge={edge} />
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

function Results({ list }: { list: List }) {
  if (list.loading) return <CardsSkeleton cards={9} />;
  if (list.edges.length === 0) return <Nothing />;
  return (
    <>
      {list.head && <Meant {...list.head} />}
      <Gallery list={list} />
    </>
  );
}

/** Every published initiative, to be searched and filtered; the address keeps both. */
export function Showcase() {
  const { t } = useTranslation('showcase');
  const { search, wanted, order } = useWanted();
  const list = useConnection(
    ShowcaseDocument,
    { first: PAGE, wanted, order },
    (data) => data.showcase,
  );
  const options = useOptions(useFacets());
  const shown = formatNumber(list.edges.length);
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')}>
        <SearchBox />
      </PageHeader>
      <Page>
        <div className={classes['columns']}>
          <aside className={classes['aside']} aria-label={t('filters')}>
            <h2>{t('filters')}</h2>
            <Facets options={options} />
          </aside>
          <div>
            <div className={classes['bar']}>
              <p role="status" className={classes['count']}>
                {list.total > 0 && t('shown', { shown, total: formatNumber(list.total) })}
              </p>
              {list.total > 0 && <ExportMenu list="showcase" filters={search} />}
              <FilterSheet options={options} total={list.total} />
              <OrderSelect />
            </div>
            <Chosen options={options} />
            <Results list={list} />
          </div>
        </div>
      </Page>
    </>
  );
}
