import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConsoleVotingDocument, type ConsoleVotingQuery } from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { formatNumber } from '../../../lib/numbers';
import { phaseOf } from '../../../lib/phases';
import { BarChart } from '../../../ui/charts/BarChart';
import { LineChart } from '../../../ui/charts/LineChart';
import { Deadline } from '../../../ui/Deadline';
import { EmptyState } from '../../../ui/EmptyState';
import { Notice } from '../../../ui/Notice';
import { ExportMenu } from '../../../ui/download/ExportMenu';
import { Section } from '../../../ui/Page';
import { Stat, StatRow } from '../../../ui/Stat';
import classes from '../Console.module.css';
import { found } from '../found';
import { everyDay } from '../overview/days';

type Contest = NonNullable<ConsoleVotingQuery['contest']>;

function Rule({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  const { ballotRule: rule, publicWeight, publicEntryCount } = contest;
  const number = (value: number | null | undefined) => (value == null ? null : formatNumber(value));
  const facts = [
    [t('setup.ballotKind'), t(`ballot.${rule.kind}`)],
    [t('setup.minChoices'), number(rule.minChoices)],
    [t('setup.maxChoices'), number(rule.maxChoices)],
    [t('setup.maxPerTrack'), number(rule.maxPerTrack)],
    [t('setup.pointsTotal'), number(rule.pointsTotal)],
    [t('setup.publicWeight'), `${formatNumber(Number(publicWeight))} %`],
    [t('voting.candidates'), formatNumber(publicEntryCount)],
  ] as const;
  return (
    <StatRow>
      {facts.map(([label, value]) => value && <Stat key={label} label={label} value={value} />)}
    </StatRow>
  );
}

function TallyBars({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  if (!contest.tally) return null;
  const rows = contest.tally.rows.toSorted((a, b) => b.points - a.points || b.votes - a.votes);
  return (
    <BarChart
      title={t('voting.tally')}
      summary={t('voting.tallySummary', { count: rows.length })}
      headings={[t('entries.entry'), t('results.votes')]}
      bars={rows.map(({ entry, votes }) => ({
        key: entry.id,
        label: `${entry.code ?? ''} ${entry.title}`.trim(),
        value: votes,
      }))}
    />
  );
}

/** How many vote and by which rule; what they chose only when the rule says so, for organisers too. */
export function VotingConsole({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleVotingDocument, { slug }));
  const contest = found(data.contest);
  const { ballotCount, votersByDay } = found(contest.console);
  const phase = phaseOf(contest.phases, 'PUBLIC_VOTING');
  if (!phase) return <EmptyState title={t('voting.none')}>{t('voting.noneWords')}</EmptyState>;
  const isUpcoming = phase.state === 'UPCOMING';
  return (
    <>
      <Section
        title={t('voting.rule')}
        action={
          <Deadline
            at={isUpcoming ? phase.opensAt : phase.closesAt}
            kind={isUpcoming ? 'opens' : 'closes'}
          />
        }
      >
        <div className={classes['stack']}>
          <Rule contest={contest} />
          <Notice>{t(`tallyNote.${contest.ballotRule.tallyVisibility}`)}</Notice>
        </div>
      </Section>
      <Section
        title={t('overview.ballots')}
        action={contest.tally && <ExportMenu list="tally" filters={{ contest: slug }} />}
      >
        <div className={classes['stack']}>
          <StatRow>
            <Stat label={t('voting.cast')} value={formatNumber(ballotCount)} />
          </StatRow>
          {votersByDay.length > 0 && (
            <LineChart
              title={t('overview.ballotsByDay')}
              summary={t('overview.ballotsSummary', { count: ballotCount })}
              headings={[t('overview.day'), t('overview.ballots')]}
              days={everyDay(votersByDay)}
            />
          )}
          <TallyBars contest={contest} />
        </div>
      </Section>
    </>
  );
}
