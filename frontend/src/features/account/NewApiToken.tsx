import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AccountPageDocument,
  CreateApiTokenDocument,
  type CreateApiTokenMutation,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation, type Success } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { ErrorSummary } from '../../ui/ErrorSummary';
import classes from './AccountPage.module.css';

const DAYS = [30, 90, 365] as const;
type Made = Success<CreateApiTokenMutation>;

function Shown({ made, onPutAway }: { made: Made; onPutAway: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={classes['new']} role="status">
      <h3>{t('tokens.made', { name: made.apiToken.name })}</h3>
      <p>{t('tokens.once')}</p>
      <code className={classes['secret']}>{made.token}</code>
      <div className={classes['actions']}>
        <CopyButton text={made.token} />
        <Button look="quiet" onClick={onPutAway}>
          {t('tokens.copied')}
        </Button>
      </div>
    </div>
  );
}

/** The form that makes a token, and the token's text until it was put away. */
export function NewApiToken() {
  const { t } = useTranslation('account');
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [made, setMade] = useState<Made | null>(null);
  const create = useOperation(CreateApiTokenDocument, {
    refreshes: [AccountPageDocument],
    onDone: (answer) => {
      setMade(answer);
      setName('');
    },
  });
  if (made) {
    return (
      <Shown
        made={made}
        onPutAway={() => {
          setMade(null);
        }}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create.run({ name, days });
      }}
    >
      <ErrorSummary problem={create.problem} />
      <div className={classes['inline']}>
        <TextInput
          {...fieldProps('name', create.fieldErrors)}
          id="token-name"
          label={t('tokens.name')}
          placeholder={t('tokens.namePlaceholder')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('tokens.days')}
          value={String(days)}
          data={DAYS.map((count) => ({
            value: String(count),
            label: t('tokens.daysOf', { count }),
          }))}
          onChange={(event) => {
            setDays(Number(event.currentTarget.value));
          }}
        />
        <Button type="submit" look="secondary" pending={create.pending}>
          {t('tokens.create')}
        </Button>
      </div>
    </form>
  );
}
