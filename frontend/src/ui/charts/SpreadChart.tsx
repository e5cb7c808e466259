import { formatNumber } from '../../lib/numbers';
import { spreadOf } from './spread';
import { ChartFigure } from './ChartFigure';
import classes from './Charts.module.css';

export interface SpreadRow {
  key: string;
  label: string;
  values: readonly number[];
}

interface Props {
  title: string;
  summary: string;
  /** Name of the rows, then lowest, middle, highest, how many. */
  headings: readonly [string, string, string, string, string];
  rows: readonly SpreadRow[];
  /** The scale's ends. */
  min: number;
  max: number;
}

interface StripProps {
  row: SpreadRow;
  at: (value: number) => string;
}

function Strip({ row, at }: StripProps) {
  const spread = spreadOf(row.values);
  return (
    <div className={classes['barRow']}>
      <span className={classes['barLabel']}>{row.label}</span>
      <svg className={classes['strip']} aria-hidden>
        <line x1="0" x2="100%" y1="50%" y2="50%" className={classes['axis']} />
        {spread && (
          <line
            x1={at(spread.q1)}
            x2={at(spread.q3)}
            y1="50%"
            y2="50%"
            className={classes['middleHalf']}
          />
        )}
        {row.values.map((value, index) => (
          <circle key={index} cx={at(value)} cy="50%" r="4" className={classes['score']} />
        ))}
        {spread && (
          <line
            x1={at(spread.median)}
            x2={at(spread.median)}
            y1="15%"
            y2="85%"
            className={classes['median']}
          />
        )}
      </svg>
      <span className={classes['barValue']}>{spread ? formatNumber(spread.median, 1) : '–'}</span>
    </div>
  );
}

/** How each row's values lie: a dot a value, the middle half as a band, the median as a stroke. */
export function SpreadChart({ title, summary, headings, rows, min, max }: Props) {
  const at = (value: number) =>
    `${(2 + (96 * (value - min)) / Math.max(1e-9, max - min)).toFixed(2)}%`;
  const table = rows.map(({ label, values }) => {
    const spread = spreadOf(values);
    const figures = spread
      ? [spread.min, spread.median, spread.max].map((n) => formatNumber(n))
      : ['–', '–', '–'];
    return [label, ...figures, formatNumber(values.length)];
  });
  return (
    <ChartFigure title={title} summary={summary} table={[headings, ...table]}>
      <div className={classes['bars']}>
        {rows.map((row) => (
          <Strip key={row.key} row={row} at={at} />
        ))}
        <div className={classes['barRow']}>
          <span className={classes['barLabel']} />
          <span className={classes['ends']}>
            <span>{formatNumber(min)}</span>
            <span>{formatNumber(max)}</span>
          </span>
          <span />
        </div>
      </div>
    </ChartFigure>
  );
}
