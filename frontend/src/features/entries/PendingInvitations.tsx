import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MyInvitationsDocument } from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { Notice } from '../../ui/Notice';
import classes from './WorkspacePage.module.css';

/** Invitations to be a co-author that wait for the viewer's yes or no. */
export function PendingInvitations() {
  const { t } = useTranslation('entries');
  const { data } = useSuspenseQuery(queryFor(MyInvitationsDocument, {}));
  return data.myInvitations.map(({ token, title, inviterName, contestTitle, expiresAt }) => (
    <div key={token} className={classes['notice']}>
      <Notice
        tone="wait"
        title={t('workspace.invitedTitle', { title: title || t('untitled') })}
        action={
          <ButtonLink to="/invitations/$token" params={{ token }} look="secondary">
            {t('workspace.invitedAction')}
          </ButtonLink>
        }
      >
        {t('workspace.invitedWords', {
          name: inviterName || '–',
          contest: localized(contestTitle),
          date: formatDate(expiresAt),
        })}
      </Notice>
    </div>
  ));
}
