import type { FileFamily } from '../../generated/graphql';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const TYPES: Record<FileFamily, Record<string, string>> = {
  IMAGE: {
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.png': 'image/png',
    '.webp': 'image/webp',
  },
  DOCUMENT: { '.pdf': 'application/pdf' },
  OFFICE: {
    '.docx': `${OFFICE}.wordprocessingml.document`,
    '.xlsx': `${OFFICE}.spreadsheetml.sheet`,
    '.pptx': `${OFFICE}.presentationml.presentation`,
  },
  VIDEO: { '.mp4': 'video/mp4', '.webm': 'video/webm', '.mov': 'video/quicktime' },
  AUDIO: { '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4' },
  ARCHIVE: { '.zip': 'application/zip' },
};

export const FAMILIES = Object.keys(TYPES) as FileFamily[];

/** What the file dialog offers; the server decides what it takes. No families: all of them. */
export function acceptOf(families: readonly FileFamily[]): string {
  const chosen = families.length > 0 ? families : FAMILIES;
  return chosen.flatMap((family) => Object.keys(TYPES[family])).join(',');
}

/** A file's type by its name: systems disagree on what they tell for zip, audio and office files. */
export function contentTypeOf(file: File): string {
  const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  const known = Object.assign({}, ...Object.values(TYPES)) as Record<string, string>;
  return known[extension] ?? (file.type || 'application/octet-stream');
}
