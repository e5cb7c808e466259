import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { Compare } from './Compare';
import { costOf, pointsOf, type Candidate, type Contest, type Selection } from './selection';
import classes from './Tray.module.css';

interface Props {
  contest: Contest;
  candidates: ReadonlyMap<string, Candidate>;
  selection: Selection;
  change: (selection: Selection) => void;
  onReview: () => void;
  /** Why the last press changed nothing. */
  children?: ReactNode;
}

function useTracksInUse({ contest, candidates, selection }: Props) {
  return contest.tracks
    .map((track) => ({
      name: localized(track.name),
      count: selection.filter(({ entryId }) => candidates.get(entryId)?.track?.id === track.id)
        .length,
    }))
    .filter(({ count }) => count > 0);
}

/** What the rule bounds besides the number: cost, points, tracks. */
function Bounds(props: Props) {
  const { t } = useTranslation('voting');
  const { contest, candidates, selection } = props;
  const { minChoices, maxPerTrack, maxTotalCost, pointsTotal, kind } = contest.ballotRule;
  const tracks = useTracksInUse(props);
  const parts = [
    selection.length > 0 && selection.length < minChoices && t('tray.least', { count: minChoices }),
    maxTotalCost != null &&
      t('tray.cost', {
        spent: formatNumber(costOf(selection, candidates), 0),
        limit: formatNumber(Number(maxTotalCost), 0),
      }),
    kind === 'CUMULATIVE' &&
      pointsTotal != null &&
      t('tray.points', { spent: pointsOf(selection), limit: pointsTotal }),
    ...(maxPerTrack == null
      ? []
      : tracks.map(({ name, count }) =>
          t('tray.track', { track: name, count, limit: maxPerTrack }),
        )),
  ].filter((part) => part !== false);
  return parts.length > 0 && <p className={classes['bounds']}>{parts.join(' · ')}</p>;
}

/** The ballot at the foot of the page: how much of it is filled, and the way on. */
export function Tray(props: Props) {
  const { t } = useTranslation('voting');
  const { contest, selection, onReview, children } = props;
  const [comparing, setComparing] = useState(false);
  const limit = contest.ballotRule.maxChoices;
  const count = selection.length;
  return (
    <section className={classes['tray']} aria-label={t('tray.label')}>
      {children}
      <div className={classes['row']}>
        <div>
          <p className={classes['count']} role="status">
            {limit == null ? t('tray.chosen', { count }) : t('tray.chosenOf', { count, limit })}
          </p>
          <Bounds {...props} />
        </div>
        <div className={classes['actions']}>
          {count > 1 && (
            <Button
              look="secondary"
              onClick={() => {
                setComparing(true);
              }}
            >
              {t('tray.compare')}
            </Button>
          )}
          <Button onClick={onReview} disabled={count === 0}>
            {t('tray.review')}
          </Button>
        </div>
      </div>
      <Compare
        {...props}
        open={comparing}
        onClose={() => {
          setComparing(false);
        }}
      />
    </section>
  );
}
