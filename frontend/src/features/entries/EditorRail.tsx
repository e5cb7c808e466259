import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from '../../lib/useAutosave';
import { SaveState } from '../../ui/SaveState';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import { PeopleHere } from './PeopleHere';

type Check = EditorEntry['completeness'][number];

/** The section of the form in which a check is met. */
const SECTIONS: Record<string, string> = {
  'entries.check_answers': 'answers',
  'entries.check_names': 'authors',
  'entries.check_shares': 'authors',
  'entries.check_uploads': 'files',
};

export function sectionOf(check: Check): string {
  return SECTIONS[check.code] ?? 'basics';
}

/** The checklist of what an entry needs; each line leads to its section. */
export function Checks({ checks, onGo }: { checks: readonly Check[]; onGo?: () => void }) {
  const { t } = useTranslation('entries');
  return (
    <ul className={classes['checks']} aria-label={t('submit.checklist')}>
      {checks.map((check) => {
        const Icon = check.isOk ? IconCircleCheck : IconCircle;
        return (
          <li key={check.code}>
            <a
              href={`#${sectionOf(check)}`}
              className={classes['check']}
              data-ok={check.isOk || undefined}
              onClick={onGo}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
              <span>
                {check.message}
                <span className={classes['hidden']}>
                  , {t(check.isOk ? 'editor.done' : 'editor.todo')}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  checks: readonly Check[];
  autosave: Autosave;
  /** The page's primary action, always in reach. */
  action: ReactNode;
}

/** Beside the form, and above it on phones: saved or not, and what is left to do. */
export function EditorRail({ checks, autosave, action }: Props) {
  const { t } = useTranslation('entries');
  const done = checks.filter((check) => check.isOk).length;
  const total = Math.max(1, checks.length);
  return (
    <aside className={classes['rail']} aria-label={t('editor.rail')}>
      <SaveState {...autosave} />
      <PeopleHere />
      <h2>{t('editor.rail')}</h2>
      <div>
        <p className={classes['quiet']}>{t('editor.progress', { done, total: checks.length })}</p>
        <div className={classes['bar']} aria-hidden>
          <span style={{ width: `${(100 * done) / total}%` }} />
        </div>
      </div>
      <Checks checks={checks} />
      {action}
    </aside>
  );
}
