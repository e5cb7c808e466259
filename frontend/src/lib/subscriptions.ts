import type { Client } from 'graphql-ws';
import { useEffect, useRef } from 'react';
import { documentId, type RegisteredDocument } from './graphql';
import { currentLanguage } from './i18n';

let client: Promise<Client> | null = null;

/** The socket's code and the socket itself come with the first subscription. */
function connect(): Promise<Client> {
  client ??= import('graphql-ws').then(({ createClient }) =>
    createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql/ws`,
      connectionParams: { language: currentLanguage() },
      lazy: true,
      lazyCloseTimeout: 5_000,
      retryAttempts: Infinity,
      shouldRetry: () => true,
    }),
  );
  return client;
}

interface Listener<Result> {
  onData: (data: Result) => void;
  onEnd?: () => void;
}

/** Listens until the returned function is called. A lost socket is opened again by itself. */
export function subscribe<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables,
  { onData, onEnd }: Listener<Result>,
): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  const query = documentId(document);
  const done = () => {
    if (!stopped) onEnd?.();
  };
  connect().then((ready) => {
    if (stopped) return;
    stop = ready.subscribe<Result>(
      { query, variables: variables as Record<string, unknown> },
      {
        next: ({ data }) => {
          if (data) onData(data);
        },
        error: done,
        complete: done,
      },
    );
  }, done);
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Calls `onData` for each message while the component stands; pass null variables to pause. */
export function useLive<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables | null,
  onData: (data: Result) => void,
): void {
  const latest = useRef(onData);
  useEffect(() => {
    latest.current = onData;
  });
  const text = variables === null ? null : JSON.stringify(variables);
  useEffect(() => {
    if (text === null) return;
    return subscribe(document, JSON.parse(text) as Variables, {
      onData: (data) => {
        latest.current(data);
      },
    });
  }, [document, text]);
}
