import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/numbers';
import classes from './Answers.module.css';
import type { Question } from './question';
import { wordsIn } from './values';

/** "120 / 300 từ" under a text, and what is still missing or too much. */
export function Counter({ question, value }: { question: Question; value: string }) {
  const { t } = useTranslation('answers');
  const { kind, minWords, maxWords, maxLength } = question;
  const words = wordsIn(kind, value);
  const limits = [
    minWords !== null && words < minWords && t('count.atLeast', { count: minWords }),
    maxWords !== null
      ? t('count.words', {
          count: maxWords,
          shown: formatNumber(words),
          max: formatNumber(maxWords),
        })
      : minWords !== null && t('count.soFar', { count: words, shown: formatNumber(words) }),
    maxLength !== null &&
      t('count.letters', {
        count: maxLength,
        shown: formatNumber(value.length),
        max: formatNumber(maxLength),
      }),
  ].filter((words_) => words_ !== false);
  if (limits.length === 0) return null;
  const isOver =
    (maxWords !== null && words > maxWords) || (maxLength !== null && value.length > maxLength);
  return (
    <span className={classes['count']} data-over={isOver || undefined}>
      {limits.join(' · ')}
    </span>
  );
}
