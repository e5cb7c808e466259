import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { FieldGroup } from '../../Field';
import classes from '../Answers.module.css';
import { PERSON_PARTS, personOf, personText } from '../values';
import type { InputProps } from './props';

const TYPES = { email: 'email', phone: 'tel' } as const;

/** A person: who, what they are, where they work, how to reach them. */
export function Person({ value, onChange, shared, path, errors }: InputProps) {
  const { t } = useTranslation('answers');
  const person = personOf(value);
  return (
    <FieldGroup path={path} label={shared.label} hint={shared.description} error={shared.error}>
      <div className={classes['pair']}>
        {PERSON_PARTS.map((part) => (
          <TextInput
            key={part}
            {...fieldProps(`${path}.${part}`, errors)}
            label={t(`person.${part}`)}
            type={part in TYPES ? TYPES[part as keyof typeof TYPES] : 'text'}
            autoComplete="off"
            value={person[part]}
            onChange={(event) => {
              onChange(personText({ ...person, [part]: event.currentTarget.value }));
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
