import { NativeSelect, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFieldInput, FormFieldKind } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import type { FieldErrors } from '../../../lib/problems';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import { choicesOf, textOf } from './choices';
import { EMPTY, FIELD_KINDS, newKey } from './draft';
import { ListEditor } from './ListEditor';
import type { SectionProps } from './section';
import { both } from './texts';

interface FieldProps {
  field: FormFieldInput;
  path: string;
  errors: FieldErrors;
  set: (changes: Partial<FormFieldInput>) => void;
}

function Choices({ field, path, errors, set }: FieldProps) {
  const { t } = useTranslation('console');
  const [text, setText] = useState(() => textOf(field.choices ?? []));
  return (
    <Textarea
      {...fieldProps(`${path}.choices`, errors)}
      label={t('setup.choices')}
      description={t('setup.choicesHint')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        set({ choices: choicesOf(event.currentTarget.value, field.choices ?? []) });
      }}
    />
  );
}

function Kind({ field, path, errors, set }: FieldProps) {
  const { t } = useTranslation('console');
  const isText = field.kind === 'SHORT_TEXT' || field.kind === 'LONG_TEXT';
  return (
    <div className={classes['pair']}>
      <NativeSelect
        {...fieldProps(`${path}.kind`, errors)}
        label={t('setup.kind')}
        data={FIELD_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={field.kind}
        onChange={(event) => {
          set({ kind: event.currentTarget.value as FormFieldKind });
        }}
      />
      <TextInput
        {...fieldProps(`${path}.key`, errors)}
        label={t('setup.key')}
        value={field.key}
        onChange={(event) => {
          set({ key: event.currentTarget.value });
        }}
      />
      {isText && (
        <NumberInput
          {...fieldProps(`${path}.maxWords`, errors)}
          label={t('setup.maxWords')}
          min={1}
          value={field.maxWords ?? ''}
          onChange={(value) => {
            set({ maxWords: value === '' ? null : Number(value) });
          }}
        />
      )}
    </div>
  );
}

function Flags({ field, set }: Pick<FieldProps, 'field' | 'set'>) {
  const { t } = useTranslation('console');
  return (
    <div className={classes['row']}>
      {(['isRequired', 'isPublic'] as const).map((flag) => (
        <Switch
          key={flag}
          label={t(`setup.${flag}`)}
          checked={field[flag] ?? true}
          onChange={(event) => {
            set({ [flag]: event.currentTarget.checked });
          }}
        />
      ))}
    </div>
  );
}

function Field(props: FieldProps) {
  const { t } = useTranslation('console');
  const { field, path, errors, set } = props;
  return (
    <>
      <LocalizedField
        path={`${path}.label`}
        label={t('setup.label')}
        value={both(field.label)}
        errors={errors}
        required
        onChange={(label) => {
          set({ label });
        }}
      />
      <LocalizedField
        path={`${path}.help`}
        label={t('setup.help')}
        value={both(field.help)}
        errors={errors}
        onChange={(help) => {
          set({ help });
        }}
      />
      <Kind {...props} />
      {field.kind === 'CHOICE' && <Choices {...props} />}
      <Flags field={field} set={set} />
    </>
  );
}

/** The form authors fill in, field by field. */
export function EntryForm({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  return (
    <Section id="form" title={t('setup.form')} lead={t('setup.formLead')}>
      <ListEditor
        path="input.formFields"
        error={errors['input.formFields']}
        items={draft.formFields}
        readOnly={readOnly}
        nameOf={(field, index) => `${index + 1}. ${localized(both(field.label)) || field.key}`}
        add={t('setup.addField')}
        create={(): FormFieldInput => ({
          key: newKey(draft.formFields.map(({ key }) => key)),
          kind: 'LONG_TEXT',
          label: EMPTY,
          help: EMPTY,
          isRequired: true,
          isPublic: true,
          maxWords: null,
          choices: [],
        })}
        onChange={(formFields) => {
          change({ formFields });
        }}
      >
        {(field, index, set) => (
          <details className={classes['stack']} open={!field.id}>
            <summary>{t('setup.editField')}</summary>
            <div className={classes['stack']}>
              <Field field={field} path={`input.formFields.${index}`} errors={errors} set={set} />
            </div>
          </details>
        )}
      </ListEditor>
    </Section>
  );
}
