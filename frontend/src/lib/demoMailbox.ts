import { queryOptions } from '@tanstack/react-query';

export interface DemoMessage {
  id: string;
  to: readonly string[];
  subject: string;
  /** ISO moment. */
  sent_at: string;
  text: string;
  html: string | null;
}

async function fetchMailbox({ signal }: { signal: AbortSignal }): Promise<DemoMessage[] | null> {
  const response = await fetch('/demo/mailbox', { signal });
  if (!response.ok) return null;
  return ((await response.json()) as { messages: DemoMessage[] }).messages;
}

/** What a demo has mailed, newest first; null where this is no demo. */
export const demoMailboxQuery = queryOptions({
  queryKey: ['demo-mailbox'],
  queryFn: fetchMailbox,
  retry: false,
});
