import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  AcceptInvitationDocument,
  SignOutDocument,
  type InvitationKind,
  type InvitationPageQuery,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toasts';
import type { Invitation } from './InvitationPage';
import classes from './InvitationPage.module.css';

const PLACES = {
  MEMBER: '/workspace',
  COORDINATOR: '/workspace/unit',
  ORGANISER: '/console',
  AUDITOR: '/console',
  JUDGE: '/judging',
  CONTRIBUTOR: '/workspace',
} as const satisfies Record<InvitationKind, string>;

function Accept({ token, kind }: { token: string; kind: InvitationKind }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const accept = useOperation(AcceptInvitationDocument, {
    refreshes: 'everything',
    onDone: async () => {
      showToast(t('invitation.accepted'));
      await navigate({ to: PLACES[kind] });
    },
  });
  return (
    <>
      <ErrorSummary problem={accept.problem} />
      <div>
        <Button pending={accept.pending} onClick={() => void accept.run({ token })}>
          {t('invitation.accept')}
        </Button>
      </div>
    </>
  );
}

function OtherAddress({ mine, theirs }: { mine: string; theirs: string }) {
  const { t } = useTranslation('account');
  const leave = useOperation(SignOutDocument, { refreshes: 'everything' });
  return (
    <Notice tone="bad" title={t('invitation.otherTitle')}>
      <p className={classes['otherWords']}>{t('invitation.otherWords', { mine, theirs })}</p>
      <Button look="secondary" pending={leave.pending} onClick={() => void leave.run({})}>
        {t('invitation.switch')}
      </Button>
    </Notice>
  );
}

interface Props {
  token: string;
  invitation: Invitation;
  viewer: InvitationPageQuery['viewer'];
}

/** Accepting takes being signed in with the invited address. */
export function InvitationAnswer({ token, invitation, viewer }: Props) {
  const { t } = useTranslation('account');
  const { email, kind } = invitation;
  if (!viewer) {
    return (
      <>
        <p>{t('invitation.signInWords', { email })}</p>
        <div>
          <ButtonLink to="/sign-in" search={{ next: `/invitations/${token}` }}>
            {t('invitation.signIn')}
          </ButtonLink>
        </div>
      </>
    );
  }
  if (viewer.email !== email) return <OtherAddress mine={viewer.email} theirs={email} />;
  return <Accept token={token} kind={kind} />;
}
