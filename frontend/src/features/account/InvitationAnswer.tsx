import { Checkbox, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptInvitationDocument,
  DeclineInvitationDocument,
  SignOutDocument,
  type InvitationKind,
  type InvitationPageQuery,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { localized } from '../../lib/localized';
import { formatPercent } from '../../lib/numbers';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
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

function Accept({ token, invitation }: Pick<Props, 'token' | 'invitation'>) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [consents, setConsents] = useState(false);
  const { kind, proposal } = invitation;
  const accept = useOperation(AcceptInvitationDocument, {
    refreshes: 'everything',
    onDone: async () => {
      showToast(t(proposal ? 'proposal.accepted' : 'invitation.accepted'));
      await navigate({ to: PLACES[kind] });
    },
  });
  const consentWording = proposal && consents ? proposal.consent.wording : '';
  return (
    <>
      <ErrorSummary problem={accept.problem} />
      {proposal && (
        <Checkbox
          label={t('proposal.consent')}
          description={localized(proposal.consent.text)}
          checked={consents}
          onChange={(event) => {
            setConsents(event.currentTarget.checked);
          }}
        />
      )}
      <div className={classes['answers']}>
        <Button pending={accept.pending} onClick={() => void accept.run({ token, consentWording })}>
          {proposal
            ? t('proposal.accept', { share: formatPercent(Number(proposal.share) / 100, 2) })
            : t('invitation.accept')}
        </Button>
        {proposal && <Decline token={token} title={proposal.title} />}
      </div>
    </>
  );
}

/** A no, with a reason if one wants to give it; the main author reads it. */
function Decline({ token, title }: { token: string; title: string }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const decline = useOperation(DeclineInvitationDocument, {
    refreshes: 'everything',
    onDone: async () => {
      showToast(t('proposal.declined'));
      await navigate({ to: '/workspace' });
    },
  });
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('proposal.decline')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('proposal.declineAsk', { title })}
        confirm={t('proposal.decline')}
        pending={decline.pending}
        onConfirm={() => decline.run({ token, reason })}
      >
        <ErrorSummary problem={decline.problem} />
        <p>{t('proposal.declineWords')}</p>
        <Textarea
          {...fieldProps('reason', decline.fieldErrors)}
          mt="md"
          label={t('proposal.reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </ConfirmDialog>
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
  const { email } = invitation;
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
  return <Accept token={token} invitation={invitation} />;
}
