import type { EntryStatus } from '../../generated/graphql';
import type { Tone } from '../../ui/StatusBadge';

export const STATUS_TONES: Record<EntryStatus, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'wait',
  RETURNED: 'bad',
  FORWARDED: 'good',
  WITHDRAWN: 'neutral',
  INELIGIBLE: 'bad',
};
