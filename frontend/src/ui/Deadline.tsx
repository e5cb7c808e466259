import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDuration, viewerZone, zoneLabel, zonesDiffer } from '../lib/dates';
import { useNow } from '../lib/useNow';
import classes from './Deadline.module.css';

interface Props {
  /** ISO moment. */
  at: string;
  kind?: 'closes' | 'opens';
  /** One line for rows of a list: no zone beside it. */
  compact?: boolean;
}

const SOON_MS = 48 * 3_600_000;

function useRemaining(at: string, kind: 'closes' | 'opens') {
  const { t } = useTranslation('ui');
  const left = new Date(at).getTime() - useNow();
  const closes = kind === 'closes';
  if (left <= 0) return { words: t(closes ? 'deadline.closed' : 'deadline.opened'), soon: false };
  const words = t(closes ? 'deadline.left' : 'deadline.until', { duration: formatDuration(left) });
  return { words, soon: closes && left < SOON_MS };
}

/** The same moment on the viewer's own clock. */
export function ViewerTime({ at }: { at: string }) {
  const { t } = useTranslation('ui');
  const zone = viewerZone();
  return t('deadline.yours', { zone: zoneLabel(zone, at), time: formatDateTime(at, zone) });
}

/** By when: Viet Nam's time, how long that is from now, and the viewer's own time when it differs. */
export function Deadline({ at, kind = 'closes', compact = false }: Props) {
  const { t } = useTranslation('ui');
  const { words, soon } = useRemaining(at, kind);
  const bothZones = !compact && zonesDiffer(at);
  return (
    <div className={classes['deadline']} data-compact={compact || undefined}>
      <IconClockHour4 size={20} stroke={1.75} aria-hidden />
      <div>
        <p>
          {t(`deadline.${kind}`)} <time dateTime={at}>{formatDateTime(at)}</time> ·{' '}
          <span className={classes['left']} data-soon={soon || undefined}>
            {words}
          </span>
        </p>
        {bothZones && (
          <p className={classes['zones']}>
            {t('deadline.home')} <ViewerTime at={at} />
          </p>
        )}
      </div>
    </div>
  );
}
