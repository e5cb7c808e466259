import { useTranslation } from 'react-i18next';
import { Page } from './Page';
import classes from './Skeletons.module.css';

interface Shape {
  /** CSS lengths. */
  height: string;
  width?: string;
}

export function Skeleton({ height, width = '100%' }: Shape) {
  return <span className={classes['skeleton']} style={{ height, width }} aria-hidden />;
}

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
        <Skeleton height="0.875rem" width="12rem" />
        <Skeleton height="2.5rem" width="min(32rem, 90%)" />
        <Skeleton height="1.125rem" width="min(40rem, 100%)" />
        <ListSkeleton rows={4} />
      </div>
    </Page>
  );
}

export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div className={classes['list']} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="3.5rem" />
      ))}
    </div>
  );
}

export function CardsSkeleton({ cards = 6 }: { cards?: number }) {
  return (
    <div className={classes['cards']} aria-hidden>
      {Array.from({ length: cards }, (_, card) => (
        <Skeleton key={card} height="17.5rem" />
      ))}
    </div>
  );
}
