import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { useSearchParams } from '../../lib/searchParams';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { FilterSelect, SearchField } from '../../ui/table/filters';
import { CandidateCard } from './CandidateCard';
import classes from './Booth.module.css';
import { matches } from '../../lib/folding';
import { obstacleTo, toggled, type Candidate, type Contest, type Selection } from './selection';
import { Tray } from './Tray';
import type { useCandidates } from './useCandidates';
import { useObstacleWords } from './useObstacleWords';

interface Props {
  contest: Contest;
  candidates: ReturnType<typeof useCandidates>;
  selection: Selection;
  change: (selection: Selection) => void;
  onReview: () => void;
}

function useShown(list: readonly Candidate[]) {
  const [params] = useSearchParams();
  const search = params['search'] ?? '';
  const track = params['track'];
  return list.filter(
    (entry) =>
      (!track || entry.track?.id === track) &&
      matches(
        `${entry.title} ${entry.code ?? ''} ${entry.unit ? localized(entry.unit.name) : ''} ${entry.summary}`,
        search,
      ),
  );
}

function LookSwitch() {
  const { t } = useTranslation('voting');
  const [params, change] = useSearchParams();
  const look = params['look'] === 'list' ? 'list' : 'cards';
  return (
    <div className={classes['looks']} role="group" aria-label={t('look')}>
      {(['cards', 'list'] as const).map((known) => (
        <button
          key={known}
          type="button"
          aria-pressed={known === look}
          onClick={() => {
            change({ look: known === 'list' ? known : undefined });
          }}
        >
          {t(known)}
        </button>
      ))}
    </div>
  );
}

function Toolbar({ contest, count }: { contest: Contest; count: number }) {
  const { t } = useTranslation('voting');
  return (
    <div className={classes['toolbar']}>
      <SearchField label={t('search')} placeholder={t('searchHint')} wide />
      {contest.tracks.length > 1 && (
        <FilterSelect
          name="track"
          label={t('track')}
          all={t('allTracks')}
          options={contest.tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        />
      )}
      <LookSwitch />
      <p role="status" className={classes['count']}>
        {t('shown', { count })}
      </p>
    </div>
  );
}

function NoMatch() {
  const { t } = useTranslation('voting');
  const [, change] = useSearchParams();
  return (
    <EmptyState
      title={t('none')}
      action={
        <Button
          look="secondary"
          onClick={() => {
            change({ search: undefined, track: undefined });
          }}
        >
          {t('clear')}
        </Button>
      }
    >
      {t('noneWords')}
    </EmptyState>
  );
}

/** The first step: every entry, searched and filtered, with the ballot in reach. */
export function Chooser({ contest, candidates, selection, change, onReview }: Props) {
  const [params] = useSearchParams();
  const [refused, setRefused] = useState<Candidate | null>(null);
  const shown = useShown(candidates.list);
  const rule = contest.ballotRule;
  const context = { rule, candidates: candidates.byId };
  const words = useObstacleWords(rule);
  const isChosen = (id: string) => selection.some(({ entryId }) => entryId === id);
  const obstacle =
    refused && !isChosen(refused.id) ? obstacleTo(refused, selection, context) : null;
  const toggle = (entry: Candidate) => {
    const blocked = !isChosen(entry.id) && obstacleTo(entry, selection, context) !== null;
    setRefused(blocked ? entry : null);
    if (!blocked) change(toggled(selection, entry.id, rule));
  };
  return (
    <>
      <Toolbar contest={contest} count={shown.length} />
      {shown.length === 0 ? (
        <NoMatch />
      ) : (
        <ul
          className={classes['candidates']}
          data-look={params['look'] === 'list' ? 'list' : 'cards'}
        >
          {shown.map((entry) => (
            <CandidateCard
              key={entry.id}
              entry={entry}
              chosen={isChosen(entry.id)}
              one={rule.kind === 'CHOOSE_ONE'}
              onToggle={() => {
                toggle(entry);
              }}
            />
          ))}
        </ul>
      )}
      <Tray {...{ contest, selection, change, onReview }} candidates={candidates.byId}>
        {obstacle && (
          <Notice tone="wait" live>
            {words(obstacle)}
          </Notice>
        )}
      </Tray>
    </>
  );
}
