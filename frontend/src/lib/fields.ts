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

/** Brings the reader to a field: the input itself, or the first one inside a group. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldId(path));
  const target = element?.matches('input, textarea, select, button')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select, button');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target != null;
}
