import { Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppealRulingDocument, type RulingPartsFragment } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Deadline } from '../../ui/Deadline';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import { showToast } from '../../ui/toasts';
import { partLabel, useEditor, type EditorEntry } from './editor';
import classes from './Screened.module.css';

type Screened = Pick<
  EditorEntry,
  'id' | 'status' | 'rulings' | 'appealUntil' | 'submittedVersion' | 'returnReason' | 'contest'
>;

/** The decision that stands on the version that counts; none where the units or nobody decided. */
export function standingRuling({ rulings, submittedVersion, status }: Screened) {
  const last = rulings.at(-1);
  if (last?.version !== submittedVersion) return undefined;
  const fits = {
    RETURNED: last.step === 'RETURN',
    INELIGIBLE: true,
    FORWARDED: last.step === 'CLEAR' || last.step === 'UPHOLD',
  } as Record<string, boolean>;
  return fits[status] ? last : undefined;
}

function Why({ ruling }: { ruling: RulingPartsFragment }) {
  return (
    <div className={classes['reasons']}>
      {ruling.reasons
        .filter(({ reason }) => reason !== 'OTHER')
        .map(({ reason, text }) => (
          <p key={reason}>{text}</p>
        ))}
      {ruling.text && <PlainText text={ruling.text} />}
    </div>
  );
}

function Returned({ entry, ruling }: { entry: EditorEntry; ruling: RulingPartsFragment }) {
  const { t } = useTranslation('entries');
  const parts = ruling.fieldNotes.map(({ key, text }) => ({
    key,
    text,
    label: partLabel(entry, PATHS[key] ?? key, (word) => t(word)),
  }));
  return (
    <Notice tone="bad" title={t('screening.returned')}>
      <Why ruling={ruling} />
      {parts.length > 0 && (
        <>
          <p>{t('screening.parts')}:</p>
          <ul>
            {parts.map(({ key, label, text }) => (
              <li key={key}>
                <strong>{label}</strong>: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {ruling.dueAt && <Deadline at={ruling.dueAt} />}
      <p>{t('screening.resubmit')}</p>
    </Notice>
  );
}

function Appeal({ id, until }: { id: string; until: string }) {
  const { t } = useTranslation('entries');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const appeal = useOperation(AppealRulingDocument, {
    refreshes: 'everything',
    onDone: () => {
      showToast(t('screening.appealSent'));
    },
  });
  if (!open)
    return (
      <>
        <Deadline at={until} />
        <Button
          look="secondary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('screening.appeal')}
        </Button>
      </>
    );
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void appeal.run({ id, text });
      }}
    >
      <ErrorSummary problem={appeal.problem} />
      <Textarea
        {...fieldProps('text', appeal.fieldErrors)}
        label={t('screening.appealText')}
        description={t('screening.appealHint')}
        required
        autosize
        minRows={4}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div>
        <Button type="submit" pending={appeal.pending}>
          {t('screening.appealSend')}
        </Button>
      </div>
    </form>
  );
}

function RuledOut({ entry, ruling }: { entry: EditorEntry; ruling: RulingPartsFragment }) {
  const { t } = useTranslation('entries');
  const out = entry.rulings.findLast(({ step }) => step === 'RULE_OUT') ?? ruling;
  return (
    <>
      <Notice tone="bad" title={t('screening.ruledOut')}>
        <Why ruling={out} />
        {entry.appealUntil && <Appeal id={entry.id} until={entry.appealUntil} />}
      </Notice>
      {ruling.step === 'APPEAL' && (
        <Notice tone="wait" title={t('screening.appealed')}>
          <PlainText text={ruling.text} />
        </Notice>
      )}
      {ruling.step === 'REJECT' && (
        <Notice tone="bad" title={t('screening.rejected')}>
          <PlainText text={ruling.text} />
        </Notice>
      )}
    </>
  );
}

/** What the organisers decided on the entry, and what its author can do now; nothing where they did not. */
export function ScreeningNotice({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const ruling = standingRuling(entry);
  if (!ruling) return null;
  if (entry.status === 'RETURNED') return <Returned entry={entry} ruling={ruling} />;
  if (entry.status === 'INELIGIBLE') return <RuledOut entry={entry} ruling={ruling} />;
  return (
    <Notice tone="good" title={t('screening.cleared')}>
      {t('screening.clearedWords')}
    </Notice>
  );
}

/** The form's own name of a part, where screening's is another. */
const PATHS: Record<string, string> = { contributors: 'authors' };

/** What to change at this part of the form, right where it is changed. */
export function FieldNote({ path }: { path: string }) {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const ruling = entry.status === 'RETURNED' ? standingRuling(entry) : undefined;
  const note = ruling?.fieldNotes.find(({ key }) => (PATHS[key] ?? key) === path);
  if (!note) return null;
  return (
    <p className={classes['note']}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>{t('screening.fieldNote', { text: note.text })}</span>
    </p>
  );
}
