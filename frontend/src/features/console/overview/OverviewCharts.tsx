import { useTranslation } from 'react-i18next';
import type { ConsoleOverviewQuery } from '../../../generated/graphql';
import { formatDate } from '../../../lib/dates';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import { BarChart } from '../../../ui/charts/BarChart';
import { LineChart } from '../../../ui/charts/LineChart';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import { accumulated, everyDay } from './days';

type Contest = NonNullable<ConsoleOverviewQuery['contest']>;
type Console = NonNullable<Contest['console']>;

const MOST_UNITS = 15;

function Submissions({ console }: { console: Console }) {
  const { t } = useTranslation('console');
  const days = accumulated(everyDay(console.submissionsByDay));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <LineChart
      title={t('overview.submissions')}
      summary={t('overview.submissionsSummary', {
        count: last.value,
        from: formatDate(first.day),
        to: formatDate(last.day),
      })}
      headings={[t('overview.day'), t('overview.sumSoFar')]}
      days={days}
    />
  );
}

function Ballots({ console }: { console: Console }) {
  const { t } = useTranslation('console');
  if (console.votersByDay.length === 0) return null;
  return (
    <LineChart
      title={t('overview.ballotsByDay')}
      summary={t('overview.ballotsSummary', { count: console.ballotCount })}
      headings={[t('overview.day'), t('overview.ballots')]}
      days={everyDay(console.votersByDay)}
    />
  );
}

function Units({ console }: { console: Console }) {
  const { t } = useTranslation('console');
  const rows = console.unitCounts.toSorted((a, b) => b.count - a.count).slice(0, MOST_UNITS);
  if (rows.length === 0) return null;
  return (
    <BarChart
      title={t('overview.byUnit')}
      summary={t('overview.byUnitSummary', {
        units: console.unitCounts.length,
        total: console.unitsTotal,
      })}
      headings={[t('overview.unit'), t('overview.entries')]}
      bars={rows.map(({ unit, count }) => ({
        key: unit.id,
        label: t('overview.unitStaff', {
          name: localized(unit.name),
          staff: formatNumber(unit.staffCount),
        }),
        value: count,
      }))}
    />
  );
}

function Tracks({ contest, console }: { contest: Contest; console: Console }) {
  const { t } = useTranslation('console');
  const counts = new Map(console.trackCounts.map(({ track, count }) => [track.id, count]));
  const all = console.trackCounts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <BarChart
      title={t('overview.byTrack')}
      summary={t('overview.byTrackSummary', { count: all, tracks: contest.tracks.length })}
      headings={[t('overview.track'), t('overview.entries')]}
      bars={contest.tracks.map(({ id, name }) => ({
        key: id,
        label: localized(name),
        value: counts.get(id) ?? 0,
        of: all,
      }))}
    />
  );
}

/** The pictures that answer a question: how entries come in, from whom, in which track, and who votes when. */
export function OverviewCharts({ contest, console }: { contest: Contest; console: Console }) {
  const { t } = useTranslation('console');
  if (console.submissionsByDay.length === 0) return null;
  return (
    <Section title={t('overview.participation')}>
      <div className={classes['columns']}>
        <Submissions console={console} />
        <Ballots console={console} />
        <Units console={console} />
        <Tracks contest={contest} console={console} />
      </div>
    </Section>
  );
}
