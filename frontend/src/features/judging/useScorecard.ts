import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  HandInScorecardDocument,
  JudgingDesksDocument,
  SaveScorecardDocument,
  ScoringPageDocument,
  type ScorecardPartsFragment,
  type ScoringPageQuery,
} from '../../generated/graphql';
import { execute, queryKeyOf } from '../../lib/graphql';
import { useAutosave } from '../../lib/useAutosave';
import { useOperation } from '../../lib/useOperation';
import { cardOf, scoreInputs, type Card } from './scorecard';

type Assignment = NonNullable<ScoringPageQuery['assignment']>;

/** The refusal when another window saved in between. */
const STALE = 'kernel.stale';

/** Refusals after which the scorecard is only to be read: it was finished elsewhere. */
const OVER = ['judging.already_handed_in', 'judging.released'];

/** A scorecard that saves itself, against the version last read; two windows do not overwrite each other unasked. */
export function useScorecard(
  assignment: ScorecardPartsFragment,
  /** Begins afresh with what the server has. */
  startOver: (latest: Assignment) => void,
) {
  const client = useQueryClient();
  const [card, setCard] = useState<Card>(() => cardOf(assignment));
  const [kept, setKept] = useState(assignment);
  const version = useRef(assignment.version);
  const { id } = assignment;

  const keep = (saved: ScorecardPartsFragment) => {
    version.current = saved.version;
    setKept(saved);
  };
  const saving = useOperation(SaveScorecardDocument, { onDone: keep });
  const autosave = useAutosave({
    value: card,
    enabled: kept.viewerCan.score,
    save: async (value) => {
      const scores = scoreInputs(value);
      const variables = { id, version: version.current, scores, comment: value.comment };
      return (await saving.run(variables)) !== null;
    },
  });
  const handingIn = useOperation(HandInScorecardDocument, {
    refreshes: [JudgingDesksDocument],
    onDone: keep,
  });

  const latest = async (): Promise<Assignment | null> => {
    await client.invalidateQueries({
      queryKey: queryKeyOf(ScoringPageDocument),
      refetchType: 'none',
    });
    return (await execute(ScoringPageDocument, { id })).assignment ?? null;
  };
  const keepMine = async () => {
    const theirs = await latest();
    if (!theirs) return;
    keep(theirs);
    handingIn.reset();
    await autosave.flush();
  };
  const takeTheirs = async () => {
    const theirs = await latest();
    if (theirs) startOver(theirs);
  };
  return {
    card,
    setCard,
    /** As the server has it. */
    kept,
    autosave,
    saving,
    isStale: [saving.problem, handingIn.problem].some((problem) => problem?.code === STALE),
    /** Handed in or given up elsewhere: only what the server has can be shown. */
    isOver: [saving.problem, handingIn.problem].some((one) => one && OVER.includes(one.code)),
    keepMine,
    takeTheirs,
    handingIn,
    handIn: async () => {
      if (!(await autosave.flush())) return false;
      return (await handingIn.run({ id, version: version.current })) !== null;
    },
  };
}

export type Scorecard = ReturnType<typeof useScorecard>;
