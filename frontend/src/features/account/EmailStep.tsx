import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestSignInCodeDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import classes from './SignIn.module.css';

interface Props {
  email: string;
  onSent: (email: string) => void;
  onPassword: (email: string) => void;
}

export function EmailStep({ email, onSent, onPassword }: Props) {
  const { t } = useTranslation('account');
  const [draft, setDraft] = useState(email);
  const request = useOperation(RequestSignInCodeDocument, {
    onDone: (_, variables) => {
      onSent(variables.email.trim());
    },
  });
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void request.run({ email: draft });
      }}
    >
      <ErrorSummary problem={request.problem} />
      <TextInput
        {...fieldProps('email', request.fieldErrors)}
        label={t('signIn.email')}
        description={t('signIn.emailHint')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
        }}
      />
      <div className={classes['ways']}>
        <Button type="submit" pending={request.pending}>
          {t('signIn.sendCode')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            onPassword(draft);
          }}
        >
          {t('signIn.usePassword')}
        </Button>
      </div>
    </form>
  );
}
