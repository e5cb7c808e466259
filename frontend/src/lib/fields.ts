import type { FieldErrors } from './problems';

/** The element id of a form field, by the path that problems name it with. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** Spread onto an input: an id that ErrorSummary can lead to, and the error beside it. */
export function fieldProps(path: string, errors: FieldErrors): { id: string; error?: string } {
  const error = errors[path];
  return error === undefined ? { id: fieldId(path) } : { id: fieldId(path), error };
}

const REACHABLE = 'input, textarea, select, button, [contenteditable="true"]';

/** Brings the reader to a field: the input itself, or the first one inside a group. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldId(path));
  const target = element?.matches(REACHABLE)
    ? element
    : element?.querySelector<HTMLElement>(REACHABLE);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target != null;
}
