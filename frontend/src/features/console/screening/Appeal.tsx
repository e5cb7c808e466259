import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideAppealDocument } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import { PlainText } from '../../../ui/PlainText';
import { showToast } from '../../../ui/toasts';
import classes from './Screening.module.css';
import type { Screened } from './states';

/** The author's appeal and the ruling on it, by somebody else than who ruled the entry out. */
export function Appeal({ entry }: { entry: Screened }) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const decided = useOperation(DecideAppealDocument, {
    refreshes: 'everything',
    onDone: (_, { isUpheld }) => {
      showToast(t(isUpheld ? 'screening.upheld' : 'screening.rejected'));
    },
  });
  const appeal = entry.screening?.decisions.findLast(({ step }) => step === 'APPEAL');
  const decide = (isUpheld: boolean) => decided.run({ id: entry.id, isUpheld, reason });
  return (
    <div className={classes['form']}>
      <Notice tone="bad" title={t('screening.appealed')}>
        <PlainText text={appeal?.text ?? ''} />
      </Notice>
      <ErrorSummary problem={decided.problem} />
      <Textarea
        {...fieldProps('reason', decided.fieldErrors)}
        label={t('screening.appealReason')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className={classes['actions']}>
        <Button pending={decided.pending} onClick={() => void decide(true)}>
          {t('screening.uphold')}
        </Button>
        <Button look="danger" pending={decided.pending} onClick={() => void decide(false)}>
          {t('screening.reject')}
        </Button>
      </div>
    </div>
  );
}
