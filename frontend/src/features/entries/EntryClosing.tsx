import { phaseOf } from '../../lib/phases';
import { Deadline } from '../../ui/Deadline';
import type { EditorEntry } from './editor';

interface Props {
  entry: { viewerCan: { edit: boolean }; contest: Pick<EditorEntry['contest'], 'phases'> };
  compact?: boolean;
}

/** Until when it may still be changed: the end of the submission, or of screening for what was returned. */
export function EntryClosing({ entry, compact = false }: Props) {
  const { phases } = entry.contest;
  if (!entry.viewerCan.edit) return null;
  const submission = phaseOf(phases, 'SUBMISSION');
  const phase = submission?.state === 'OPEN' ? submission : phaseOf(phases, 'SCREENING');
  return phase ? <Deadline at={phase.closesAt} compact={compact} /> : null;
}
