import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { demoMailboxQuery, type DemoMessage } from '../../lib/demoMailbox';
import { useSearchParam } from '../../lib/searchParams';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Mail } from './Mail';
import classes from './MailboxPage.module.css';

const REFRESH_MS = 3000;

interface ListProps {
  messages: readonly DemoMessage[];
  chosen: string;
  onChoose: (id: string) => void;
}

function List({ messages, chosen, onChoose }: ListProps) {
  const { t } = useTranslation('mailbox');
  return (
    <ul className={classes['list']} aria-label={t('list')}>
      {messages.map(({ id, subject, to, sent_at: sentAt }) => (
        <li key={id} className={classes['item']}>
          <button
            type="button"
            className={classes['open']}
            aria-current={id === chosen || undefined}
            onClick={() => {
              onChoose(id);
            }}
          >
            <span className={classes['subject']}>{subject}</span>
            <span className={classes['quiet']}>
              {t('to', { to: to.join(', ') })} · {formatDateTime(sentAt)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Desk({ messages }: { messages: readonly DemoMessage[] }) {
  const [chosen, choose] = useSearchParam('mail');
  const open = messages.find((message) => message.id === chosen) ?? messages[0];
  return (
    <div className={classes['desk']} data-reading={chosen !== '' || undefined}>
      <List messages={messages} chosen={open?.id ?? ''} onChoose={choose} />
      {open && (
        <Mail
          key={open.id}
          message={open}
          onBack={() => {
            choose('');
          }}
        />
      )}
    </div>
  );
}

/** What a demo has mailed; a page that does not exist anywhere else. */
export function MailboxPage() {
  const { t } = useTranslation('mailbox');
  const { data } = useSuspenseQuery({ ...demoMailboxQuery, refetchInterval: REFRESH_MS });
  if (data === null) throw notFound(); // eslint-disable-line @typescript-eslint/only-throw-error -- the router's way
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Page>
        {data.length === 0 ? (
          <EmptyState
            title={t('none')}
            action={<ButtonLink to="/sign-in">{t('noneAction')}</ButtonLink>}
          >
            {t('noneWords')}
          </EmptyState>
        ) : (
          <Desk messages={data} />
        )}
      </Page>
    </>
  );
}
