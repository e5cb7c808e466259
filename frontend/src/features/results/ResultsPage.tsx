import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  ResultRowsDocument,
  ResultsPageDocument,
  type ResultLineFragment,
  type ResultsPageQuery,
} from '../../generated/graphql';
import { everyPage } from '../../lib/connection';
import { formatDateTime } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { ElectionResults } from './ElectionResults';
import { Method } from './Method';
import { NotYet } from './NotYet';
import { ResultsChart } from './ResultsChart';
import { ResultsTable } from './ResultsTable';

export type Contest = NonNullable<ResultsPageQuery['contest']>;
export type Row = ResultLineFragment;

function Header({ contest, isOut }: { contest: Contest; isOut: boolean }) {
  const { t } = useTranslation('results');
  const { slug, resultsPublishedAt, winners } = contest;
  const title = localized(contest.title);
  const trail = [
    { label: t('trail'), link: { to: '/contests' } },
    { label: title, link: { to: '/contests/$slug', params: { slug } } },
  ] as const;
  return (
    <PageHeader
      title={t('results.title')}
      tabTitle={t('results.tabTitle', { contest: title })}
      trail={trail}
      purpose={title}
      stage={isOut && <StatusBadge tone="good">{t('results.out')}</StatusBadge>}
      deadline={
        isOut &&
        resultsPublishedAt && (
          <p>{t('results.published', { time: formatDateTime(resultsPublishedAt) })}</p>
        )
      }
      actions={
        winners.length > 0 && (
          <ButtonLink to="/contests/$slug/winners" params={{ slug }}>
            {t('results.winners')}
          </ButtonLink>
        )
      }
    />
  );
}

function Published({ contest, rows }: { contest: Contest; rows: readonly Row[] }) {
  const { t } = useTranslation('results');
  if (contest.kind === 'ELECTION') return <ElectionResults contest={contest} rows={rows} />;
  return (
    <>
      <ResultsChart contest={contest} rows={rows} />
      <Section title={t('results.table.title')}>
        <ResultsTable contest={contest} rows={rows} />
      </Section>
      <Method contest={contest} />
    </>
  );
}

/** Every entry's result and how it was reached; before publication, when it will be. */
export function ResultsPage({ slug }: { slug: string }) {
  const rowsQuery = everyPage(ResultRowsDocument, { slug }, (data) => data.contest?.results);
  usePrefetchQuery(rowsQuery);
  const { data } = useSuspenseQuery(queryFor(ResultsPageDocument, { slug }));
  const { data: edges } = useSuspenseQuery(rowsQuery);
  const { contest } = data;
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!contest) throw notFound();
  const rows = edges?.map((edge) => edge.node);
  return (
    <>
      <Header contest={contest} isOut={rows !== undefined} />
      <Page>
        {rows ? (
          <Published contest={contest} rows={rows} />
        ) : (
          <NotYet contest={contest} what="results" />
        )}
      </Page>
    </>
  );
}
