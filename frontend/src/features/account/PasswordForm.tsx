import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AccountPageDocument,
  RequestSignInCodeDocument,
  SetPasswordDocument,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FormStack } from '../../ui/Field';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';
import { codeOf } from './codeText';
import classes from './SignIn.module.css';

interface Props {
  hasPassword: boolean;
  email: string;
}

/** A first password; or a new one, proved by the current one or by a code mailed just now. */
export function PasswordForm({ hasPassword, email }: Props) {
  const { t } = useTranslation('account');
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [next, setNext] = useState('');
  const set = useOperation(SetPasswordDocument, {
    refreshes: [AccountPageDocument],
    onDone: () => {
      setCurrent('');
      setCode(null);
      setNext('');
      showToast(t('password.done'));
    },
  });
  const mail = useOperation(RequestSignInCodeDocument, {
    onDone: () => {
      setCode('');
      showToast(t('signIn.sentAgain', { email }));
    },
  });
  const asksCurrent = hasPassword && code === null;
  return (
    <Section title={t('password.title')} lead={t(hasPassword ? 'password.has' : 'password.none')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void set.run({ password: next, currentPassword: asksCurrent ? current : null, code });
        }}
      >
        <FormStack>
          <ErrorSummary problem={set.problem} />
          <ErrorSummary problem={mail.problem} />
          {code !== null && (
            <TextInput
              {...fieldProps('code', set.fieldErrors)}
              label={t('signIn.code')}
              description={t('signIn.codeHint', { email })}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => {
                setCode(codeOf(event.currentTarget.value));
              }}
            />
          )}
          {asksCurrent && (
            <PasswordInput
              {...fieldProps('currentPassword', set.fieldErrors)}
              label={t('password.current')}
              autoComplete="current-password"
              value={current}
              onChange={(event) => {
                setCurrent(event.currentTarget.value);
              }}
            />
          )}
          <PasswordInput
            {...fieldProps('password', set.fieldErrors)}
            label={t('password.new')}
            description={t('password.hint')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => {
              setNext(event.currentTarget.value);
            }}
          />
          <div className={classes['ways']}>
            <Button type="submit" look="secondary" pending={set.pending}>
              {t(hasPassword ? 'password.change' : 'password.set')}
            </Button>
            {asksCurrent && (
              <Button look="quiet" pending={mail.pending} onClick={() => void mail.run({ email })}>
                {t('password.forgot')}
              </Button>
            )}
          </div>
        </FormStack>
      </form>
    </Section>
  );
}
