import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountPageDocument, SetPasswordDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FormStack } from '../../ui/Field';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';

export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation('account');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const set = useOperation(SetPasswordDocument, {
    refreshes: [AccountPageDocument],
    onDone: () => {
      setCurrent('');
      setNext('');
      showToast(t('password.done'));
    },
  });
  return (
    <Section title={t('password.title')} lead={t(hasPassword ? 'password.has' : 'password.none')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void set.run({ password: next, currentPassword: hasPassword ? current : null });
        }}
      >
        <FormStack>
          <ErrorSummary problem={set.problem} />
          {hasPassword && (
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
          <div>
            <Button type="submit" look="secondary" pending={set.pending}>
              {t(hasPassword ? 'password.change' : 'password.set')}
            </Button>
          </div>
        </FormStack>
      </form>
    </Section>
  );
}
