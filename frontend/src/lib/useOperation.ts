import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { newIntent, perform, queryKeyOf, type RegisteredDocument } from './graphql';
import {
  fieldErrors,
  isProblem,
  problemOfFailure,
  type FieldErrors,
  type Problem,
} from './problems';

type Answer<Result> = Result[Exclude<keyof Result, '__typename'>];
export type Success<Result> = Exclude<Answer<Result>, { __typename: 'Problem' } | null | undefined>;

interface Options<Result, Variables> {
  /** Documents whose cached answers this changes; they are asked for again. */
  refreshes?: readonly RegisteredDocument<unknown, never>[] | 'everything';
  onDone?: (answer: Success<Result>, variables: Variables) => void | Promise<void>;
}

export interface Operation<Result, Variables> {
  /** Resolves to the answer, or to null when refused or failed (see `problem`). Never rejects. */
  run: (variables: Variables) => Promise<Success<Result> | null>;
  pending: boolean;
  problem: Problem | null;
  /** `Problem.fields` by path, for a form's errors. */
  fieldErrors: FieldErrors;
  reset: () => void;
}

function answerOf(data: unknown): unknown {
  const entries = Object.entries(data as Record<string, unknown>).filter(
    ([name]) => name !== '__typename',
  );
  return entries[0]?.[1];
}

/** One key an intent: kept for the same variables until an answer arrives, so a retry cannot act twice. */
function useIntent() {
  const held = useRef<{ variables: string; key: string } | null>(null);
  return useMemo(
    () => ({
      keyFor(variables: unknown): string {
        const text = JSON.stringify(variables);
        if (held.current?.variables !== text) held.current = { variables: text, key: newIntent() };
        return held.current.key;
      },
      settle() {
        held.current = null;
      },
    }),
    [],
  );
}

function useRefresh<Result, Variables>(refreshes: Options<Result, Variables>['refreshes']) {
  const client = useQueryClient();
  return useCallback(async () => {
    if (refreshes === 'everything') await client.invalidateQueries();
    for (const document of refreshes === 'everything' ? [] : (refreshes ?? [])) {
      await client.invalidateQueries({ queryKey: queryKeyOf(document) });
    }
  }, [client, refreshes]);
}

/** Runs one mutation document with one root field of type `X | Problem`. A second click joins the first. */
export function useOperation<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  { refreshes, onDone }: Options<Result, Variables> = {},
): Operation<Result, Variables> {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const inFlight = useRef<Promise<Success<Result> | null> | null>(null);
  const intent = useIntent();
  const refresh = useRefresh(refreshes);

  const attempt = async (variables: Variables): Promise<Success<Result> | null> => {
    try {
      const key = intent.keyFor(variables);
      const answer = answerOf(await perform(document, variables, { key }));
      intent.settle();
      if (isProblem(answer)) {
        setProblem(answer);
        return null;
      }
      await refresh();
      await onDone?.(answer as Success<Result>, variables);
      return answer as Success<Result>;
    } catch (reason) {
      setProblem(problemOfFailure(reason));
      return null;
    }
  };

  const run = (variables: Variables) => {
    if (inFlight.current) return inFlight.current;
    setPending(true);
    setProblem(null);
    const running = attempt(variables).finally(() => {
      inFlight.current = null;
      setPending(false);
    });
    inFlight.current = running;
    return running;
  };

  const errors = useMemo(() => fieldErrors(problem), [problem]);
  const reset = useCallback(() => {
    setProblem(null);
  }, []);
  return { run, pending, problem, fieldErrors: errors, reset };
}
