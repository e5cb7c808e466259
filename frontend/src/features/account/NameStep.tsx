import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UpdateProfileDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { currentLanguage } from '../../lib/i18n';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import classes from './SignIn.module.css';

/** The first time only: the account has no name yet. */
export function NameStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const [name, setName] = useState('');
  const save = useOperation(UpdateProfileDocument, { refreshes: 'everything', onDone });
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ name, locale: currentLanguage() });
      }}
    >
      <h2>{t('signIn.nameTitle')}</h2>
      <ErrorSummary problem={save.problem} />
      <TextInput
        {...fieldProps('name', save.fieldErrors)}
        label={t('signIn.name')}
        description={t('signIn.nameHint')}
        name="name"
        autoComplete="name"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <div className={classes['ways']}>
        <Button type="submit" pending={save.pending}>
          {t('signIn.begin')}
        </Button>
      </div>
    </form>
  );
}
