import i18next from 'i18next';
import { RequestFailure } from './graphql';

/** A refusal by a rule, already in the reader's language. `path` names the form field: "contributors.0.share". */
export interface Problem {
  code: string;
  message: string;
  fields: readonly { path: string; message: string }[];
}

export type FieldErrors = Record<string, string>;

export function isProblem(answer: unknown): answer is Problem & { __typename: 'Problem' } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    (answer as { __typename?: unknown }).__typename === 'Problem'
  );
}

/** First message a field; GraphQL paths arrive in camelCase with dots, as form libraries name fields. */
export function fieldErrors(problem: Problem | null): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of problem?.fields ?? []) errors[path] ??= message;
  return errors;
}

/** A request that failed, told as a problem, so that pages show both in one way. */
export function problemOfFailure(reason: unknown): Problem {
  const kind = reason instanceof RequestFailure ? reason.kind : 'server';
  const message = i18next.t(`failure.${kind}`, { ns: 'ui' });
  return { code: `REQUEST_${kind.toUpperCase()}`, message, fields: [] };
}
