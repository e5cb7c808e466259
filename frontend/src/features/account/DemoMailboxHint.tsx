import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demoMailboxQuery } from '../../lib/demoMailbox';
import { Notice } from '../../ui/Notice';

/** Where the code is to be found in a demo; nothing anywhere else. */
export function DemoMailboxHint() {
  const { t } = useTranslation('account');
  const { data } = useQuery({ ...demoMailboxQuery, staleTime: Infinity });
  if (data == null) return null;
  return (
    <Notice>
      {t('signIn.demo')}{' '}
      <a href="/mailbox" target="_blank" rel="noopener">
        {t('signIn.demoLink')}
      </a>
    </Notice>
  );
}
