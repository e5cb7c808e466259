import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime, viewerZone } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { AnswerShown } from '../../ui/answers/AnswerShown';
import { Button } from '../../ui/Button';
import { PlainText } from '../../ui/PlainText';
import type { Clash } from './draftSync';
import { partOf, type Draft } from './draft';
import { useEditor } from './editor';
import { FieldNote } from './Screened';
import classes from './Together.module.css';
import { useTogether, type Person } from './together';

/** A part's value as people read it: names instead of ids, authors as "name – share". */
function Shown({ draft, path }: { draft: Draft; path: string }) {
  const { t } = useTranslation('entries');
  const { entry, viewer } = useEditor();
  const value = partOf(draft, path);
  const field = entry.contest.formFields.find(({ key }) => `answers.${key}` === path);
  if (path === 'authors') {
    return (
      <PlainText text={draft.authors.map(({ name, share }) => `${name} – ${share} %`).join('\n')} />
    );
  }
  if (value === '') return <p>{t('together.empty')}</p>;
  if (field) return <AnswerShown question={field} value={value} />;
  const named = [
    ...entry.contest.tracks,
    ...viewer.memberships.map(({ unit }) => unit),
    ...(entry.unit ? [entry.unit] : []),
  ].find(({ id }) => id === value);
  return <PlainText text={named ? localized(named.name) : value} />;
}

function useClashWords({ by, at }: Clash) {
  const { t } = useTranslation('entries');
  if (by === null || at === null) return t('together.kept');
  return t('together.savedBy', { name: by, time: formatTime(at, viewerZone()) });
}

/** Yours and theirs of one part side by side; nothing is lost until one of them is chosen. */
function Choice({ clash }: { clash: Clash }) {
  const { t } = useTranslation('entries');
  const { draft } = useEditor();
  const { settle } = useTogether();
  const sides = [
    { side: 'mine', label: t('together.mine'), draft, choose: t('together.keepMine') },
    {
      side: 'theirs',
      label: useClashWords(clash),
      draft: clash.theirs,
      choose: t('together.takeTheirs'),
    },
  ] as const;
  return (
    <div className={classes['clash']} role="group" aria-label={t('together.clashTitle')}>
      <p role="status">
        <strong>{t('together.clashTitle')}</strong> {t('together.clashWords')}
      </p>
      <div className={classes['sides']}>
        {sides.map(({ side, label, draft: shown, choose }) => (
          <div key={side} className={classes['side']}>
            <h4>{label}</h4>
            <div className={classes['value']}>
              <Shown draft={shown} path={clash.path} />
            </div>
            <Button
              look="secondary"
              onClick={() => {
                settle(clash.path, side);
              }}
            >
              {choose}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
}

/** "Trần Bình", or where else the viewer has the form open. */
export function usePersonName() {
  const { t } = useTranslation('entries');
  return ({ name, isViewer }: Person) => (isViewer ? t('together.you') : name);
}

function Writers({ path }: { path: string }) {
  const { t } = useTranslation('entries');
  const { others } = useTogether();
  const nameOf = usePersonName();
  const names = new Set(others.filter(({ part }) => part === path).map(nameOf));
  if (names.size === 0) return null;
  return (
    <p className={classes['writers']}>
      <IconPencil size={16} stroke={1.75} aria-hidden />
      {t('together.writing', { names: [...names].join(' · ') })}
    </p>
  );
}

/** Around one part of the form: who else writes in it, and a choice where two have changed it. */
export function Part({ path, children }: { path: string; children: ReactNode }) {
  const clash = useTogether().clashes.find((one) => one.path === path);
  return (
    <div data-part={path}>
      {children}
      <FieldNote path={path} />
      <Writers path={path} />
      {clash && <Choice clash={clash} />}
    </div>
  );
}
