import { formatNumber } from '../../lib/numbers';
import { ChartFigure } from './ChartFigure';
import classes from './Charts.module.css';

export interface IntervalRow {
  key: string;
  label: string;
  at: number;
  low: number;
  high: number;
  /** At the end of the row. */
  note: string;
}

interface Props {
  title: string;
  summary: string;
  /** Name of the rows, then value, from, to, note. */
  headings: readonly [string, string, string, string, string];
  rows: readonly IntervalRow[];
  /** The scale goes from 1 to this. */
  most: number;
}

/** Where each row's value lies and between which it may: a band with a stroke at the value. */
export function IntervalChart({ title, summary, headings, rows, most }: Props) {
  const at = (value: number) => `${(2 + (96 * (value - 1)) / Math.max(1, most - 1)).toFixed(2)}%`;
  const table = rows.map(({ label, at: value, low, high, note }) => [
    label,
    ...[value, low, high].map((n) => formatNumber(n)),
    note,
  ]);
  return (
    <ChartFigure title={title} summary={summary} table={[headings, ...table]}>
      <div className={classes['bars']}>
        {rows.map((row) => (
          <div key={row.key} className={classes['barRow']}>
            <span className={classes['barLabel']}>{row.label}</span>
            <svg className={classes['strip']} aria-hidden>
              <line x1="0" x2="100%" y1="50%" y2="50%" className={classes['axis']} />
              <line
                x1={at(row.low)}
                x2={at(row.high)}
                y1="50%"
                y2="50%"
                className={classes['middleHalf']}
              />
              <line
                x1={at(row.at)}
                x2={at(row.at)}
                y1="15%"
                y2="85%"
                className={classes['median']}
              />
            </svg>
            <span className={classes['barValue']}>{row.note}</span>
          </div>
        ))}
        <div className={classes['barRow']}>
          <span className={classes['barLabel']} />
          <span className={classes['ends']}>
            <span>{formatNumber(1)}</span>
            <span>{formatNumber(most)}</span>
          </span>
          <span>{headings[4]}</span>
        </div>
      </div>
    </ChartFigure>
  );
}
