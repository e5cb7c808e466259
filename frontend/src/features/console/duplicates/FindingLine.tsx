import { IconCopy, IconFiles, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  DuplicatePartsFragment,
  DuplicateSidePartsFragment,
  FindingKind,
  FindingState,
} from '../../../generated/graphql';
import { formatDate } from '../../../lib/dates';
import { localized } from '../../../lib/localized';
import { formatPercent } from '../../../lib/numbers';
import { Button } from '../../../ui/Button';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import classes from './Duplicates.module.css';

export type Side = DuplicateSidePartsFragment;
export type Finding = DuplicatePartsFragment & { sides: readonly Side[] };

const ICONS = { TEXT: IconCopy, FILE: IconFiles, LINK: IconLink } as const satisfies Record<
  FindingKind,
  unknown
>;
export const TONES: Record<FindingState, Tone> = {
  OPEN: 'wait',
  DISMISSED: 'neutral',
  CONFIRMED: 'bad',
};

/** What two entries share, in a sentence. */
export function useEvidenceWords() {
  const { t } = useTranslation('console');
  return ({ kind, score, words, files, links }: DuplicatePartsFragment): string => {
    if (kind === 'FILE') return t('duplicates.sameFile', { names: files.join(', ') });
    if (kind === 'LINK') return t('duplicates.sameLink', { addresses: links.join(', ') });
    return t('duplicates.sameText', { share: formatPercent(score, 0), count: words ?? 0 });
  };
}

export function SideWords({ side }: { side: Side }) {
  const { code, title, contest, unit, submittedAt, people } = side;
  const facts = [
    contest && localized(contest.title),
    unit && localized(unit.name),
    submittedAt && formatDate(submittedAt),
  ].filter(Boolean);
  return (
    <div className={classes['side']}>
      <p className={classes['title']}>
        {code && <span className={classes['code']}>{code}</span>} {title}
      </p>
      <p className={classes['quiet']}>{facts.join(' · ')}</p>
      {people.length > 0 && <p className={classes['quiet']}>{people.join(', ')}</p>}
    </div>
  );
}

interface Props {
  finding: Finding;
  /** The entry that is being looked at: only the other one is named then. */
  of?: string;
  onOpen: () => void;
}

/** A likeness: what is alike, how much, which two entries, and what was made of it. */
export function FindingLine({ finding, of, onOpen }: Props) {
  const { t } = useTranslation('console');
  const words = useEvidenceWords();
  const { kind, state, sides, hasSamePeople, reason } = finding;
  const Icon = ICONS[kind];
  const others = of ? sides.filter(({ entryId }) => entryId !== of) : sides;
  return (
    <li className={classes['finding']}>
      <Icon size={22} stroke={1.75} aria-hidden className={classes['icon']} />
      <div className={classes['what']}>
        <p className={classes['evidence']}>{words(finding)}</p>
        {others.map((side) => (
          <SideWords key={side.entryId} side={side} />
        ))}
        {reason && <p className={classes['quiet']}>{t('duplicates.because', { reason })}</p>}
      </div>
      <div className={classes['end']}>
        <StatusBadge tone={TONES[state]}>{t(`duplicates.state.${state}`)}</StatusBadge>
        {hasSamePeople && <StatusBadge tone="neutral">{t('duplicates.samePeople')}</StatusBadge>}
        <Button look="secondary" onClick={onOpen}>
          {t('duplicates.compare')}
        </Button>
      </div>
    </li>
  );
}
