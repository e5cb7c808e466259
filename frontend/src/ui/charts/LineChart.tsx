import { useElementSize } from '@mantine/hooks';
import { ticks } from 'd3-array';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { ChartFigure } from './ChartFigure';
import classes from './Charts.module.css';

export interface DayValue {
  /** ISO date, ascending. */
  day: string;
  value: number;
}

interface Props {
  title: string;
  summary: string;
  headings: readonly [string, string];
  days: readonly DayValue[];
}

const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 30;

interface Scale {
  width: number;
  x: (time: number) => number;
  y: (value: number) => number;
  steps: number[];
}

function timeOf(day: string): number {
  return new Date(day).getTime();
}

function scaleOf(days: readonly DayValue[], width: number): Scale {
  const times = days.map(({ day }) => timeOf(day));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const steps = ticks(0, Math.max(1, ...days.map(({ value }) => value)), 4).filter(
    Number.isInteger,
  );
  const top = Math.max(steps.at(-1) ?? 1, ...days.map(({ value }) => value));
  return {
    width,
    x: (time) => LEFT + ((width - LEFT - RIGHT) * (time - from)) / Math.max(1, to - from),
    y: (value) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / top,
    steps,
  };
}

function path(days: readonly DayValue[], { x, y }: Scale): string {
  return `M${days.map(({ day, value }) => `${x(timeOf(day)).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
}

function Grid({ steps, y, width }: Scale) {
  return steps.map((step) => (
    <g key={step} className={classes['grid']}>
      <line x1={LEFT} x2={width - RIGHT} y1={y(step)} y2={y(step)} />
      <text x={LEFT - 8} y={y(step)} textAnchor="end" dominantBaseline="middle">
        {formatNumber(step)}
      </text>
    </g>
  ));
}

function Ends({ days, width }: { days: readonly DayValue[]; width: number }) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <g className={classes['grid']}>
      <text x={LEFT} y={HEIGHT - 8}>
        {formatDate(first.day)}
      </text>
      {last !== first && (
        <text x={width - RIGHT} y={HEIGHT - 8} textAnchor="end">
          {formatDate(last.day)}
        </text>
      )}
    </g>
  );
}

/** A value over days: one line on a quiet grid. */
export function LineChart({ title, summary, headings, days }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  // In pixels, not scaled: the words of a narrow chart stay readable.
  const scale = scaleOf(days, width || 640);
  const table = [headings, ...days.map(({ day, value }) => [formatDate(day), formatNumber(value)])];
  const line = path(days, scale);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <div ref={ref}>
        <svg className={classes['plot']} aria-hidden>
          <Grid {...scale} />
          {first && last && (
            <>
              <path
                d={`${line}L${scale.x(timeOf(last.day))} ${scale.y(0)}L${scale.x(timeOf(first.day))} ${scale.y(0)}Z`}
                className={classes['area']}
              />
              <path d={line} className={classes['line']} />
              <circle
                cx={scale.x(timeOf(last.day))}
                cy={scale.y(last.value)}
                r="4.5"
                className={classes['dot']}
              />
            </>
          )}
          <Ends days={days} width={scale.width} />
        </svg>
      </div>
    </ChartFigure>
  );
}
