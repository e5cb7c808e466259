import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CloseRoundDocument,
  ConsoleJudgingDocument,
  ConsoleRoundResultsDocument,
  OpenRoundDocument,
  PlanAssignmentsDocument,
  RemindJudgesDocument,
  type PlanAssignmentsMutation,
  type RoundPartsFragment,
} from '../../../generated/graphql';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';

type Plan = Extract<
  PlanAssignmentsMutation['planAssignments'],
  { __typename: 'AssignmentPlanResult' }
>;

const REFRESHED = [ConsoleJudgingDocument, ConsoleRoundResultsDocument] as const;

function PlanResult({ plan }: { plan: Plan }) {
  const { t } = useTranslation('console');
  const { created, minLoad, maxLoad, shortfalls } = plan;
  return (
    <Notice
      live
      tone={shortfalls.length > 0 ? 'bad' : 'good'}
      title={t('judging.planDone', { count: created, min: minLoad, max: maxLoad })}
    >
      {shortfalls.length > 0 && (
        <>
          <p>{t('judging.shortfalls', { count: shortfalls.length })}</p>
          <ul>
            {shortfalls.map(({ entry, missing, reason }) => (
              <li key={entry.id}>
                {entry.code} {entry.title}: {t('judging.lacks', { count: missing })} {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function useRound(round: RoundPartsFragment) {
  const { t } = useTranslation('console');
  const [plan, setPlan] = useState<Plan | null>(null);
  const planning = useOperation(PlanAssignmentsDocument, { refreshes: REFRESHED, onDone: setPlan });
  const opening = useOperation(OpenRoundDocument, { refreshes: REFRESHED });
  const closing = useOperation(CloseRoundDocument, { refreshes: 'everything' });
  const reminding = useOperation(RemindJudgesDocument, {
    onDone: () => {
      showToast(t('judging.reminded'));
    },
  });
  const problem = planning.problem ?? opening.problem ?? closing.problem ?? reminding.problem;
  const variables = { roundId: round.id };
  return { plan, planning, opening, closing, reminding, problem, variables };
}

/** What can be done with the round now, the next step first. */
export function RoundActions({ round }: { round: RoundPartsFragment }) {
  const { t } = useTranslation('console');
  const [asking, setAsking] = useState<'open' | 'close' | null>(null);
  const { plan, planning, opening, closing, reminding, problem, variables } = useRound(round);
  const { viewerCan, progress } = round;
  const left = progress.assigned - progress.handedIn;
  const done = () => {
    setAsking(null);
  };
  return (
    <div className={classes['stack']}>
      <ErrorSummary problem={problem} />
      {plan && <PlanResult plan={plan} />}
      <div className={classes['row']}>
        {viewerCan.assign && (
          <Button
            look={progress.assigned > 0 ? 'secondary' : 'primary'}
            pending={planning.pending}
            onClick={() => void planning.run(variables)}
          >
            {t('judging.plan')}
          </Button>
        )}
        {viewerCan.open && (
          <Button
            look={progress.assigned > 0 ? 'primary' : 'secondary'}
            onClick={() => {
              setAsking('open');
            }}
          >
            {t('judging.open')}
          </Button>
        )}
        {round.status === 'OPEN' && viewerCan.close && left > 0 && (
          <Button
            look="secondary"
            pending={reminding.pending}
            onClick={() => void reminding.run(variables)}
          >
            {t('judging.remind')}
          </Button>
        )}
        {viewerCan.close && (
          <Button
            look={left > 0 ? 'secondary' : 'primary'}
            onClick={() => {
              setAsking('close');
            }}
          >
            {t('judging.close')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'open'}
        onClose={done}
        title={t('judging.openAsk')}
        confirm={t('judging.open')}
        pending={opening.pending}
        onConfirm={() => opening.run(variables).then(done)}
      >
        <p>{t('judging.openWords', { judges: round.judges.length, cards: progress.assigned })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'close'}
        onClose={done}
        title={t('judging.closeAsk')}
        confirm={t('judging.close')}
        danger={left > 0}
        pending={closing.pending}
        onConfirm={() => closing.run(variables).then(done)}
      >
        <p>{t('judging.closeWords', { count: left })}</p>
      </ConfirmDialog>
    </div>
  );
}
