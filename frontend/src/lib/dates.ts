import { currentLanguage } from './i18n';
import { localeTag } from './language';

/** Every deadline is first told in this zone. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

export type Moment = string | number | Date;

let serverAheadMs = 0;

/** Remembers how far the server's clock is from this device's; deadlines are counted on the server's. */
export function setServerClock(serverDate: Moment, receivedAt: number = Date.now()): void {
  const server = new Date(serverDate).getTime();
  if (Number.isFinite(server)) serverAheadMs = server - receivedAt;
}

export function serverNow(): number {
  return Date.now() + serverAheadMs;
}

export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether the viewer's clock shows another time than Viet Nam's at that moment. */
export function zonesDiffer(moment: Moment, zone: string = viewerZone()): boolean {
  return formatDateTime(moment, zone) !== formatDateTime(moment);
}

function parts(moment: Moment, zone: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  return Object.fromEntries(format.formatToParts(new Date(moment)).map((p) => [p.type, p.value]));
}

/** 23/11/2026 in Vietnamese, 23 Nov 2026 in English. A date without a time is taken as it stands. */
export function formatDate(moment: Moment, zone: string = HOME_ZONE): string {
  const vietnamese = currentLanguage() === 'vi';
  const dateOnly = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const { day, month, year } = parts(moment, dateOnly ? 'UTC' : zone, {
    day: vietnamese ? '2-digit' : 'numeric',
    month: vietnamese ? '2-digit' : 'short',
    year: 'numeric',
  });
  // CLDR writes "Sept" in British English; months here are three letters.
  return vietnamese
    ? `${day ?? ''}/${month ?? ''}/${year ?? ''}`
    : `${day ?? ''} ${(month ?? '').slice(0, 3)} ${year ?? ''}`;
}

/** 14:32, on a 24-hour clock in both languages. */
export function formatTime(moment: Moment, zone: string = HOME_ZONE): string {
  const { hour, minute } = parts(moment, zone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${hour ?? ''}:${minute ?? ''}`;
}

/** "17:00, 23/11/2026" or "17:00, 23 Nov 2026". */
export function formatDateTime(moment: Moment, zone: string = HOME_ZONE): string {
  return `${formatTime(moment, zone)}, ${formatDate(moment, zone)}`;
}

/** "01/10/2026 – 31/10/2026"; an open end stays open. */
export function formatDateRange(from: Moment, to: Moment | null | undefined): string {
  return to == null ? `${formatDate(from)} –` : `${formatDate(from)} – ${formatDate(to)}`;
}

/** A name people know for a zone: "GMT+7" style, as the browser tells it. */
export function zoneLabel(zone: string, moment: Moment): string {
  return parts(moment, zone, { timeZoneName: 'short', hour: 'numeric' })['timeZoneName'] ?? zone;
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A length of time in its largest fitting unit: "3 ngày", "5 hours"; rounded down, never "0 days". */
export function formatDuration(ms: number): string {
  const [unit, size] = STEPS.find(([, step]) => ms >= step) ?? STEPS[3];
  return new Intl.NumberFormat(localeTag(currentLanguage()), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.floor(ms / size));
}

/** Value of an `<input type="datetime-local">` for a moment, in Viet Nam's time: "2026-11-23T17:00". */
export function toLocalInput(moment: Moment): string {
  const p = parts(moment, HOME_ZONE, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${p['year'] ?? ''}-${p['month'] ?? ''}-${p['day'] ?? ''}T${p['hour'] ?? ''}:${p['minute'] ?? ''}`;
}

/** The moment a `datetime-local` value means in Viet Nam (no summer time: always +07:00); null when empty. */
export function fromLocalInput(value: string): string | null {
  if (value === '') return null;
  const moment = new Date(`${value}:00+07:00`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
