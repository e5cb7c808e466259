import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StartEntryDocument } from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import type { Contest } from './ContestPage';
import classes from './ContestPage.module.css';
import { actionOf } from './stage';

function StartEntry({ contestId }: { contestId: string }) {
  const { t } = useTranslation('contests');
  const navigate = useNavigate();
  const start = useOperation(StartEntryDocument, {
    onDone: ({ id }) => navigate({ to: '/workspace/entries/$id', params: { id } }),
  });
  return (
    <>
      <Button pending={start.pending} onClick={() => void start.run({ contestId })}>
        {t('action.submit')}
      </Button>
      {start.problem && (
        <p role="alert" className={classes['refusal']}>
          {start.problem.message}
        </p>
      )}
    </>
  );
}

function Submit({ contest, isSignedIn }: { contest: Contest; isSignedIn: boolean }) {
  const { t } = useTranslation('contests');
  if (contest.viewerCan.submitEntry && isSignedIn) return <StartEntry contestId={contest.id} />;
  if (isSignedIn) return null;
  return (
    <ButtonLink to="/sign-in" search={{ next: `/contests/${contest.slug}` }}>
      {t('action.submit')}
    </ButtonLink>
  );
}

function Primary({ contest, isSignedIn }: { contest: Contest; isSignedIn: boolean }) {
  const { t } = useTranslation('contests');
  const params = { slug: contest.slug };
  switch (actionOf(contest)) {
    case 'winners':
      return (
        <>
          <ButtonLink to="/contests/$slug/winners" params={params}>
            {t('action.winners')}
          </ButtonLink>
          <ButtonLink to="/contests/$slug/results" params={params} look="secondary">
            {t('action.results')}
          </ButtonLink>
        </>
      );
    case 'results':
      return (
        <ButtonLink to="/contests/$slug/results" params={params}>
          {t('action.results')}
        </ButtonLink>
      );
    case 'vote':
      return (
        <ButtonLink to="/contests/$slug/vote" params={params}>
          {t('action.vote')}
        </ButtonLink>
      );
    case 'submit':
      return <Submit contest={contest} isSignedIn={isSignedIn} />;
    case 'wait':
      return null;
  }
}

/** What the visitor can do with this contest now: one primary action. */
export function ContestActions(props: { contest: Contest; isSignedIn: boolean }) {
  const { t } = useTranslation('contests');
  const { contest } = props;
  return (
    <>
      <Primary {...props} />
      {contest.viewerCan.seeConsole && (
        <ButtonLink
          to="/console/contests/$slug/overview"
          params={{ slug: contest.slug }}
          look="secondary"
        >
          {t('action.console')}
        </ButtonLink>
      )}
    </>
  );
}
