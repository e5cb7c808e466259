import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../lib/fields';
import type { Localized } from '../../lib/localized';
import type { FieldErrors } from '../../lib/problems';
import classes from './Console.module.css';

interface Props {
  /** The path problems name it with; they add ".vi" and ".en". */
  path: string;
  label: string;
  hint?: string;
  value: Localized;
  errors: FieldErrors;
  onChange: (value: Localized) => void;
  required?: boolean;
  long?: boolean;
  disabled?: boolean;
}

/** One text in both languages, side by side; English may be left empty and then reads as Vietnamese. */
export function LocalizedField(props: Props) {
  const { path, label, hint, value, errors, onChange, required = false, long = false } = props;
  const { t } = useTranslation('console');
  const Input = long ? Textarea : TextInput;
  return (
    <div className={classes['pair']}>
      {(['vi', 'en'] as const).map((language) => {
        const { id, error } = fieldProps(`${path}.${language}`, errors);
        const whole = language === 'vi' ? errors[path] : undefined;
        return (
          <Input
            key={language}
            id={id}
            error={error ?? whole}
            label={t(`localized.${language}`, { label })}
            description={hint}
            lang={language}
            required={required && language === 'vi'}
            disabled={props.disabled ?? false}
            value={value[language]}
            onChange={(event) => {
              onChange({ ...value, [language]: event.currentTarget.value });
            }}
          />
        );
      })}
    </div>
  );
}
