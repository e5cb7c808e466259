import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Page';
import { AnswerField } from './AnswerField';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';

/** The fields that the contest's organisers have designed. */
export function AnswersSection() {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const { formFields } = entry.contest;
  if (formFields.length === 0) return null;
  return (
    <Section title={t('form.title')} id="answers">
      <div className={classes['fields']}>
        {formFields.map((field) => (
          <AnswerField key={field.id} field={field} />
        ))}
      </div>
    </Section>
  );
}
