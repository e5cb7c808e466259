import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPartsFragment } from '../../generated/graphql';
import { useSearchParams } from '../../lib/searchParams';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Steps } from '../../ui/Steps';
import classes from './Booth.module.css';
import { Chooser } from './Chooser';
import { LiveTally } from './LiveTally';
import { Receipt } from './Receipt';
import { Review } from './Review';
import { obstacleTo, type Candidate, type Contest, type Selection } from './selection';
import { useCandidates } from './useCandidates';
import { useSelection } from './useSelection';

interface Props {
  contest: Contest;
  /** The signed-in voter's address; null for a visitor. */
  email: string | null;
  signIn: ReactNode;
}

const STEPS = ['choose', 'review', 'receipt'] as const;
type Step = (typeof STEPS)[number];

function castOf(ballot: BallotPartsFragment | null | undefined): Selection {
  return (ballot?.choices ?? []).map(({ entry, points }) => ({ entryId: entry.id, points }));
}

/** What was chosen before and can no longer be voted for falls away, and that is said. */
function useStillThere(selection: Selection, candidates: ReadonlyMap<string, Candidate>) {
  return useMemo(() => {
    const there = selection.filter(({ entryId }) => candidates.has(entryId));
    return { there, gone: selection.length - there.length };
  }, [selection, candidates]);
}

function useBallot(contest: Contest) {
  const candidates = useCandidates(contest.slug);
  const cast = useMemo(() => castOf(contest.myBallot), [contest.myBallot]);
  const kept = useSelection(contest.id, cast);
  return { candidates, ...kept, ...useStillThere(kept.selection, candidates.byId) };
}

type Ballot = ReturnType<typeof useBallot>;

/** "?choose=ID", from an entry's page, adds that entry once and leaves the address. */
function useChosenElsewhere(contest: Contest, { candidates, there, change }: Ballot): void {
  const [search, changeSearch] = useSearchParams();
  const id = search['choose'];
  useEffect(() => {
    if (id === undefined) return;
    const entry = candidates.byId.get(id);
    const known = there.some(({ entryId }) => entryId === id);
    const context = { rule: contest.ballotRule, candidates: candidates.byId };
    if (entry && !known && obstacleTo(entry, there, context) === null) {
      const one = contest.ballotRule.kind === 'CHOOSE_ONE';
      change([...(one ? [] : there), { entryId: id, points: 1 }]);
    }
    changeSearch({ choose: undefined });
  }, [id, candidates, there, change, changeSearch, contest.ballotRule]);
}

function useStep(contest: Contest, isDraft: boolean) {
  const [search, change] = useSearchParams();
  const asked = STEPS.find((step) => step === search['step']);
  const settled: Step = contest.myBallot && !isDraft && !search['choose'] ? 'receipt' : 'choose';
  const step = asked === 'receipt' && !contest.myBallot ? 'choose' : (asked ?? settled);
  const go = (next: Step) => {
    change({ step: next });
    window.scrollTo({ top: 0 });
  };
  return { step, go };
}

function Progress({ step, hasBallot }: { step: Step; hasBallot: boolean }) {
  const { t } = useTranslation('voting');
  const at = STEPS.indexOf(step);
  return (
    <Steps
      current={step}
      steps={STEPS.map((key, index) => ({
        key,
        label: t(`steps.${key}`),
        done: index < at || (key === 'receipt' && step === 'receipt' && hasBallot),
      }))}
    />
  );
}

/** The booth: three steps over one ballot. */
export function Booth({ contest, email, signIn }: Props) {
  const { t } = useTranslation('voting');
  const ballot = useBallot(contest);
  const { candidates, there, gone, change, isDraft } = ballot;
  useChosenElsewhere(contest, ballot);
  const { step, go } = useStep(contest, isDraft);
  const [fresh, setFresh] = useState(false);
  if (candidates.list.length === 0)
    return <EmptyState title={t('noCandidates')}>{t('noCandidatesWords')}</EmptyState>;
  return (
    <div className={classes['booth']}>
      <Progress step={step} hasBallot={contest.myBallot != null} />
      {gone > 0 && step !== 'receipt' && (
        <Notice tone="wait">{t('review.gone', { count: gone })}</Notice>
      )}
      {step === 'choose' && (
        <Chooser
          {...{ contest, candidates, selection: there, change }}
          onReview={() => {
            go('review');
          }}
        />
      )}
      {step === 'review' && (
        <Review
          {...{ contest, email, signIn, selection: there, change }}
          candidates={candidates.byId}
          onBack={() => {
            go('choose');
          }}
          onCast={() => {
            change(null);
            setFresh(true);
            go('receipt');
          }}
        />
      )}
      {step === 'receipt' && contest.myBallot && (
        <Receipt
          {...{ contest, fresh }}
          ballot={contest.myBallot}
          onChange={() => {
            change(there);
            go('choose');
          }}
        />
      )}
      {step !== 'review' && <LiveTally contest={contest} />}
    </div>
  );
}
