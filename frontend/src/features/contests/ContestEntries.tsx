import { useTranslation } from 'react-i18next';
import { ContestEntriesDocument, type ContestEntriesQuery } from '../../generated/graphql';
import { useConnection, type Pages } from '../../lib/connection';
import { entryCard } from '../../lib/entryCard';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { useSearchParams } from '../../lib/searchParams';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { EntryCard, EntryGrid } from '../../ui/EntryCard';
import { Section } from '../../ui/Page';
import { Highlight } from '../../ui/PlainText';
import { CardsSkeleton } from '../../ui/Skeletons';
import { FilterSelect, SearchField } from '../../ui/table/filters';
import type { Contest } from './ContestPage';
import classes from './ContestPage.module.css';

type Edge = NonNullable<ContestEntriesQuery['contest']>['entries']['edges'][number];

function Toolbar({ contest, list }: { contest: Contest; list: Pages<Edge> }) {
  const { t } = useTranslation('contests');
  return (
    <div className={classes['toolbar']}>
      <SearchField label={t('page.search')} placeholder={t('page.searchHint')} />
      {contest.tracks.length > 1 && (
        <FilterSelect
          name="track"
          label={t('page.track')}
          all={t('page.allTracks')}
          options={contest.tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        />
      )}
      <p role="status" className={classes['shown']}>
        {!list.loading &&
          t('page.shown', {
            shown: formatNumber(list.edges.length),
            total: formatNumber(list.total),
          })}
      </p>
    </div>
  );
}

function Cards({ list }: { list: Pages<Edge> }) {
  const { t } = useTranslation('contests');
  return (
    <div className={list.stale ? classes['stale'] : undefined}>
      <EntryGrid>
        {list.edges.map(({ node, highlight }) => (
          <EntryCard key={node.id} {...entryCard(node)}>
            {highlight && (
              <p className={classes['snippet']}>
                <Highlight html={highlight} />
              </p>
            )}
            {node.votes != null &&
              t('page.votes', { count: node.votes, shown: formatNumber(node.votes) })}
          </EntryCard>
        ))}
      </EntryGrid>
      {list.more && (
        <div className={classes['more']}>
          <Button look="secondary" pending={list.loadingMore} onClick={list.more}>
            {t('page.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NoMatch({ clear }: { clear: () => void }) {
  const { t } = useTranslation('contests');
  return (
    <EmptyState
      title={t('page.noMatch')}
      action={
        <Button look="secondary" onClick={clear}>
          {t('page.clear')}
        </Button>
      }
    >
      {t('page.noMatchWords')}
    </EmptyState>
  );
}

function Gallery({ contest }: { contest: Contest }) {
  const [search, change] = useSearchParams();
  const list = useConnection(
    ContestEntriesDocument,
    {
      slug: contest.slug,
      first: 12,
      trackId: search['track'] ?? null,
      search: search['search'] ?? null,
    },
    (data) => data.contest?.entries,
  );
  const clear = () => {
    change({ track: undefined, search: undefined });
  };
  return (
    <>
      <Toolbar contest={contest} list={list} />
      {list.loading ? (
        <CardsSkeleton />
      ) : list.edges.length === 0 ? (
        <NoMatch clear={clear} />
      ) : (
        <Cards list={list} />
      )}
    </>
  );
}

/** The contest's public entries, searched and filtered by the address, in an order that stays for the day. */
export function ContestEntries({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  const some = contest.publicEntryCount > 0;
  const what = contest.kind === 'ELECTION' ? 'projects' : 'entries';
  return (
    <Section id="entries" title={t(`page.${what}`)} lead={some ? t(`page.${what}Lead`) : undefined}>
      {some ? (
        <Gallery contest={contest} />
      ) : (
        <EmptyState title={t('page.noEntries')}>{t('page.noEntriesWords')}</EmptyState>
      )}
    </Section>
  );
}
