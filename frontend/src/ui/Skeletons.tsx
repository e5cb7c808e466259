import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from './Page';
import classes from './Skeletons.module.css';

function Waiting() {
  const { t } = useTranslation('ui');
  return (
    <p role="status" className={classes['words']}>
      {t('loading')}
    </p>
  );
}

/** A page that is on its way. */
export function PageSkeleton() {
  return (
    <Page>
      <div className={classes['page']}>
        <Waiting />
        <Skeleton height={14} width="12rem" />
        <Skeleton height={40} width="min(32rem, 90%)" />
        <Skeleton height={18} width="min(40rem, 100%)" />
        <ListSkeleton rows={4} />
      </div>
    </Page>
  );
}

export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div className={classes['list']} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={56} />
      ))}
    </div>
  );
}

export function CardsSkeleton({ cards = 6 }: { cards?: number }) {
  return (
    <div className={classes['cards']} aria-hidden>
      {Array.from({ length: cards }, (_, card) => (
        <Skeleton key={card} height={280} />
      ))}
    </div>
  );
}
