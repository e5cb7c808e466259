import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CastBallotDocument,
  ContestTallyDocument,
  VotePageDocument,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { BallotLines } from './BallotLines';
import classes from './Review.module.css';
import {
  choicesOf,
  costOf,
  pointsOf,
  type Candidate,
  type Contest,
  type Selection,
} from './selection';
import { formatNumber } from '../../lib/numbers';

interface Props {
  contest: Contest;
  candidates: ReadonlyMap<string, Candidate>;
  email: string | null;
  signIn: ReactNode;
  selection: Selection;
  change: (selection: Selection) => void;
  onBack: () => void;
  onCast: () => void;
}

function Sums({ contest, candidates, selection }: Props) {
  const { t } = useTranslation('voting');
  const { kind, maxTotalCost, pointsTotal, maxChoices } = contest.ballotRule;
  const count = selection.length;
  const parts = [
    maxChoices == null
      ? t('tray.chosen', { count })
      : t('tray.chosenOf', { count, limit: maxChoices }),
    kind === 'CUMULATIVE' &&
      pointsTotal != null &&
      t('tray.points', { spent: pointsOf(selection), limit: pointsTotal }),
    maxTotalCost != null &&
      t('tray.cost', {
        spent: formatNumber(costOf(selection, candidates), 0),
        limit: formatNumber(Number(maxTotalCost), 0),
      }),
  ];
  return (
    <p className={classes['sums']} role="status">
      {parts.filter((part) => part !== false).join(' · ')}
    </p>
  );
}

function Cast({ contest, email, selection, onCast, onBack }: Props) {
  const { t } = useTranslation('voting');
  const cast = useOperation(CastBallotDocument, {
    refreshes: [VotePageDocument, ContestTallyDocument],
    onDone: onCast,
  });
  return (
    <>
      <ErrorSummary problem={cast.problem} />
      <p className={classes['quiet']}>{t('review.identity', { email: email ?? '' })}</p>
      <div className={classes['actions']}>
        <Button
          pending={cast.pending}
          onClick={() =>
            void cast.run({
              contestId: contest.id,
              choices: choicesOf(selection, contest.ballotRule),
            })
          }
        >
          {t(contest.myBallot ? 'review.recast' : 'review.cast')}
        </Button>
        <Button look="secondary" onClick={onBack}>
          {t('review.back')}
        </Button>
      </div>
    </>
  );
}

function SignIn({ signIn, onBack }: Props) {
  const { t } = useTranslation('voting');
  return (
    <section className={classes['signIn']}>
      <h3>{t('review.signIn')}</h3>
      <p>{t('review.signInWords')}</p>
      {signIn}
      <Button look="quiet" onClick={onBack}>
        {t('review.back')}
      </Button>
    </section>
  );
}

/** Once the voter has signed in, the form that had the focus is gone: reading goes on at the ballot. */
function useFocusAfterSignIn(email: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(email);
  useEffect(() => {
    if (before.current === null && email !== null) heading.current?.focus();
    before.current = email;
  }, [email]);
  return heading;
}

/** The second step: the ballot as it will be cast. */
export function Review(props: Props) {
  const { t } = useTranslation('voting');
  const { contest, selection, email, onBack } = props;
  const { kind } = contest.ballotRule;
  const heading = useFocusAfterSignIn(email);
  if (selection.length === 0)
    return (
      <EmptyState
        title={t('review.empty')}
        action={<Button onClick={onBack}>{t('review.back')}</Button>}
      >
        {t('review.emptyWords')}
      </EmptyState>
    );
  const lead = kind === 'ORDINAL' ? 'leadOrdinal' : kind === 'CUMULATIVE' ? 'leadPoints' : 'lead';
  return (
    <div className={classes['review']}>
      <h2 ref={heading} tabIndex={-1}>
        {t('review.title')}
      </h2>
      <p>{t(`review.${lead}`)}</p>
      <BallotLines {...props} />
      <Sums {...props} />
      {email === null ? <SignIn {...props} /> : <Cast {...props} />}
    </div>
  );
}
