import { NumberInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleJudgingDocument,
  CreateRoundDocument,
  JudgingProgressLiveDocument,
  type ConsoleJudgingQuery,
  type RoundPartsFragment,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { phaseOf } from '../../../lib/phases';
import { formatNumber } from '../../../lib/numbers';
import { useLive } from '../../../lib/subscriptions';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { Progress } from '../../../ui/charts/Progress';
import { Deadline } from '../../../ui/Deadline';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Section } from '../../../ui/Page';
import { Stat, StatRow } from '../../../ui/Stat';
import { StatusBadge } from '../../../ui/StatusBadge';
import classes from '../Console.module.css';
import { found } from '../found';
import { Panel } from './Panel';
import { RoundActions } from './RoundActions';
import { RoundFigures } from './RoundFigures';
import { RoundResults } from './RoundResults';

type Contest = NonNullable<ConsoleJudgingQuery['contest']>;

function NewRound({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  const [judges, setJudges] = useState(contest.judgesPerEntry);
  const create = useOperation(CreateRoundDocument, { refreshes: [ConsoleJudgingDocument] });
  if (!contest.viewerCan.edit)
    return <EmptyState title={t('judging.none')}>{t('judging.noneWords')}</EmptyState>;
  return (
    <EmptyState
      title={t('judging.none')}
      action={
        <div className={classes['stack']}>
          <ErrorSummary problem={create.problem} />
          <div className={classes['row']}>
            <NumberInput
              {...fieldProps('judgesPerEntry', create.fieldErrors)}
              label={t('setup.judgesPerEntry')}
              min={1}
              value={judges}
              onChange={(value) => {
                setJudges(Number(value));
              }}
            />
            <Button
              pending={create.pending}
              onClick={() => void create.run({ contestId: contest.id, judgesPerEntry: judges })}
            >
              {t('judging.create')}
            </Button>
          </div>
        </div>
      }
    >
      {t('judging.noneWords')}
    </EmptyState>
  );
}

const TONES = { PREPARING: 'wait', OPEN: 'wait', CLOSED: 'good' } as const;

function Figures({ round }: { round: RoundPartsFragment }) {
  const { t } = useTranslation('console');
  return (
    <StatRow>
      <Stat label={t('judging.toJudge')} value={formatNumber(round.entriesToJudge)} />
      <Stat label={t('judging.perEntry')} value={formatNumber(round.judgesPerEntry)} />
      <Stat label={t('judging.judges')} value={formatNumber(round.judges.length)} />
      <Stat
        label={t('judging.planned')}
        value={formatNumber(round.progress.assigned)}
        note={t('judging.plannedOf', {
          total: formatNumber(round.entriesToJudge * round.judgesPerEntry),
        })}
      />
    </StatRow>
  );
}

function RoundView({
  contest,
  round,
  slug,
}: {
  contest: Contest;
  round: RoundPartsFragment;
  slug: string;
}) {
  const { t } = useTranslation('console');
  const phase = phaseOf(contest.phases, 'JUDGING');
  // What came by itself counts until the page asks again: a new plan or a conflict changes the loads.
  const [live, setLive] = useState({ since: round.progress, progress: round.progress });
  const progress = live.since === round.progress ? live.progress : round.progress;
  useLive(
    JudgingProgressLiveDocument,
    round.status === 'OPEN' ? { contestId: contest.id } : null,
    (data) => {
      setLive({ since: round.progress, progress: data.judgingProgressChanged });
    },
  );
  return (
    <>
      <Section
        title={
          <>
            {t('judging.round', { number: round.number })}{' '}
            <StatusBadge tone={TONES[round.status]}>
              {t(`judging.status.${round.status}`)}
            </StatusBadge>
          </>
        }
        action={phase && round.status !== 'CLOSED' && <Deadline at={phase.closesAt} />}
      >
        <div className={classes['stack']}>
          <Figures round={round} />
          {round.status !== 'PREPARING' && (
            <div role="status">
              <Progress
                label={t('judging.handedIn')}
                value={progress.handedIn}
                of={progress.assigned}
              />
            </div>
          )}
          <RoundActions round={round} />
        </div>
      </Section>
      <Panel round={round} progress={progress} slug={slug} />
      {round.status !== 'PREPARING' && <RoundResults slug={slug} round={round} />}
      {round.status === 'CLOSED' && <RoundFigures slug={slug} />}
    </>
  );
}

/** The jury's round from the first invitation to its result. */
export function JudgingConsole({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(queryFor(ConsoleJudgingDocument, { slug }));
  const contest = found(data.contest);
  const { round } = found(contest.console);
  if (!round) return <NewRound contest={contest} />;
  return <RoundView key={round.id} contest={contest} round={round} slug={slug} />;
}
