import { IconCheck, IconCloudOff, IconCloudUpload, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTime, viewerZone } from '../lib/dates';
import type { Autosave, SaveStatus } from '../lib/useAutosave';
import classes from './SaveState.module.css';
import { TONE_ICONS } from './StatusBadge';

const ICONS = {
  idle: IconCheck,
  dirty: IconPencil,
  saving: IconCloudUpload,
  saved: IconCheck,
  failed: TONE_ICONS.bad,
  offline: IconCloudOff,
} satisfies Record<SaveStatus, unknown>;

/** Always visible while a form saves itself; read out when it changes. */
export function SaveState({ status, savedAt, flush }: Autosave) {
  const { t } = useTranslation('ui');
  const Icon = ICONS[status];
  const time = savedAt === null ? '' : formatTime(savedAt, viewerZone());
  return (
    <span className={classes['state']} data-status={status}>
      <span role="status" className={classes['words']}>
        <Icon size={18} stroke={1.75} aria-hidden />
        {t(`save.${status}`, { time })}
      </span>
      {(status === 'failed' || status === 'offline') && (
        <button type="button" className={classes['again']} onClick={() => void flush()}>
          {t('save.again')}
        </button>
      )}
    </span>
  );
}
