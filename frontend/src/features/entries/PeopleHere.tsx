import { IconUserEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { partLabel, useEditor } from './editor';
import { usePersonName } from './Part';
import classes from './Together.module.css';
import { useTogether } from './together';

/** A line a person and place: two tabs of one person at one part are one. */
function useLines(): string[] {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const { others } = useTogether();
  const nameOf = usePersonName();
  const lines = others.map((person) => {
    const name = nameOf(person);
    if (person.part === null) return t('together.here', { name });
    return t('together.at', { name, part: partLabel(entry, person.part, (key) => t(key)) });
  });
  return [...new Set(lines)];
}

/** Who else has this form open, and where they write. */
export function PeopleHere() {
  const { t } = useTranslation('entries');
  const lines = useLines();
  return (
    <div role="status" aria-label={t('together.title')}>
      {lines.length > 0 && (
        <ul className={classes['people']}>
          {lines.map((line) => (
            <li key={line}>
              <IconUserEdit size={18} stroke={1.75} aria-hidden />
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
