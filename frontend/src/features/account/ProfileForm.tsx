import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UpdateProfileDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FieldGroup, FormStack } from '../../ui/Field';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';
import type { Account } from './AccountPage';

export function ProfileForm({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [name, setName] = useState(account.name);
  const [locale, setLocale] = useState(account.locale);
  const save = useOperation(UpdateProfileDocument, {
    refreshes: 'everything',
    onDone: () => {
      showToast(t('account.saved'));
    },
  });
  return (
    <Section title={t('account.profile')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save.run({ name, locale });
        }}
      >
        <FormStack>
          <ErrorSummary problem={save.problem} />
          <TextInput
            {...fieldProps('name', save.fieldErrors)}
            label={t('account.name')}
            autoComplete="name"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <FieldGroup
            path="locale"
            label={t('account.language')}
            error={save.fieldErrors['locale']}
          >
            <Radio.Group value={locale} onChange={setLocale} aria-label={t('account.language')}>
              <Radio value="vi" label={t('account.vi')} lang="vi" />
              <Radio value="en" label={t('account.en')} lang="en" />
            </Radio.Group>
          </FieldGroup>
          <div>
            <Button type="submit" pending={save.pending}>
              {t('account.save')}
            </Button>
          </div>
        </FormStack>
      </form>
    </Section>
  );
}
