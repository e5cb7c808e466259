import {
  IconFile,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatPercent } from '../lib/numbers';
import { IconButton } from './IconButton';
import classes from './UploadRow.module.css';

export type UploadStatus =
  'waiting' | 'sending' | 'paused' | 'checking' | 'looking' | 'done' | 'failed' | 'cancelled';

interface Props {
  name: string;
  bytes: number;
  status: UploadStatus;
  /** 0..1 of the bytes sent. */
  progress?: number;
  /** Why it failed, in the reader's words. */
  reason?: string | undefined;
  /** Where the kept file can be opened. */
  href?: string | null | undefined;
  /** A small picture of it. */
  thumbnail?: string | null | undefined;
  /** What belongs to it, below. */
  children?: ReactNode;
  onPause?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
  onRetry?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

function Actions({ name, status, onPause, onCancel, onRetry, onRemove }: Props) {
  const { t } = useTranslation('files');
  const running = status === 'waiting' || status === 'sending';
  const broken = status === 'failed' || status === 'cancelled';
  return (
    <div className={classes['actions']}>
      {status === 'sending' && onPause && (
        <IconButton icon={IconPlayerPause} label={t('upload.pause', { name })} onClick={onPause} />
      )}
      {status === 'paused' && onRetry && (
        <IconButton icon={IconPlayerPlay} label={t('upload.resume', { name })} onClick={onRetry} />
      )}
      {(running || status === 'paused') && onCancel && (
        <IconButton icon={IconX} label={t('upload.cancel', { name })} onClick={onCancel} />
      )}
      {broken && onRetry && (
        <IconButton icon={IconRefresh} label={t('upload.retry', { name })} onClick={onRetry} />
      )}
      {(broken || status === 'done' || status === 'looking') && onRemove && (
        <IconButton icon={IconTrash} label={t('upload.remove', { name })} onClick={onRemove} />
      )}
    </div>
  );
}

/** One file on its way: how far, and how to stop it, try again or take it off. */
export function UploadRow(props: Props) {
  const { name, bytes, status, progress = 0, reason, href, thumbnail, children } = props;
  const { t } = useTranslation('files');
  const words = t(`upload.${status}`, { percent: formatPercent(progress) });
  return (
    <li className={classes['row']} data-status={status}>
      {thumbnail ? (
        <img src={thumbnail} alt="" className={classes['thumbnail']} />
      ) : (
        <IconFile size={24} stroke={1.5} aria-hidden />
      )}
      <div className={classes['words']}>
        <p className={classes['name']}>
          {href ? (
            <a href={href} target="_blank" rel="noopener">
              {name}
            </a>
          ) : (
            name
          )}
        </p>
        <p className={classes['state']}>
          {formatBytes(bytes)} ·{' '}
          {/* The percentage is in the bar; reading out every step would be noise. */}
          <span role={status === 'sending' ? undefined : 'status'}>{words}</span>
          {reason && <> · {reason}</>}
        </p>
        {(status === 'sending' || status === 'paused') && (
          <progress max={1} value={progress} aria-label={name} />
        )}
        {children}
      </div>
      <Actions {...props} />
    </li>
  );
}
