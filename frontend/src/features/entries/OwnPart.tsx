import { Checkbox, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmContributionDocument,
  EntryEditorDocument,
  LeaveTeamDocument,
  PublicationConsentDocument,
  SetPublicationConsentDocument,
} from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatPercent } from '../../lib/numbers';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toasts';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';

type Own = EditorEntry['contributors'][number];

/** The viewer's own place among the authors. */
export function ownPart(entry: EditorEntry): Own | undefined {
  return entry.contributors.find(({ standing }) => standing?.isOwn);
}

/** A share that was lowered after it was confirmed waits for a second yes. */
export function ShareToConfirm({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const own = ownPart(entry);
  const confirm = useOperation(ConfirmContributionDocument, {
    refreshes: [EntryEditorDocument],
    onDone: () => {
      showToast(t('own.confirmed'));
    },
  });
  if (own?.standing?.state !== 'SHARE_LOWERED') return null;
  const share = formatPercent(Number(own.share) / 100, 2);
  return (
    <Notice
      tone="wait"
      title={t('own.loweredTitle', { share })}
      action={
        <Button
          look="secondary"
          pending={confirm.pending}
          onClick={() => void confirm.run({ entryId: entry.id })}
        >
          {t('own.confirm', { share })}
        </Button>
      }
    >
      <p>{t('own.loweredWords')}</p>
      {confirm.problem && <p role="alert">{confirm.problem.message}</p>}
    </Notice>
  );
}

function Consent({ entry, own }: { entry: EditorEntry; own: Own }) {
  const { t } = useTranslation('entries');
  const { data } = useQuery({ ...queryFor(PublicationConsentDocument, {}), throwOnError: true });
  const change = useOperation(SetPublicationConsentDocument, {
    refreshes: [EntryEditorDocument],
    onDone: () => {
      showToast(t('own.consentSaved'));
    },
  });
  if (!data) return null;
  const { wording, text } = data.publicationConsent;
  const consents = own.standing?.consentsToPublish ?? false;
  return (
    <div>
      <Checkbox
        label={t('own.consent')}
        description={localized(text)}
        checked={consents}
        disabled={change.pending}
        onChange={() => {
          void change.run({ entryId: entry.id, consentWording: consents ? '' : wording });
        }}
      />
      {change.problem && <p role="alert">{change.problem.message}</p>}
    </div>
  );
}

function Leave({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const leave = useOperation(LeaveTeamDocument, {
    refreshes: 'everything',
    onDone: async () => {
      showToast(t('own.left'));
      await navigate({ to: '/workspace' });
    },
  });
  return (
    <div>
      <Button
        look="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('own.leave')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('own.leaveAsk')}
        confirm={t('own.leave')}
        danger
        pending={leave.pending}
        onConfirm={() => leave.run({ entryId: entry.id, reason })}
      >
        <ErrorSummary problem={leave.problem} />
        <p>{t('own.leaveWords')}</p>
        <Textarea
          mt="md"
          label={t('own.reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </ConfirmDialog>
    </div>
  );
}

/** What concerns the viewer alone: their consent to being named, and leaving the team. */
export function OwnPart({ entry }: { entry: EditorEntry }) {
  const own = ownPart(entry);
  if (!own?.standing) return null;
  const { requiresPublicationConsent } = entry.contest.teamRules;
  const canLeave = !own.standing.isMainAuthor && entry.viewerCan.edit;
  if (!requiresPublicationConsent && !canLeave) return null;
  return (
    <div className={classes['own']}>
      {requiresPublicationConsent && <Consent entry={entry} own={own} />}
      {canLeave && <Leave entry={entry} />}
    </div>
  );
}
