import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../lib/numbers';
import { PlainText } from '../PlainText';
import classes from './Files.module.css';
import { formatLength } from './length';

/** A file as its reader gets it: `size` in bytes, `text` the beginning of what is written in it. */
export interface ShownFile {
  id: string;
  kind: 'COVER' | 'DOCUMENT';
  status: string;
  fileName: string;
  contentType: string;
  size: number;
  url?: string | null;
  fieldKey?: string | null;
  variantOf?: string | null;
  previewUrl?: string | null;
  seconds?: number | null;
  pages?: number | null;
  isScanned?: boolean | null;
  text: string;
}

function isOf(file: ShownFile, kind: 'image' | 'video' | 'audio'): boolean {
  return file.contentType.startsWith(`${kind}/`);
}

function Facts({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files');
  const facts = [
    formatBytes(file.size),
    file.pages != null && t('show.pages', { count: file.pages }),
    file.seconds != null && formatLength(file.seconds),
    file.isScanned != null && t(file.isScanned ? 'show.scanned' : 'show.unscanned'),
  ];
  return <span className={classes['facts']}>{facts.filter(Boolean).join(' · ')}</span>;
}

/** Played where it stands; nothing is fetched before somebody asks. */
function Player({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files');
  const props = {
    controls: true,
    preload: 'none',
    src: file.url ?? '',
    'aria-label': t('show.play', { name: file.fileName }),
  } as const;
  if (isOf(file, 'audio')) {
    // eslint-disable-next-line jsx-a11y/media-has-caption -- the author's recording, which brings no captions
    return <audio {...props} className={classes['audio']} />;
  }
  return (
    // eslint-disable-next-line jsx-a11y/media-has-caption -- the author's recording, which brings no captions
    <video {...props} poster={file.previewUrl ?? undefined} className={classes['video']} />
  );
}

function Picture({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files');
  return (
    <a href={file.url ?? ''} target="_blank" rel="noopener">
      <img
        src={file.previewUrl ?? file.url ?? ''}
        alt={t('show.picture', { name: file.fileName })}
        loading="lazy"
        decoding="async"
        className={classes['picture']}
      />
    </a>
  );
}

/** The first page and the text of a document, folded. */
function Pages({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files');
  const { previewUrl, text, fileName } = file;
  if (!previewUrl && !text) return null;
  return (
    <details className={classes['pages']}>
      <summary>{t('show.preview', { name: fileName })}</summary>
      {previewUrl && (
        <img
          src={previewUrl}
          alt={t('show.firstPage', { name: fileName })}
          loading="lazy"
          className={classes['page']}
        />
      )}
      {text && (
        <div className={classes['text']} role="region" aria-label={t('show.text')}>
          <PlainText text={text} />
        </div>
      )}
    </details>
  );
}

/** One file where it can be looked at: pictures shown, video and sound played, documents by first page and text. */
export function FileShow({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files');
  const isPicture = isOf(file, 'image');
  const isPlayed = isOf(file, 'video') || isOf(file, 'audio');
  return (
    <li className={classes['file']}>
      <p className={classes['line']}>
        <IconFileText size={22} stroke={1.5} aria-hidden />
        <span className={classes['name']}>
          {file.fileName} <Facts file={file} />
        </span>
        <a
          href={file.url ?? ''}
          className={classes['action']}
          aria-label={t('show.downloadNamed', { name: file.fileName })}
          {...(isPicture || isPlayed ? { target: '_blank', rel: 'noopener' } : { download: '' })}
        >
          <IconDownload size={20} stroke={1.75} aria-hidden />
          {t(isPicture || isPlayed ? 'show.open' : 'show.download')}
        </a>
      </p>
      {isPicture && <Picture file={file} />}
      {isPlayed && <Player file={file} />}
      {!isPicture && !isPlayed && <Pages file={file} />}
    </li>
  );
}

/** What of an entry's attachments stands in its list of files: ready, no cover, no anonymised copy. */
export function listedFiles(files: readonly ShownFile[]): ShownFile[] {
  return files.filter(
    ({ kind, status, url, variantOf }) =>
      kind === 'DOCUMENT' && status === 'READY' && url && !variantOf,
  );
}

export function FileShowList({ files }: { files: readonly ShownFile[] }) {
  return (
    <ul className={classes['list']}>
      {files.map((file) => (
        <FileShow key={file.id} file={file} />
      ))}
    </ul>
  );
}
