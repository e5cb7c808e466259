import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../lib/fields';
import classes from './Field.module.css';
import { TONE_ICONS } from './StatusBadge';

interface Props {
  /** The path problems name this field with. */
  path: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children: ReactNode;
}

/**
 * A group of controls under one name (radios, checkboxes, a date with its zone). Single inputs of
 * Mantine carry label, hint and error themselves: spread `fieldProps(path, errors)` onto them.
 */
export function FieldGroup({ path, label, hint, error, optional = false, children }: Props) {
  const { t } = useTranslation('ui');
  const id = fieldId(path);
  return (
    <fieldset
      id={id}
      className={classes['group']}
      aria-describedby={`${id}-hint ${id}-error`}
      aria-invalid={error ? true : undefined}
      data-bad={error ? true : undefined}
    >
      <legend>
        {label}
        {optional && <span className={classes['optional']}> ({t('field.optional')})</span>}
      </legend>
      <div id={`${id}-hint`} className={classes['hint']}>
        {hint}
      </div>
      {children}
      <p id={`${id}-error`} className={classes['error']}>
        {error && (
          <>
            <TONE_ICONS.bad size={16} aria-hidden /> {error}
          </>
        )}
      </p>
    </fieldset>
  );
}

/** The parts of a form, one under another with even gaps. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className={classes['stack']}>{children}</div>;
}
