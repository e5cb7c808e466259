import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../../ui/files/EvidenceShow';
import { FileShowList, listedFiles } from '../../ui/files/FileShow';
import { Section } from '../../ui/Page';
import type { Entry } from './answers';

/** Attachments where they can be looked at, and what was published. */
export function EntryFiles({ entry }: { entry: Entry }) {
  const { t } = useTranslation('showcase');
  const files = listedFiles(entry.attachments);
  return (
    <>
      {files.length > 0 && (
        <Section title={t('entry.files')}>
          <FileShowList files={files} />
        </Section>
      )}
      {entry.evidence.length > 0 && (
        <Section title={t('entry.evidence')}>
          <EvidenceList items={entry.evidence} />
        </Section>
      )}
    </>
  );
}
