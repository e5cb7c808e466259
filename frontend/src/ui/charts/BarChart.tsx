import type { CSSProperties } from 'react';
import { formatNumber } from '../../lib/numbers';
import { ChartFigure } from './ChartFigure';
import classes from './Charts.module.css';

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** Of how many: draws the rest in a quieter tone. */
  of?: number;
}

interface Props {
  title: string;
  summary: string;
  /** Headings of the table: what the bars are, what the value is. */
  headings: readonly [string, string];
  bars: readonly Bar[];
}

function Row({ bar, max }: { bar: Bar; max: number }) {
  const style = {
    '--share': `${(100 * bar.value) / max}%`,
    '--whole': `${(100 * (bar.of ?? 0)) / max}%`,
  } as CSSProperties;
  return (
    <div className={classes['barRow']}>
      <span className={classes['barLabel']}>{bar.label}</span>
      <span className={classes['barTrack']} style={style}>
        <span className={classes['barWhole']} />
        <span className={classes['bar']} />
      </span>
      <span className={classes['barValue']}>{valueText(bar)}</span>
    </div>
  );
}

function valueText({ value, of }: Bar): string {
  return of === undefined ? formatNumber(value) : `${formatNumber(value)} / ${formatNumber(of)}`;
}

/** Lying bars, for amounts of named things; long names keep their room. */
export function BarChart({ title, summary, headings, bars }: Props) {
  const max = Math.max(1, ...bars.map((bar) => bar.of ?? bar.value));
  const table = [headings, ...bars.map((bar) => [bar.label, valueText(bar)])];
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <div className={classes['bars']}>
        {bars.map((bar) => (
          <Row key={bar.key} bar={bar} max={max} />
        ))}
      </div>
    </ChartFigure>
  );
}
