import type { CSSProperties } from 'react';
import { formatScore } from '../../lib/numbers';
import { ChartFigure } from './ChartFigure';
import classes from './StackedBarChart.module.css';

export interface StackedBar {
  key: string;
  label: string;
  /** One value a part, in the parts' order. */
  values: readonly number[];
}

interface Props {
  title: string;
  summary: string;
  /** What the bars are. */
  heading: string;
  /** Names of the parts, first the one nearest the axis; four at most. */
  parts: readonly string[];
  /** Name of the sum. */
  total: string;
  bars: readonly StackedBar[];
  /** The scale's end. */
  max: number;
}

function sumOf({ values }: StackedBar): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function Bar({ bar, max }: { bar: StackedBar; max: number }) {
  return (
    <div className={classes['row']}>
      <span className={classes['label']}>{bar.label}</span>
      <span className={classes['track']}>
        {bar.values.map((value, part) => (
          <span
            key={part}
            data-part={part}
            style={{ '--share': `${(100 * value) / max}%` } as CSSProperties}
          />
        ))}
      </span>
      <span className={classes['value']}>{formatScore(sumOf(bar))}</span>
    </div>
  );
}

/** Lying bars whose parts add up: how a total came together. */
export function StackedBarChart({ title, summary, heading, parts, total, bars, max }: Props) {
  const table = [
    [heading, ...parts, total],
    ...bars.map((bar) => [
      bar.label,
      ...bar.values.map((value) => formatScore(value)),
      formatScore(sumOf(bar)),
    ]),
  ];
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ul className={classes['legend']}>
        {parts.map((part, index) => (
          <li key={part} data-part={index}>
            {part}
          </li>
        ))}
      </ul>
      <div className={classes['bars']}>
        {bars.map((bar) => (
          <Bar key={bar.key} bar={bar} max={max} />
        ))}
      </div>
    </ChartFigure>
  );
}
