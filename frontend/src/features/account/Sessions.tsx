import { useTranslation } from 'react-i18next';
import { AccountPageDocument, EndSessionDocument } from '../../generated/graphql';
import { formatDate, formatDateTime } from '../../lib/dates';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Page';
import { StatusBadge } from '../../ui/StatusBadge';
import { showToast } from '../../ui/toasts';
import type { Account } from './AccountPage';
import classes from './AccountPage.module.css';
import { deviceOf } from './device';

type Session = Account['sessions'][number];

function useDeviceName(): (session: Session) => string {
  const { t } = useTranslation('account');
  return ({ userAgent }) => {
    const { browser, system } = deviceOf(userAgent);
    if (browser && system) return t('sessions.on', { browser, system });
    return browser ?? system ?? t('sessions.unknown');
  };
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation('account');
  const name = useDeviceName()(session);
  const { createdAt, expiresAt, isCurrent, userAgent } = session;
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <p className={classes['name']} title={userAgent}>
          {name}
          {isCurrent && <StatusBadge tone="good">{t('sessions.current')}</StatusBadge>}
        </p>
        <p className={classes['quiet']}>
          {t('sessions.since', { time: formatDateTime(createdAt), until: formatDate(expiresAt) })}
        </p>
      </div>
      {!isCurrent && (
        <Button look="secondary" aria-label={t('sessions.endNamed', { name })} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('account');
  const end = useOperation(EndSessionDocument, {
    refreshes: [AccountPageDocument],
    onDone: () => {
      showToast(t('sessions.ended'));
    },
  });
  return (
    <Section title={t('sessions.title')} lead={t('sessions.lead')}>
      <ErrorSummary problem={end.problem} />
      <ul className={classes['rows']}>
        {sessions.map((session) => (
          <Row key={session.id} session={session} onEnd={() => void end.run({ id: session.id })} />
        ))}
      </ul>
    </Section>
  );
}
