import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/numbers';
import { StackedBarChart } from '../../ui/charts/StackedBarChart';
import type { Contest, Row } from './ResultsPage';

const SHOWN = 10;

function parts(row: Row, contest: Contest): readonly number[] {
  const weigh = (score: string | null, weight: string) =>
    (Number(score ?? 0) * Number(weight)) / 100;
  return [weigh(row.juryScore, contest.juryWeight), weigh(row.publicScore, contest.publicWeight)];
}

/** The leaders, and what of their total came from whom. */
export function ResultsChart({ contest, rows }: { contest: Contest; rows: readonly Row[] }) {
  const { t } = useTranslation('results');
  const leaders = rows.slice(0, SHOWN);
  const [first] = leaders;
  if (!first) return null;
  return (
    <StackedBarChart
      title={t('results.chart.title', { count: leaders.length })}
      summary={t('results.chart.summary', {
        count: leaders.length,
        title: first.entry.title,
        total: formatNumber(Number(first.total)),
      })}
      heading={t('results.chart.entry')}
      parts={[t('results.chart.jury'), t('results.chart.public')]}
      total={t('results.chart.total')}
      bars={leaders.map((row) => ({
        key: row.id,
        label: row.entry.title,
        values: parts(row, contest),
      }))}
      max={100}
    />
  );
}
