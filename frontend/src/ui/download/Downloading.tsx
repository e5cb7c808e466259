import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../lib/download';
import { formatNumber, formatPercent } from '../../lib/numbers';
import type { DownloadTrouble } from '../../lib/useDownload';
import classes from './Download.module.css';
import { IconButton } from '../IconButton';

interface Props {
  progress: Progress | null;
  trouble: DownloadTrouble | null;
  onCancel: () => void;
}

/** How far a file is that is being fetched, or why it did not come. */
export function Downloading({ progress, trouble, onCancel }: Props) {
  const { t } = useTranslation('download');
  if (trouble)
    return (
      <span role="alert" className={classes['trouble']}>
        {t(trouble)}
      </span>
    );
  if (!progress) return null;
  const { share, rows } = progress;
  return (
    <span className={classes['bar']}>
      <progress value={share} max={1} aria-label={t('label')} />
      <span role="status">
        {formatPercent(share)}
        {rows !== null && ` · ${t('rows', { rows: formatNumber(rows) })}`}
      </span>
      <IconButton icon={IconX} label={t('cancel')} onClick={onCancel} />
    </span>
  );
}
