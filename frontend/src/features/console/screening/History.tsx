import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteOnEntryDocument } from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PlainText } from '../../../ui/PlainText';
import classes from './Screening.module.css';
import type { Screened } from './states';

/** All that was decided on the entry, what was undone included. */
export function History({ entry }: { entry: Screened }) {
  const { t } = useTranslation('console');
  const decisions = entry.screening?.decisions ?? [];
  if (decisions.length === 0) return <p className={classes['quiet']}>{t('screening.undecided')}</p>;
  return (
    <ol className={classes['history']}>
      {decisions.map(({ id, step, madeAt, madeBy, version, reasons, text, dueAt }) => (
        <li key={id}>
          <p>
            <strong>{t(`screening.did.${step}`)}</strong>
          </p>
          <p className={classes['quiet']}>
            {[madeBy?.name, formatDateTime(madeAt), t('screening.ofVersion', { number: version })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {reasons.map(({ reason, text: words }) => (
            <p key={reason}>{words}</p>
          ))}
          {text && <PlainText text={text} />}
          {dueAt && (
            <p className={classes['quiet']}>
              {t('screening.until', { at: formatDateTime(dueAt) })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function AddNote({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const note = useOperation(NoteOnEntryDocument, {
    refreshes: 'everything',
    onDone: () => {
      setText('');
    },
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void note.run({ id, text });
      }}
    >
      <ErrorSummary problem={note.problem} />
      <Textarea
        {...fieldProps('text', note.fieldErrors)}
        label={t('screening.note')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div>
        <Button look="secondary" type="submit" pending={note.pending} disabled={!text.trim()}>
          {t('screening.leaveNote')}
        </Button>
      </div>
    </form>
  );
}

/** Words among screeners; authors never see them. */
export function Notes({ entry, canWrite }: { entry: Screened; canWrite: boolean }) {
  const { t } = useTranslation('console');
  const notes = entry.screening?.notes ?? [];
  return (
    <>
      <p className={classes['quiet']}>{t('screening.notesLead')}</p>
      <ul className={classes['history']}>
        {notes.map(({ id, text, writtenAt, writtenBy }) => (
          <li key={id}>
            <PlainText text={text} />
            <p className={classes['quiet']}>
              {[writtenBy?.name, formatDateTime(writtenAt)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {canWrite && <AddNote id={entry.id} />}
    </>
  );
}
