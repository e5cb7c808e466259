import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState } from '../ui/EmptyState';
import { usePageTitle } from '../ui/usePageTitle';

/** Missing and forbidden look the same. */
export function NotFound() {
  const { t } = useTranslation('app');
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState
      alone
      title={t('notFound.title')}
      action={<ButtonLink to="/contests">{t('notFound.action')}</ButtonLink>}
    >
      {t('notFound.words')}
    </EmptyState>
  );
}
