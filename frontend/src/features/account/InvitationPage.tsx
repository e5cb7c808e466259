import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationPageDocument, type InvitationPageQuery } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { InvitationAnswer } from './InvitationAnswer';
import classes from './InvitationPage.module.css';
import { Proposal } from './Proposal';

export type Invitation = NonNullable<InvitationPageQuery['invitation']>;

function Letter({ invitation, children }: { invitation: Invitation; children: ReactNode }) {
  const { t } = useTranslation('account');
  const { kind, email, inviterName, scope, expiresAt } = invitation;
  return (
    <div className={classes['letter']}>
      <div>
        <p className={classes['kind']}>{t(`invitation.kind.${kind}`)}</p>
        <h2 className={classes['scope']}>{localized(scope)}</h2>
      </div>
      <p>{t(`invitation.does.${kind}`)}</p>
      <dl className={classes['facts']}>
        <dt>{t('invitation.by')}</dt>
        <dd>{inviterName || '–'}</dd>
        <dt>{t('invitation.sentTo')}</dt>
        <dd>{email}</dd>
        <dt>{t('invitation.until')}</dt>
        <dd>{formatDateTime(expiresAt)}</dd>
      </dl>
      {invitation.proposal && <Proposal proposal={invitation.proposal} />}
      {children}
    </div>
  );
}

function Over() {
  const { t } = useTranslation('account');
  return (
    <EmptyState
      title={t('invitation.overTitle')}
      action={<ButtonLink to="/workspace">{t('invitation.overAction')}</ButtonLink>}
    >
      {t('invitation.overWords')}
    </EmptyState>
  );
}

/** What an invitation's link leads to: what it is, from whom, and accepting it. */
export function InvitationPage({ token }: { token: string }) {
  const { t } = useTranslation('account');
  const { data } = useSuspenseQuery(queryFor(InvitationPageDocument, { token }));
  const { invitation, viewer } = data;
  if (!invitation) throw notFound(); // eslint-disable-line @typescript-eslint/only-throw-error -- the router's way
  const { inviterName: name } = invitation;
  return (
    <>
      <PageHeader
        title={t('invitation.title')}
        purpose={name ? t('invitation.from', { name }) : t('invitation.fromNobody')}
      />
      <Page>
        {invitation.isOpen ? (
          <Letter invitation={invitation}>
            <InvitationAnswer token={token} invitation={invitation} viewer={viewer} />
          </Letter>
        ) : (
          <Over />
        )}
      </Page>
    </>
  );
}
