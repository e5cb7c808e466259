import type {
  EligibilityState,
  ScreenedEntryQuery,
  ScreeningDeskQuery,
  ScreeningFrameQuery,
  ScreeningState,
} from '../../../generated/graphql';
import type { Tone } from '../../../ui/StatusBadge';

type DeskContest = NonNullable<ScreeningDeskQuery['contest']>;
export type DeskRow = NonNullable<
  DeskContest['console']
>['screening']['entries']['edges'][number]['node'];
export type Frame = NonNullable<ScreeningFrameQuery['contest']>;
export type Screened = NonNullable<ScreenedEntryQuery['entry']>;

/** In the order in which they ask for attention. */
export const STATES: readonly ScreeningState[] = [
  'WAITING',
  'RESUBMITTED',
  'APPEALED',
  'OVERDUE',
  'RETURNED',
  'ELIGIBLE',
  'INELIGIBLE',
];

export const STATE_TONES: Record<ScreeningState, Tone> = {
  WAITING: 'wait',
  RESUBMITTED: 'wait',
  APPEALED: 'bad',
  OVERDUE: 'bad',
  RETURNED: 'neutral',
  ELIGIBLE: 'good',
  INELIGIBLE: 'bad',
};

export const FINDING_TONES: Record<EligibilityState, Tone> = {
  OK: 'good',
  WARNING: 'wait',
  FAILS: 'bad',
  CANNOT_TELL: 'neutral',
};

/** Where a ruling can still be made; on the rest of the desk it was made. */
export function isOpen(state: ScreeningState | null | undefined): boolean {
  return state != null && state !== 'INELIGIBLE' && state !== 'APPEALED';
}

/** The neighbours of an entry in the list as it is shown. */
export function neighbours(ids: readonly string[], id: string) {
  const place = ids.indexOf(id);
  return {
    before: place > 0 ? ids[place - 1] : undefined,
    after: place >= 0 ? ids[place + 1] : undefined,
  };
}
