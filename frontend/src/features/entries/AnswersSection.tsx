import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { useNow } from '../../lib/useNow';
import { AnswerForm } from '../../ui/answers/AnswerForm';
import { AnswerShown } from '../../ui/answers/AnswerShown';
import { asText } from '../../ui/answers/values';
import { Section } from '../../ui/Page';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';
import { FieldFiles } from './FieldFiles';
import { Part } from './Part';

/** What was answered to fields that the organisers have taken out since: kept, and no longer part of the entry. */
function Archived() {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const kept = entry.answers.filter(({ field, value }) => field.isArchived && value !== null);
  if (kept.length === 0) return null;
  return (
    <details className={classes['archived']}>
      <summary>{t('form.archived', { count: kept.length })}</summary>
      <p className={classes['quiet']}>{t('form.archivedWords')}</p>
      {kept.map(({ field, value }) => (
        <div key={field.id}>
          <h3>{localized(field.label)}</h3>
          <AnswerShown question={field} value={asText(value)} />
        </div>
      ))}
    </details>
  );
}

const MINUTE_MS = 60_000;

/** The fields that the contest's organisers have designed. */
export function AnswersSection() {
  const { t } = useTranslation('entries');
  const { entry, draft, change, errors } = useEditor();
  const now = useNow(MINUTE_MS);
  const { formFields } = entry.contest;
  if (formFields.length === 0) return null;
  return (
    <Section title={t('form.title')} id="answers">
      <AnswerForm
        questions={formFields}
        answers={draft.answers}
        trackId={draft.trackId}
        now={now}
        errors={errors}
        pathOf={(key) => `input.answers.${key}`}
        around={(question, field) => <Part path={`answers.${question.key}`}>{field}</Part>}
        files={(question) => <FieldFiles question={question} />}
        onChange={(key, value) => {
          change((before) => ({ ...before, answers: { ...before.answers, [key]: value } }));
        }}
      />
      <Archived />
    </Section>
  );
}
