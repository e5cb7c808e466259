import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleLateDocument,
  SetGracePeriodDocument,
  type ConsoleLateQuery,
} from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { phaseOf } from '../../../lib/phases';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';

export type LateContest = NonNullable<ConsoleLateQuery['contest']>;

const MINUTE_MS = 60_000;

function useWords({ phases }: LateContest, minutes: number): string {
  const { t } = useTranslation('console');
  const submission = phaseOf(phases, 'SUBMISSION');
  if (!submission) return t('late.noSubmission');
  if (minutes === 0) return t('late.graceNone', { time: formatDateTime(submission.closesAt) });
  const until = new Date(new Date(submission.closesAt).getTime() + minutes * MINUTE_MS);
  return t('late.graceUntil', { time: formatDateTime(until.toISOString()) });
}

/** Minutes after the close in which submissions are still taken; fixed once submission has closed. */
export function Grace({ contest }: { contest: LateContest }) {
  const { t } = useTranslation('console');
  const [minutes, setMinutes] = useState(contest.graceMinutes);
  const save = useOperation(SetGracePeriodDocument, {
    refreshes: [ConsoleLateDocument],
    onDone: () => {
      showToast(t('late.graceSaved'));
    },
  });
  const isOver = phaseOf(contest.phases, 'SUBMISSION')?.state === 'CLOSED';
  const words = useWords(contest, minutes);
  if (!contest.viewerCan.edit || isOver) return <p>{words}</p>;
  return (
    <form
      className={classes['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ contestId: contest.id, minutes });
      }}
    >
      <ErrorSummary problem={save.problem} />
      <div className={classes['row']}>
        <NumberInput
          {...fieldProps('minutes', save.fieldErrors)}
          label={t('late.minutes')}
          description={words}
          min={0}
          max={1440}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => {
            setMinutes(Number(value));
          }}
        />
        <Button type="submit" look="secondary" pending={save.pending}>
          {t('late.save')}
        </Button>
      </div>
    </form>
  );
}
