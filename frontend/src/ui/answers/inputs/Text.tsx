import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/dates';
import { Counter } from '../Counter';
import type { InputProps } from './props';

/** Paragraphs. */
export function LongText({ question, value, onChange, shared }: InputProps) {
  return (
    <Textarea
      {...shared}
      minRows={5}
      value={value}
      inputContainer={(input) => (
        <>
          {input}
          <Counter question={question} value={value} />
        </>
      )}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** One line. */
export function ShortText({ question, value, onChange, shared }: InputProps) {
  return (
    <TextInput
      {...shared}
      value={value}
      inputContainer={(input) => (
        <>
          {input}
          <Counter question={question} value={value} />
        </>
      )}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A web address. */
export function Address({ value, onChange, shared }: InputProps) {
  return (
    <TextInput
      {...shared}
      type="url"
      inputMode="url"
      placeholder="https://"
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A day. The browser writes it its own way: the page's way stands under it. */
export function Day({ value, onChange, shared }: InputProps) {
  const { t } = useTranslation('answers');
  const words = value && t('dateChosen', { date: formatDate(value) });
  return (
    <TextInput
      {...shared}
      type="date"
      styles={{ input: { maxWidth: '16rem' } }}
      description={[shared.description, words].filter(Boolean).join(' ')}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
