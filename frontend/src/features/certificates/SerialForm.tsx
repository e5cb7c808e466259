import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, focusField } from '../../lib/fields';
import { Button } from '../../ui/Button';
import classes from './Certificates.module.css';

/** Takes a serial as people type or paste it, also as the whole address from a QR code. */
export function serialOf(typed: string): string {
  const last = typed.trim().split('/').at(-1) ?? '';
  return last.replace(/[?#].*$/, '').replace(/\s+/g, '');
}

/** The number of a certificate, and the way to its answer. */
export function SerialForm({ start = '', quiet = false }: { start?: string; quiet?: boolean }) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(start);
  const [missing, setMissing] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const serial = serialOf(typed);
    setMissing(serial === '');
    if (serial === '') focusField('serial');
    else void navigate({ to: '/certificates/$serial', params: { serial } });
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <TextInput
        {...fieldProps('serial', missing ? { serial: t('empty') } : {})}
        label={t('serial')}
        description={t('serialHint')}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={300}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button type="submit" look={quiet ? 'secondary' : 'primary'}>
        {t('check')}
      </Button>
    </form>
  );
}
