import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, focusField } from '../lib/fields';
import type { Problem } from '../lib/problems';
import classes from './ErrorSummary.module.css';
import { TONE_ICONS } from './StatusBadge';

/** A new problem takes the focus: to its only field, else to this list. */
function useArrival(problem: Problem | null) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!problem) return;
    const only = problem.fields.length === 1 ? problem.fields[0] : undefined;
    if (only && focusField(only.path)) return;
    box.current?.focus();
  }, [problem]);
  return box;
}

/** What a rule refused, above the form: what happened, what was kept, and a way to each field. */
export function ErrorSummary({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('ui');
  const box = useArrival(problem);
  if (!problem) return null;
  const { fields, message } = problem;
  return (
    <div className={classes['summary']} role="alert" tabIndex={-1} ref={box}>
      <TONE_ICONS.bad size={24} stroke={1.75} aria-hidden />
      <div>
        <p className={classes['title']}>
          {fields.length > 0 ? t('errors.title', { count: fields.length }) : t('errors.refused')}
        </p>
        {!fields.some((field) => field.message === message) && <p>{message}</p>}
        {fields.length > 0 && (
          <ul className={classes['list']}>
            {fields.map((field) => (
              <li key={`${field.path} ${field.message}`}>
                <a
                  href={`#${fieldId(field.path)}`}
                  onClick={(event) => {
                    if (focusField(field.path)) event.preventDefault();
                  }}
                >
                  {field.message}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className={classes['kept']}>{t('errors.kept')}</p>
      </div>
    </div>
  );
}
