import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyEntryLineFragment } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { Ribbon } from '../../ui/Medal';
import { StatusBadge } from '../../ui/StatusBadge';
import { EntryClosing } from './EntryClosing';
import { STATUS_TONES } from './status';
import classes from './WorkspacePage.module.css';

interface Props {
  entry: MyEntryLineFragment;
}

function Completeness({ entry }: Props) {
  const { t } = useTranslation('entries');
  const missing = entry.completeness.filter((check) => !check.isOk).length;
  if (!entry.viewerCan.edit || entry.completeness.length === 0) return null;
  return missing > 0 ? (
    <StatusBadge tone="wait">{t('workspace.missing', { count: missing })}</StatusBadge>
  ) : (
    entry.status === 'DRAFT' && <StatusBadge tone="good">{t('workspace.complete')}</StatusBadge>
  );
}

function Go({ entry }: Props) {
  const { t } = useTranslation('entries');
  const { status, viewerCan, id } = entry;
  const returned = viewerCan.edit && status === 'RETURNED';
  const words = returned ? 'revise' : viewerCan.edit && status === 'DRAFT' ? 'continue' : 'view';
  return (
    <ButtonLink
      to="/workspace/entries/$id"
      params={{ id }}
      look={words === 'view' ? 'secondary' : 'primary'}
      aria-label={`${t(`workspace.${words}`)}: ${entry.title || t('untitled')}`}
    >
      {t(`workspace.${words}`)}
    </ButtonLink>
  );
}

function Facts({ entry }: Props) {
  const { t } = useTranslation('entries');
  const { submittedAt, submittedVersion, updatedAt } = entry;
  const submitted =
    submittedAt !== null &&
    t('workspace.submitted', { time: formatDateTime(submittedAt), version: submittedVersion ?? 1 });
  return (
    <p className={classes['facts']}>
      {submitted || t('workspace.edited', { time: formatDateTime(updatedAt) })}
    </p>
  );
}

/** One draft or submission: where it stands, what it lacks, by when, and the way in. */
export function EntryLine({ entry }: Props) {
  const { t } = useTranslation('entries');
  const { id, status, title, code, contest, award } = entry;
  return (
    <li className={classes['line']}>
      <div>
        <p className={classes['contest']}>
          {localized(contest.title)}
          {code && ` · ${code}`}
        </p>
        <h3 className={classes['title']}>
          <Link to="/workspace/entries/$id" params={{ id }}>
            {title || t('untitled')}
          </Link>
        </h3>
        <div className={classes['state']}>
          <StatusBadge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</StatusBadge>
          <Completeness entry={entry} />
          {award && <Ribbon rank={award.prize.rank}>{localized(award.prize.name)}</Ribbon>}
        </div>
        <EntryClosing entry={entry} compact />
        <Facts entry={entry} />
        {status === 'RETURNED' && (
          <p className={classes['reason']}>
            <strong>{t('workspace.returned')}:</strong> {entry.returnReason}
          </p>
        )}
      </div>
      <Go entry={entry} />
    </li>
  );
}
