import { useTranslation } from 'react-i18next';
import { ContestListDocument, type ContestFilter } from '../../generated/graphql';
import { useConnection } from '../../lib/connection';
import { useSearchParam } from '../../lib/searchParams';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { ListSkeleton } from '../../ui/Skeletons';
import { ContestLines } from './ContestLine';
import classes from './ContestList.module.css';

const FILTERS = ['ALL', 'OPEN', 'UPCOMING', 'FINISHED'] as const;
type Filter = (typeof FILTERS)[number];

function useFilter(): [Filter, (filter: Filter) => void] {
  const [text, setText] = useSearchParam('filter');
  const filter = FILTERS.find((known) => known.toLowerCase() === text) ?? 'ALL';
  return [
    filter,
    (next) => {
      setText(next === 'ALL' ? '' : next.toLowerCase());
    },
  ];
}

function Filters() {
  const { t } = useTranslation('contests');
  const [filter, setFilter] = useFilter();
  return (
    <div className={classes['filters']} role="group" aria-label={t('list.filters')}>
      {FILTERS.map((known) => (
        <button
          key={known}
          type="button"
          aria-pressed={known === filter}
          onClick={() => {
            setFilter(known);
          }}
        >
          {t(`list.${known}`)}
        </button>
      ))}
    </div>
  );
}

function Lines({ filter }: { filter: ContestFilter }) {
  const { t } = useTranslation('contests');
  const list = useConnection(ContestListDocument, { filter, first: 20 }, (data) => data.contests);
  if (list.loading) return <ListSkeleton />;
  if (list.edges.length === 0)
    return (
      <EmptyState
        title={t('list.none')}
        action={<ButtonLink to="/showcase">{t('list.toShowcase')}</ButtonLink>}
      >
        {t('list.noneWords')}
      </EmptyState>
    );
  return (
    <div aria-busy={list.stale || undefined}>
      <p role="status" className={classes['count']}>
        {t('list.count', { count: list.total })}
      </p>
      <ContestLines level={2} contests={list.edges.map((edge) => edge.node)} />
      {list.more && (
        <div className={classes['more']}>
          <Button look="secondary" pending={list.loadingMore} onClick={list.more}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** All contests, by what is happening with them. */
export function ContestList() {
  const { t } = useTranslation('contests');
  const [filter] = useFilter();
  return (
    <>
      <PageHeader title={t('list.title')} purpose={t('list.purpose')}>
        <Filters />
      </PageHeader>
      <Page>
        <Lines filter={filter} />
      </Page>
    </>
  );
}
