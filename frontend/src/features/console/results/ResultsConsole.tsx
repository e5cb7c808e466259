import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ComputeResultsDocument,
  ConsoleResultsDocument,
  PublishResultsDocument,
  type ConsoleResultsQuery,
} from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { formatNumber, formatScore } from '../../../lib/numbers';
import { phaseOf } from '../../../lib/phases';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ButtonLink } from '../../../ui/ButtonLink';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Page';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { Checklist } from '../Checklist';
import classes from '../Console.module.css';
import { found } from '../found';
import { AwardForm } from './AwardForm';
import { Awards } from './Awards';

export type ResultsContest = NonNullable<ConsoleResultsQuery['contest']>;
export type ResultsPart = NonNullable<ResultsContest['console']>;
type Row = ResultsPart['results'][number];

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('console');
  const score = (value: string | null | undefined) => (value == null ? '–' : formatScore(value));
  return [
    {
      id: 'rank',
      header: t('results.rank'),
      align: 'end',
      cell: ({ rank }) => rank,
      sort: ({ rank }) => rank,
      csv: ({ rank }) => String(rank),
    },
    {
      id: 'entry',
      header: t('entries.entry'),
      isTitle: true,
      cell: ({ entry }) => (
        <Link to="/entries/$id" params={{ id: entry.id }}>
          {entry.code} {entry.title}
        </Link>
      ),
      sort: ({ entry }) => entry.code,
      csv: ({ entry }) => `${entry.code ?? ''} ${entry.title}`,
    },
    {
      id: 'track',
      header: t('entries.track'),
      cell: ({ entry }) => entry.track && localized(entry.track.name),
      sort: ({ entry }) => entry.track && localized(entry.track.name),
      csv: ({ entry }) => (entry.track ? localized(entry.track.name) : ''),
    },
    {
      id: 'trackRank',
      header: t('results.trackRank'),
      align: 'end',
      cell: ({ trackRank }) => trackRank ?? '–',
      sort: ({ trackRank }) => trackRank,
      csv: ({ trackRank }) => String(trackRank ?? ''),
    },
    {
      id: 'jury',
      header: t('results.jury'),
      align: 'end',
      cell: ({ juryScore }) => score(juryScore),
      sort: ({ juryScore }) => (juryScore == null ? null : Number(juryScore)),
      csv: ({ juryScore }) => juryScore ?? '',
    },
    {
      id: 'votes',
      header: t('results.votes'),
      align: 'end',
      cell: ({ publicVotes }) => formatNumber(publicVotes),
      sort: ({ publicVotes }) => publicVotes,
      csv: ({ publicVotes }) => String(publicVotes),
    },
    {
      id: 'public',
      header: t('results.public'),
      align: 'end',
      cell: ({ publicScore }) => score(publicScore),
      sort: ({ publicScore }) => (publicScore == null ? null : Number(publicScore)),
      csv: ({ publicScore }) => publicScore ?? '',
    },
    {
      id: 'total',
      header: t('results.total'),
      align: 'end',
      cell: ({ total }) => <strong>{formatScore(total)}</strong>,
      sort: ({ total }) => Number(total),
      csv: ({ total }) => total,
    },
  ];
}

interface StepProps {
  contest: ResultsContest;
  part: ResultsPart;
}

function Compute({ contest, part }: StepProps) {
  const { t } = useTranslation('console');
  const compute = useOperation(ComputeResultsDocument, { refreshes: [ConsoleResultsDocument] });
  return (
    <div className={classes['stack']}>
      <ErrorSummary problem={compute.problem} />
      <Checklist checks={part.resultChecks} />
      <div className={classes['row']}>
        {part.viewerCan.computeResults && (
          <Button
            look={part.resultsComputedAt ? 'secondary' : 'primary'}
            pending={compute.pending}
            onClick={() => void compute.run({ contestId: contest.id })}
          >
            {t(part.resultsComputedAt ? 'results.again' : 'results.compute')}
          </Button>
        )}
        {part.resultsComputedAt && (
          <span className={classes['quiet']}>
            {t('results.computedAt', { time: formatDateTime(part.resultsComputedAt) })}
          </span>
        )}
      </div>
    </div>
  );
}

function Publish({ contest, part }: StepProps) {
  const { t } = useTranslation('console');
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  const publish = useOperation(PublishResultsDocument, { refreshes: 'everything', onDone: close });
  const announcement = phaseOf(contest.phases, 'ANNOUNCEMENT');
  const awards = part.awards.filter(({ revokedAt }) => !revokedAt).length;
  if (!part.viewerCan.publishResults) return null;
  return (
    <Section title={t('results.publish')} lead={t('results.publishLead')}>
      <Button
        look={awards > 0 ? 'primary' : 'secondary'}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('results.publishAction')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={close}
        title={t('results.publishAsk')}
        confirm={t('results.publishAction')}
        pending={publish.pending}
        onConfirm={() => publish.run({ contestId: contest.id })}
      >
        <div className={classes['stack']}>
          <p>{t('results.publishWords', { entries: part.results.length, awards })}</p>
          {announcement?.state === 'UPCOMING' && (
            <p>{t('results.publishWhen', { time: formatDateTime(announcement.opensAt) })}</p>
          )}
          {awards === 0 && <Notice tone="bad">{t('results.noAwardsYet')}</Notice>}
          <ErrorSummary problem={publish.problem} />
        </div>
      </ConfirmDialog>
    </Section>
  );
}

/** From the computed ranking to recorded awards and publication. */
export function ResultsConsole({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleResultsDocument, { slug }));
  const contest = found(data.contest);
  const part = found(contest.console);
  const columns = useColumns();
  return (
    <>
      {contest.resultsPublishedAt && (
        <Notice
          tone="good"
          title={t('results.published', { time: formatDateTime(contest.resultsPublishedAt) })}
          action={
            <ButtonLink to="/contests/$slug/results" params={{ slug }} look="secondary">
              {t('results.seePublic')}
            </ButtonLink>
          }
        />
      )}
      <Section
        title={t('results.ranking')}
        lead={t('results.weights', {
          jury: formatNumber(Number(contest.juryWeight)),
          public: formatNumber(Number(contest.publicWeight)),
        })}
      >
        <div className={classes['stack']}>
          <Compute contest={contest} part={part} />
          {part.results.length > 0 && (
            <DataTable
              caption={t('results.ranking')}
              rows={part.results}
              columns={columns}
              keyOf={({ id }) => id}
              exported={{ list: 'results', filters: { contest: slug } }}
            />
          )}
        </div>
      </Section>
      {part.viewerCan.recordAwards && part.results.length > 0 && (
        <AwardForm key={part.awards.length} contest={contest} part={part} />
      )}
      <Awards slug={slug} awards={part.awards} />
      <Publish contest={contest} part={part} />
    </>
  );
}
