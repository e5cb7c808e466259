import { IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/numbers';
import { IconButton } from '../../ui/IconButton';
import { nudge, typed } from './scorecard';
import classes from './ScoreScale.module.css';

interface Props {
  id: string;
  name: string;
  value: number | null;
  max: number;
  describedBy: string;
  disabled: boolean;
  onChange: (value: number | null) => void;
}

const HALF = 0.5;
const QUARTER = 0.25;
const TYPING_MS = 900;

/** Digits follow one another within a moment: then they make one number. */
function useTyping(max: number) {
  const kept = useRef({ text: '', at: 0 });
  return (digit: string): number => {
    const before = Date.now() - kept.current.at < TYPING_MS ? kept.current.text : '';
    const { text, value } = typed(before, digit, max);
    kept.current = { text, at: Date.now() };
    return value;
  };
}

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

function useKeys({ value, max, disabled, onChange }: Props) {
  const type = useTyping(max);
  return (event: KeyboardEvent) => {
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = STEPS[event.key];
    if (way) onChange(nudge(value, way * (event.shiftKey ? QUARTER : HALF), max));
    else if (/^\d$/.test(event.key)) onChange(type(event.key));
    else if (event.key === 'Home') onChange(0);
    else if (event.key === 'End') onChange(max);
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange(null);
    else return;
    event.preventDefault();
  };
}

/** Long scales show every second, fifth or tenth point; keys and the half-point buttons reach the rest. */
function marksOf(max: number): number[] {
  const step = [1, 2, 5, 10, 20].find((size) => max / size <= 10) ?? max;
  const count = Math.floor(max / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function Marks({ value, max, disabled, onChange }: Props) {
  return marksOf(max).map((mark) => (
    // The slider around it is what the keyboard and the screen reader use.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <span
      key={mark}
      className={classes['mark']}
      data-reached={(value !== null && mark <= value) || undefined}
      data-here={mark === value || undefined}
      onClick={() => {
        if (!disabled) onChange(mark);
      }}
    >
      {mark}
    </span>
  ));
}

function Nudges({ value, max, disabled, onChange, name }: Props) {
  const { t } = useTranslation('judging');
  if (disabled) return null;
  const move = (step: number) => () => {
    onChange(nudge(value, step, max));
  };
  return (
    <span className={classes['nudges']}>
      <IconButton
        icon={IconMinus}
        label={`${t('card.lessHalf')}: ${name}`}
        onClick={move(-HALF)}
        tabIndex={-1}
      />
      <IconButton
        icon={IconPlus}
        label={`${t('card.half')}: ${name}`}
        onClick={move(HALF)}
        tabIndex={-1}
      />
      <IconButton
        icon={IconX}
        label={`${t('card.clear')}: ${name}`}
        disabled={value === null}
        tabIndex={-1}
        onClick={() => {
          onChange(null);
        }}
      />
    </span>
  );
}

/** One criterion's points: digits, arrows, a click on a mark, or half-point buttons. */
export function ScoreScale(props: Props) {
  const { t } = useTranslation('judging');
  const { id, name, value, max, describedBy, disabled } = props;
  const onKeyDown = useKeys(props);
  const words =
    value === null
      ? t('card.unscored')
      : t('card.of', { value: formatNumber(value), max: formatNumber(max) });
  return (
    <div className={classes['row']}>
      <div
        id={id}
        className={classes['scale']}
        role="slider"
        tabIndex={0}
        aria-label={t('card.score', { name })}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? 0}
        aria-valuetext={words}
        aria-describedby={describedBy}
        aria-disabled={disabled || undefined}
        onKeyDown={onKeyDown}
      >
        <Marks {...props} />
      </div>
      <div className={classes['side']}>
        <output className={classes['value']} data-empty={value === null || undefined} aria-hidden>
          {value === null ? '–' : formatNumber(value)}
          <span> / {formatNumber(max)}</span>
        </output>
        <Nudges {...props} />
      </div>
    </div>
  );
}
