import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOfFailure } from '../lib/problems';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** A page that could not be shown: what happened, what was kept, what to do. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <div role="alert">
      <EmptyState
        alone
        title={t('error.title')}
        action={<Button onClick={again}>{t('error.again')}</Button>}
      >
        {problemOfFailure(error).message}
      </EmptyState>
    </div>
  );
}
