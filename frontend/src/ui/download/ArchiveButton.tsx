import { IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../lib/i18n';
import { DownloadButton } from './DownloadButton';

/** All entries of a contest or a unit, with their files, as one archive; `of` as "contest/slug". */
export function ArchiveButton({ of }: { of: string }) {
  const { t } = useTranslation('download');
  return (
    <DownloadButton address={`/exports/${of}.zip?language=${currentLanguage()}`} icon={IconFileZip}>
      {t('all')}
    </DownloadButton>
  );
}
