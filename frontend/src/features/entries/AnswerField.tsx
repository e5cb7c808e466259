import { NativeSelect, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { fieldProps } from '../../lib/fields';
import { currentLanguage } from '../../lib/i18n';
import { localized } from '../../lib/localized';
import { FieldGroup, WordCount } from '../../ui/Field';
import { useEditor, type FormField } from './editor';

interface InputProps {
  field: FormField;
  value: string;
  onChange: (value: string) => void;
  /** Label, help, id and error, as Mantine's inputs take them. */
  shared: { id: string; label: string; description: string; error?: string };
}

const RADIOS = 5;

function Choice({ field, value, onChange, shared }: InputProps) {
  const { t } = useTranslation('entries');
  const options = field.choices.map((choice) => ({
    value: choice.value,
    label: localized(choice.label),
  }));
  if (options.length > RADIOS) {
    return (
      <NativeSelect
        {...shared}
        value={value}
        data={[{ value: '', label: t('basics.choose') }, ...options]}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <FieldGroup
      path={`input.answers.${field.key}`}
      label={shared.label}
      hint={shared.description}
      error={shared.error}
    >
      <Radio.Group value={value} onChange={onChange} aria-label={shared.label}>
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Radio.Group>
    </FieldGroup>
  );
}

function LongText({ field, value, onChange, shared }: InputProps) {
  const { maxWords } = field;
  return (
    <Textarea
      {...shared}
      minRows={5}
      value={value}
      inputContainer={(input) => (
        <>
          {input}
          {maxWords !== null && <WordCount text={value} max={maxWords} />}
        </>
      )}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A number as its readers write it: 1.234,5 or 1,234.5; kept with a point and nothing else. */
function Figure({ field, value, onChange, shared }: InputProps) {
  const { t } = useTranslation('entries');
  const isMoney = field.kind === 'MONEY';
  const vietnamese = currentLanguage() === 'vi';
  return (
    <NumberInput
      {...shared}
      value={value}
      valueIsNumericString
      decimalScale={isMoney ? 0 : 6}
      allowNegative={!isMoney}
      thousandSeparator={vietnamese ? '.' : ','}
      decimalSeparator={vietnamese ? ',' : '.'}
      hideControls
      suffix={isMoney ? ` ${t('form.money')}` : ''}
      onChange={(next) => {
        onChange(String(next));
      }}
    />
  );
}

const TYPES = { DATE: 'date', LINK: 'url', SHORT_TEXT: 'text' } as const;

function Line({ field, value, onChange, shared }: InputProps) {
  const { t } = useTranslation('entries');
  const type = TYPES[field.kind as keyof typeof TYPES];
  // The browser writes a date its own way: the page's way stands under it.
  const chosen = type === 'date' && value !== '' ? t('form.date', { date: formatDate(value) }) : '';
  return (
    <TextInput
      {...shared}
      description={chosen || shared.description}
      type={type}
      value={value}
      inputContainer={(input) => (
        <>
          {input}
          {field.maxWords !== null && <WordCount text={value} max={field.maxWords} />}
        </>
      )}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

const INPUTS = {
  SHORT_TEXT: Line,
  LONG_TEXT: LongText,
  NUMBER: Figure,
  MONEY: Figure,
  DATE: Line,
  CHOICE: Choice,
  LINK: Line,
} satisfies Record<FormField['kind'], unknown>;

/** One field of the contest's form, of any kind. */
export function AnswerField({ field }: { field: FormField }) {
  const { t } = useTranslation('entries');
  const { draft, change, errors } = useEditor();
  const { key, kind, isRequired, isPublic } = field;
  const Input = INPUTS[kind];
  const label = localized(field.label);
  const hints = [localized(field.help), isPublic ? '' : t('form.private')];
  return (
    <Input
      field={field}
      value={draft.answers[key] ?? ''}
      shared={{
        ...fieldProps(`input.answers.${key}`, errors),
        label: isRequired ? label : `${label} (${t('form.optional')})`,
        description: hints.filter(Boolean).join(' '),
      }}
      onChange={(value) => {
        change((now) => ({ ...now, answers: { ...now.answers, [key]: value } }));
      }}
    />
  );
}
