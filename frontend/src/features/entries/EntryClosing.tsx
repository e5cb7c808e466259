import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { phaseOf } from '../../lib/phases';
import { Deadline } from '../../ui/Deadline';
import type { EditorEntry } from './editor';

interface Props {
  entry: {
    viewerCan: { edit: boolean };
    contest: Pick<EditorEntry['contest'], 'phases'>;
    /** The last moment, grace and late codes included. */
    openUntil?: string | null;
  };
  compact?: boolean;
}

const isAfter = (at: string | null, other: string) => at !== null && new Date(at) > new Date(other);

/** Until when it may still be changed: the end of the submission, or of screening for what was returned. */
export function EntryClosing({ entry, compact = false }: Props) {
  const { t } = useTranslation('entries');
  const { openUntil = null } = entry;
  const { phases } = entry.contest;
  if (!entry.viewerCan.edit) return null;
  const submission = phaseOf(phases, 'SUBMISSION');
  if (submission?.state === 'OPEN') {
    const isLonger = isAfter(openUntil, submission.closesAt);
    return (
      <>
        <Deadline at={submission.closesAt} compact={compact} />
        {isLonger && openUntil && !compact && (
          <p>{t('late.takenUntil', { time: formatDateTime(openUntil) })}</p>
        )}
      </>
    );
  }
  const screening = phaseOf(phases, 'SCREENING');
  const isLate = submission && isAfter(openUntil, submission.closesAt);
  const until = isLate ? openUntil : screening?.closesAt;
  return until ? <Deadline at={until} compact={compact} /> : null;
}
