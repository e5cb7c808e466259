import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../lib/numbers';
import { Section } from '../../ui/Page';
import type { Entry } from './answers';
import classes from './EntryPage.module.css';

type Attachment = Entry['attachments'][number];

function isShown({ kind, status, url }: Attachment): boolean {
  return kind === 'DOCUMENT' && status === 'READY' && url != null;
}

function Pictures({ pictures }: { pictures: readonly Attachment[] }) {
  return (
    <ul className={classes['pictures']}>
      {pictures.map(({ id, url, fileName }) => (
        <li key={id}>
          <a href={url ?? ''} target="_blank" rel="noopener">
            <img src={url ?? ''} alt={fileName} loading="lazy" decoding="async" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Attachments: pictures large, everything else to download. */
export function EntryFiles({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('showcase');
  const shown = attachments.filter(isShown);
  const pictures = shown.filter(({ contentType }) => contentType.startsWith('image/'));
  const files = shown.filter((attachment) => !pictures.includes(attachment));
  if (shown.length === 0) return null;
  return (
    <Section title={t('entry.files')}>
      {pictures.length > 0 && <Pictures pictures={pictures} />}
      <ul className={classes['files']}>
        {files.map(({ id, url, fileName, size }) => (
          <li key={id}>
            <a href={url ?? ''} download aria-label={t('entry.download', { name: fileName })}>
              <IconFileText size={22} stroke={1.5} aria-hidden />
              <span className={classes['fileName']}>{fileName}</span>
              <span className={classes['quiet']}>{formatBytes(size)}</span>
              <IconDownload size={20} stroke={1.75} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
