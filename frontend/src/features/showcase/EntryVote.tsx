import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phaseOf } from '../../lib/phases';
import { ButtonLink } from '../../ui/ButtonLink';
import { Deadline } from '../../ui/Deadline';
import type { Entry } from './answers';
import classes from './EntryPage.module.css';

interface Props {
  entry: Entry;
  /** The copy that phones show, at the foot of the screen; the other stands beside the story. */
  atThumb?: boolean;
}

/** The vote, while it is open. */
export function EntryVote({ entry, atThumb = false }: Props) {
  const { t } = useTranslation('showcase');
  const { contest } = entry;
  const phase = phaseOf(contest.phases, 'PUBLIC_VOTING');
  if (!entry.isPublic || phase?.state !== 'OPEN') return null;
  const chosen = contest.myBallot?.choices.some((choice) => choice.entry.id === entry.id) ?? false;
  const params = { slug: contest.slug };
  return (
    <div className={classes['vote']} data-thumb={atThumb || undefined}>
      {chosen && (
        <p className={classes['voted']}>
          <IconCheck size={20} stroke={2} aria-hidden /> {t('entry.voted')}
        </p>
      )}
      {chosen ? (
        <ButtonLink to="/contests/$slug/vote" params={params} look="secondary" wide>
          {t('entry.change')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/contests/$slug/vote" params={params} search={{ choose: entry.id }} wide>
          {t('entry.vote')}
        </ButtonLink>
      )}
      <Deadline at={phase.closesAt} compact />
    </div>
  );
}
