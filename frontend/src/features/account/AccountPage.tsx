import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPageDocument, type AccountPageQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import classes from './AccountPage.module.css';
import { ApiTokens } from './ApiTokens';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { Roles } from './Roles';
import { Sessions } from './Sessions';

export type Account = NonNullable<AccountPageQuery['viewer']>;

/** Everything about one's own account. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { data } = useSuspenseQuery(queryFor(AccountPageDocument, {}));
  const account = data.viewer;
  // Signed out a moment ago: the frame is on its way to the public pages.
  if (!account) return null;
  return (
    <>
      <PageHeader
        title={t('account.title')}
        purpose={t('account.purpose', { email: account.email })}
      />
      <Page>
        <div className={classes['column']}>
          <ProfileForm account={account} />
          <Roles account={account} />
          <PasswordForm hasPassword={account.hasPassword} email={account.email} />
          <Sessions sessions={account.sessions} />
          <ApiTokens tokens={account.apiTokens} />
        </div>
      </Page>
    </>
  );
}
