import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import type { DemoMessage } from '../../lib/demoMailbox';
import { Button } from '../../ui/Button';
import { PlainText } from '../../ui/PlainText';
import classes from './MailboxPage.module.css';

/** Links in the frame open beside this page; nothing in it runs. */
function framed(html: string): string {
  return `<base target="_blank">${html}`;
}

export function Mail({ message, onBack }: { message: DemoMessage; onBack: () => void }) {
  const { t } = useTranslation('mailbox');
  const { subject, to, text, html, sent_at: sentAt } = message;
  const [asText, setAsText] = useState(html === null);
  return (
    <article className={classes['mail']}>
      <div>
        <h2>{subject}</h2>
        <p className={classes['quiet']}>
          {t('to', { to: to.join(', ') })} · {formatDateTime(sentAt)}
        </p>
      </div>
      <div className={classes['tools']}>
        <span className={classes['back']}>
          <Button look="secondary" onClick={onBack}>
            {t('back')}
          </Button>
        </span>
        {html !== null && (
          <Button
            look="quiet"
            onClick={() => {
              setAsText(!asText);
            }}
          >
            {asText ? t('asHtml') : t('asText')}
          </Button>
        )}
      </div>
      {asText || html === null ? (
        <div className={classes['text']}>
          <PlainText text={text} />
        </div>
      ) : (
        <iframe
          className={classes['frame']}
          title={t('body', { subject })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framed(html)}
        />
      )}
    </article>
  );
}
