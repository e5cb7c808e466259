import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInWithPasswordDocument, type SignedInPartsFragment } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import classes from './SignIn.module.css';

interface Props {
  email: string;
  onDone: (result: SignedInPartsFragment) => void;
  onBack: () => void;
}

export function PasswordStep({ email, onDone, onBack }: Props) {
  const { t } = useTranslation('account');
  const [address, setAddress] = useState(email);
  const [password, setPassword] = useState('');
  const enter = useOperation(SignInWithPasswordDocument, { refreshes: 'everything', onDone });
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void enter.run({ email: address, password });
      }}
    >
      <ErrorSummary problem={enter.problem} />
      <TextInput
        {...fieldProps('email', enter.fieldErrors)}
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={address}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
        }}
      />
      <PasswordInput
        {...fieldProps('password', enter.fieldErrors)}
        label={t('signIn.password')}
        description={t('signIn.forgot')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      <div className={classes['ways']}>
        <Button type="submit" pending={enter.pending}>
          {t('signIn.enter')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('signIn.useCode')}
        </Button>
      </div>
    </form>
  );
}
