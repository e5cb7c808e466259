import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  ConsoleRoundFiguresDocument,
  type ConsoleRoundFiguresQuery,
} from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { formatNumber, formatPercent, formatScore } from '../../../lib/numbers';
import { IntervalChart } from '../../../ui/charts/IntervalChart';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Page';
import { Stat, StatRow } from '../../../ui/Stat';
import { StatusBadge } from '../../../ui/StatusBadge';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import classes from '../Console.module.css';
import { strengthOf } from './strength';

type Console = NonNullable<NonNullable<ConsoleRoundFiguresQuery['contest']>['console']>;
type Figures = NonNullable<NonNullable<Console['round']>['figures']>;
type Judge = Figures['judges'][number];
type Method = Figures['methods'][number];
type Entry = Figures['outliers'][number]['entry'];

const SHOWN_INTERVALS = 30;

function nameOf({ code, title }: Entry): string {
  return `${code ?? ''} ${title}`.trim();
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${formatScore(value, 1)}`;
}

function AgreementFigures({ figures }: { figures: Figures }) {
  const { t } = useTranslation('console');
  const { alpha, reliability, oneJudge, panel, concordance } = figures.agreement;
  const shown = [
    ['alpha', alpha],
    ['reliability', reliability],
    ['oneJudge', oneJudge],
    ['panel', panel],
    ['concordance', concordance],
  ] as const;
  return (
    <>
      <p>{t(`figures.strength.${strengthOf(alpha)}`)}</p>
      <StatRow>
        {shown.map(([key, value]) =>
          value == null ? null : (
            <Stat
              key={key}
              label={t(`figures.${key}`)}
              value={formatScore(value)}
              note={t(`figures.${key}Note`)}
            />
          ),
        )}
      </StatRow>
      {figures.parts > 1 && (
        <Notice tone="wait" title={t('figures.parts', { count: figures.parts })}>
          {t('figures.partsWords')}
        </Notice>
      )}
    </>
  );
}

function useJudgeColumns(): Column<Judge>[] {
  const { t } = useTranslation('console');
  const optional = (value: number | null | undefined) => (value == null ? '–' : formatScore(value));
  return [
    {
      id: 'judge',
      header: t('judging.judge'),
      isTitle: true,
      cell: ({ judge, drifts }) => (
        <>
          {t('judging.alias', { alias: judge.alias })}{' '}
          {drifts && <StatusBadge tone="wait">{t('figures.drifts')}</StatusBadge>}
        </>
      ),
      sort: ({ judge }) => judge.alias,
      csv: ({ judge }) => t('judging.alias', { alias: judge.alias }),
    },
    {
      id: 'severity',
      header: t('figures.severity'),
      align: 'end',
      cell: ({ severity }) => signed(severity),
      sort: ({ severity }) => severity,
      csv: ({ severity }) => String(severity),
    },
    {
      id: 'spread',
      header: t('judging.spread'),
      align: 'end',
      cell: ({ spread }) => optional(spread),
      sort: ({ spread }) => spread ?? null,
      csv: ({ spread }) => String(spread ?? ''),
    },
    {
      id: 'consistency',
      header: t('figures.consistency'),
      align: 'end',
      cell: ({ consistency }) => optional(consistency),
      sort: ({ consistency }) => consistency ?? null,
      csv: ({ consistency }) => String(consistency ?? ''),
    },
    {
      id: 'drift',
      header: t('figures.drift'),
      align: 'end',
      cell: ({ drift }) => (drift == null ? '–' : signed(drift)),
      sort: ({ drift }) => drift ?? null,
      csv: ({ drift }) => String(drift ?? ''),
    },
    {
      id: 'cards',
      header: t('judging.cards'),
      align: 'end',
      cell: ({ scorecards }) => formatNumber(scorecards),
      csv: ({ scorecards }) => String(scorecards),
    },
  ];
}

function Outliers({ figures }: { figures: Figures }) {
  const { t } = useTranslation('console');
  if (figures.outliers.length === 0) return <p>{t('figures.noOutliers')}</p>;
  return (
    <ul>
      {figures.outliers.map(({ entry, judge, value, expected }) => (
        <li key={`${entry.id} ${judge.id}`}>
          {t('judging.alias', { alias: judge.alias })},{' '}
          <Link to="/entries/$id" params={{ id: entry.id }}>
            {nameOf(entry)}
          </Link>
          {': '}
          {t('figures.outlier', { value: formatScore(value), expected: formatScore(expected) })}
        </li>
      ))}
    </ul>
  );
}

function outcomeOf(t: (key: string, values?: object) => string, method: Method): string {
  if (!method.isPossible) return t('figures.impossible');
  if (method.newWinners.length === 0 && method.lostWinners.length === 0) return t('figures.same');
  return t('figures.differs', {
    in: method.newWinners.map(nameOf).join('; ') || '–',
    out: method.lostWinners.map(nameOf).join('; ') || '–',
  });
}

function Methods({ figures }: { figures: Figures }) {
  const { t } = useTranslation('console');
  return (
    <dl className={classes['stack']}>
      {figures.methods.map((method) => (
        <div key={method.method}>
          <dt>
            <strong>{t(`figures.method.${method.method}`)}</strong>
          </dt>
          <dd>{method.method === 'MEAN' ? t('figures.ranks') : outcomeOf(t as never, method)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Intervals({ figures }: { figures: Figures }) {
  const { t } = useTranslation('console');
  const shown = figures.intervals.slice(0, SHOWN_INTERVALS);
  return (
    <IntervalChart
      title={t('figures.intervals')}
      summary={t('figures.intervalsSummary', { count: shown.length })}
      headings={[
        t('entries.entry'),
        t('figures.rank'),
        t('figures.from'),
        t('figures.to'),
        t('figures.winning', { places: figures.places }),
      ]}
      most={figures.intervals.length}
      rows={shown.map(({ entry, rank, low, high, winning }) => ({
        key: entry.id,
        label: nameOf(entry),
        at: rank,
        low,
        high,
        note: formatPercent(winning),
      }))}
    />
  );
}

/** How far a closed round's result can be believed: agreement, each judge, ranks, other methods. */
export function RoundFigures({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const columns = useJudgeColumns();
  const { data } = useQuery({
    ...queryFor(ConsoleRoundFiguresDocument, { slug }),
    throwOnError: true,
  });
  const figures = data?.contest?.console?.round?.figures;
  if (!figures) return null;
  return (
    <Section title={t('figures.title')} lead={t('figures.lead')}>
      <div className={classes['stack']}>
        <AgreementFigures figures={figures} />
        <Intervals figures={figures} />
        <h3>{t('figures.methods', { places: figures.places })}</h3>
        <Methods figures={figures} />
        <h3>{t('figures.judges')}</h3>
        <p>{t('figures.judgesLead')}</p>
        <DataTable
          caption={t('figures.judges')}
          rows={figures.judges}
          columns={columns}
          keyOf={({ judge }) => judge.id}
          csvName={`${slug}-judges`}
          prefix="judges-"
        />
        <h3>{t('figures.outliers')}</h3>
        <Outliers figures={figures} />
      </div>
    </Section>
  );
}
