import { currentLanguage } from '../../lib/i18n';
import type { Problem } from '../../lib/problems';

/** Sends a file to be read; answers the import's id, or why it was not taken. */
export async function upload(file: File): Promise<{ id: string } | { problem: Problem } | null> {
  const address = `/imports?${new URLSearchParams({ name: file.name }).toString()}`;
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': currentLanguage() },
      body: file,
    });
    const answer = (await response.json()) as { id: string } | { code: string; message: string };
    if ('id' in answer) return { id: answer.id };
    return { problem: { code: answer.code, message: answer.message, fields: [] } };
  } catch {
    return null;
  }
}
