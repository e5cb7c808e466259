import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScorecardPartsFragment } from '../../generated/graphql';
import { fieldId } from '../../lib/fields';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { PlainText } from '../../ui/PlainText';
import type { Line } from './scorecard';
import { ScoreScale } from './ScoreScale';
import classes from './Scorecard.module.css';

interface Props {
  criterion: ScorecardPartsFragment['scores'][number]['criterion'];
  line: Line;
  readOnly: boolean;
  error: string | undefined;
  onChange: (line: Line) => void;
}

/** One criterion: what it asks, its points, and a comment beside it. */
export function CriterionLine({ criterion, line, readOnly, error, onChange }: Props) {
  const { t } = useTranslation('judging');
  const name = localized(criterion.name);
  const guidance = localized(criterion.guidance);
  const id = fieldId(`scores.${criterion.id}`);
  return (
    <section className={classes['criterion']} data-bad={error ? true : undefined}>
      <div className={classes['criterionHead']}>
        <h3>{name}</h3>
        <span>{t('card.weight', { weight: formatNumber(Number(criterion.weight)) })}</span>
      </div>
      <div id={`${id}-guidance`} className={classes['guidance']}>
        {guidance && <PlainText text={guidance} />}
        {error && <p className={classes['error']}>{error}</p>}
      </div>
      <ScoreScale
        id={id}
        name={name}
        value={line.value}
        max={Number(criterion.maxScore)}
        describedBy={`${id}-guidance`}
        disabled={readOnly}
        onChange={(value) => {
          onChange({ ...line, value });
        }}
      />
      <Textarea
        label={t('card.commentShort')}
        aria-label={t('card.comment', { name })}
        size="sm"
        minRows={1}
        maxRows={8}
        maxLength={5000}
        readOnly={readOnly}
        value={line.comment}
        onChange={(event) => {
          onChange({ ...line, comment: event.currentTarget.value });
        }}
      />
    </section>
  );
}
