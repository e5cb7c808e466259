import type { AttachmentKind } from '../../generated/graphql';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const IMAGES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const DOCUMENTS: Record<string, string> = {
  ...IMAGES,
  '.pdf': 'application/pdf',
  '.docx': `${OFFICE}.wordprocessingml.document`,
  '.xlsx': `${OFFICE}.spreadsheetml.sheet`,
  '.pptx': `${OFFICE}.presentationml.presentation`,
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.zip': 'application/zip',
};

/** What the file dialog offers; the server decides what it takes. */
export const ACCEPT: Record<AttachmentKind, string> = {
  COVER: Object.keys(IMAGES).join(','),
  DOCUMENT: Object.keys(DOCUMENTS).join(','),
};

/** A file's type by its name: systems disagree on what they tell for zip, audio and office files. */
export function contentTypeOf(file: File): string {
  const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  return DOCUMENTS[extension] ?? (file.type || 'application/octet-stream');
}
