import type { ApprovalPartsFragment, StopState as State } from '../generated/graphql';
import type { Localized } from './localized';

export type Approval = NonNullable<ApprovalPartsFragment['approval']>;
export type StopState = State;
type Stops = Approval['stops'];

/** The unit that an entry goes to once the one it waits with approves; null when it goes on to the organisers.
 * As the server has it: units without coordinators are passed over while one further up has some, and the last
 * one decides in any case. */
export function nextUnit(stops: Stops): { id: string; name: Localized } | null {
  const ahead = stops.filter(({ state }) => state === 'AHEAD');
  const next = ahead.find(({ isStaffed }) => isStaffed) ?? ahead.at(-1);
  return next?.unit ?? null;
}
