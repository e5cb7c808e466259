import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  JudgeDuplicateDocument,
  SideBySideDocument,
  type FindingState,
  type SideBySideQuery,
} from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { ListSkeleton } from '../../../ui/Skeletons';
import { StatusBadge } from '../../../ui/StatusBadge';
import { showToast } from '../../../ui/toasts';
import classes from './Duplicates.module.css';
import { SideWords, TONES, useEvidenceWords } from './FindingLine';

type Finding = NonNullable<SideBySideQuery['duplicateFinding']>;
type Side = Finding['sides'][number];

/** One of the two texts, with what the other has too marked: by colour and by an underline. */
function Text({ side, label }: { side: Side; label: string }) {
  return (
    <section className={classes['text']} aria-label={label}>
      <h3>{label}</h3>
      <SideWords side={side} />
      {/* It scrolls: the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes['words']} tabIndex={0} role="group" aria-label={label}>
        {side.segments.map(({ text, isShared }, index) =>
          isShared ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </div>
    </section>
  );
}

function Judged({ finding }: { finding: Finding }) {
  const { t } = useTranslation('console');
  const { state, judgedBy, judgedAt, reason } = finding;
  if (state === 'OPEN' || !judgedAt) return null;
  return (
    <div className={classes['judged']}>
      <StatusBadge tone={TONES[state]}>{t(`duplicates.state.${state}`)}</StatusBadge>
      <p>{reason}</p>
      <p className={classes['quiet']}>
        {[judgedBy?.name, formatDateTime(judgedAt)].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function Judging({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const judging = useOperation(JudgeDuplicateDocument, {
    refreshes: 'everything',
    onDone: ({ state }) => {
      showToast(t(`duplicates.done.${state}`));
      onClose();
    },
  });
  const judge = (state: FindingState) => judging.run({ id: finding.id, state, reason });
  if (finding.state !== 'OPEN')
    return (
      <>
        <ErrorSummary problem={judging.problem} />
        <Button look="secondary" pending={judging.pending} onClick={() => void judge('OPEN')}>
          {t('duplicates.takeBack')}
        </Button>
      </>
    );
  return (
    <>
      <ErrorSummary problem={judging.problem} />
      <Textarea
        {...fieldProps('reason', judging.fieldErrors)}
        label={t('duplicates.reason')}
        description={t('duplicates.reasonHint')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className={classes['actions']}>
        <Button look="secondary" pending={judging.pending} onClick={() => void judge('DISMISSED')}>
          {t('duplicates.dismiss')}
        </Button>
        <Button look="danger" pending={judging.pending} onClick={() => void judge('CONFIRMED')}>
          {t('duplicates.confirm')}
        </Button>
      </div>
    </>
  );
}

function Comparison({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation('console');
  const words = useEvidenceWords();
  const [later, earlier] = finding.sides;
  return (
    <>
      <p className={classes['evidence']}>{words(finding)}</p>
      <div className={classes['both']}>
        {later && <Text side={later} label={t('duplicates.later')} />}
        {earlier && <Text side={earlier} label={t('duplicates.earlier')} />}
      </div>
      <Judged finding={finding} />
      {finding.viewerCan.judge && <Judging finding={finding} onClose={onClose} />}
    </>
  );
}

/** Both texts beside each other with what they share, and the judgement, which is a person's. */
export function SideBySide({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { data } = useQuery({ ...queryFor(SideBySideDocument, { id }), throwOnError: true });
  const finding = data?.duplicateFinding;
  return (
    <Dialog open wide onClose={onClose} title={t('duplicates.sideBySide')}>
      {data === undefined ? (
        <ListSkeleton />
      ) : finding ? (
        <Comparison finding={finding} onClose={onClose} />
      ) : (
        <p>{t('duplicates.gone')}</p>
      )}
    </Dialog>
  );
}
