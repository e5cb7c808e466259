import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { partOf, type Draft } from './draft';
import { partLabel, type EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import type { Clash } from './useDraft';

type Side = 'mine' | 'theirs';

/** A part as people read it: names instead of ids, authors as "name, share". */
function shown(entry: EditorEntry, draft: Draft, path: string): string {
  if (path === 'authors') {
    return draft.authors.map(({ name, share }) => `${name} – ${share} %`).join('\n');
  }
  const value = partOf(draft, path);
  const track = path === 'trackId' && entry.contest.tracks.find(({ id }) => id === value);
  if (track) return localized(track.name);
  if (path === 'unitId' && entry.unit?.id === value) return localized(entry.unit.name);
  const field = entry.contest.formFields.find(({ key }) => `answers.${key}` === path);
  const choice = field?.choices.find((known) => known.value === value);
  return choice ? localized(choice.label) : value;
}

interface PartProps {
  entry: EditorEntry;
  clash: Clash;
  path: string;
  chosen: Side;
  onChoose: (side: Side) => void;
}

function Part({ entry, clash, path, chosen, onChoose }: PartProps) {
  const { t } = useTranslation('entries');
  return (
    <fieldset className={classes['choice']}>
      <legend>{partLabel(entry, path, (key) => t(key))}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className={classes['option']}>
          <input
            type="radio"
            name={path}
            checked={chosen === side}
            onChange={() => {
              onChoose(side);
            }}
          />
          <strong>{t(`clash.${side}`)}</strong>
          <p>{shown(entry, clash[side], path) || t('clash.empty')}</p>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  entry: EditorEntry;
  clash: Clash;
  onSettle: (theirs: readonly string[]) => void;
}

/** Two tabs or devices changed the same parts: both stand side by side, and the author chooses. */
export function ClashDialog({ entry, clash, onSettle }: Props) {
  const { t } = useTranslation('entries');
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const settle = () => {
    onSettle(theirs);
  };
  return (
    <Dialog
      open
      onClose={settle}
      title={t('clash.title')}
      actions={<Button onClick={settle}>{t('clash.keep')}</Button>}
    >
      <p>{t('clash.words', { count: clash.paths.length })}</p>
      {clash.paths.map((path) => (
        <Part
          key={path}
          entry={entry}
          clash={clash}
          path={path}
          chosen={theirs.includes(path) ? 'theirs' : 'mine'}
          onChoose={(side) => {
            const others = theirs.filter((one) => one !== path);
            setTheirs(side === 'theirs' ? [...others, path] : others);
          }}
        />
      ))}
    </Dialog>
  );
}
