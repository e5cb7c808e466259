import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/ButtonLink';
import { PublicShell } from '../ui/shell/PublicShell';
import { useViewer } from './session';

function Account() {
  const { t } = useTranslation('app');
  const viewer = useViewer();
  if (!viewer) {
    return (
      <ButtonLink to="/sign-in" look="secondary">
        {t('nav.signIn')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      to={viewer.isOrganiser ? '/console' : viewer.isJudge ? '/judging' : '/workspace'}
      look="secondary"
      icon={IconUser}
    >
      {t('nav.myWork')}
    </ButtonLink>
  );
}

/** The public frame with its links. */
export function Public({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <PublicShell
      nav={[
        { to: '/contests', label: t('nav.contests') },
        { to: '/showcase', label: t('nav.showcase') },
        { to: '/certificates', label: t('nav.certificates') },
      ]}
      account={<Account />}
    >
      {children}
    </PublicShell>
  );
}
