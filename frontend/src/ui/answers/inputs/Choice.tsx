import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized';
import { FieldGroup } from '../../Field';
import type { Question } from '../question';
import { chosen, chosenText } from '../values';
import type { InputProps } from './props';

const RADIOS = 6;

/** What can be chosen now, and what was chosen before it was taken off the form. */
function optionsOf({ choices }: Question, values: readonly string[]) {
  return choices
    .filter(({ value, isRetired }) => !isRetired || values.includes(value))
    .map(({ value, label }) => ({ value, label: localized(label) }));
}

/** One of several: radios while they are few. */
export function Choice({ question, value, onChange, shared, path }: InputProps) {
  const { t } = useTranslation('answers');
  const options = optionsOf(question, [value]);
  if (options.length > RADIOS) {
    return (
      <NativeSelect
        {...shared}
        styles={{ input: { maxWidth: '24rem' } }}
        value={value}
        data={[{ value: '', label: t('choose') }, ...options]}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <FieldGroup path={path} label={shared.label} hint={shared.description} error={shared.error}>
      <Radio.Group value={value} onChange={onChange} aria-label={shared.label}>
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Radio.Group>
    </FieldGroup>
  );
}

/** Any number of several. */
export function MultiChoice({ question, value, onChange, shared, path }: InputProps) {
  const values = chosen(value);
  const order = question.choices.map((choice) => choice.value);
  return (
    <FieldGroup path={path} label={shared.label} hint={shared.description} error={shared.error}>
      <Checkbox.Group
        value={values}
        aria-label={shared.label}
        onChange={(next) => {
          onChange(chosenText(next, order));
        }}
      >
        {optionsOf(question, values).map((option) => (
          <Checkbox key={option.value} {...option} />
        ))}
      </Checkbox.Group>
    </FieldGroup>
  );
}
