import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nextAddress } from '../../lib/nextAddress';
import { useSearchParam } from '../../lib/searchParams';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { SignIn } from './SignIn';

/** `/sign-in?next=…`: signs in and goes on to `next`. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const [next] = useSearchParam('next');
  const { history } = useRouter();
  return (
    <>
      <PageHeader
        title={t('signIn.title')}
        purpose={next === '' ? t('signIn.purpose') : t('signIn.toContinue')}
      />
      <Page>
        <SignIn
          onDone={() => {
            history.push(nextAddress(next || undefined));
          }}
        />
      </Page>
    </>
  );
}
