import { IconFileTypePdf, IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../lib/i18n';
import classes from './Download.module.css';
import { DownloadButton } from './DownloadButton';

interface Props {
  id: string;
  /** With its files, for those who see everything of it. */
  whole?: boolean;
}

/** Takes one entry away: on paper, and as an archive with its files. */
export function EntryDownloads({ id, whole = false }: Props) {
  const { t } = useTranslation('download');
  const language = `language=${currentLanguage()}`;
  return (
    <span className={classes['whole']}>
      <DownloadButton address={`/exports/entry/${id}.pdf?${language}`} icon={IconFileTypePdf}>
        {t('pdf')}
      </DownloadButton>
      {whole && (
        <DownloadButton address={`/exports/entry/${id}.zip?${language}`} icon={IconFileZip}>
          {t('zip')}
        </DownloadButton>
      )}
    </span>
  );
}
