import { notFound } from '@tanstack/react-router';

/** What must be there for this page; missing and forbidden look the same. */
export function found<T>(value: T | null | undefined): T {
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (value == null) throw notFound();
  return value;
}
