import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  CreateEntryDocument,
  WorkspaceDocument,
  type OpenForEntriesQuery,
} from '../../generated/graphql';
import { localized } from '../../lib/localized';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Deadline } from '../../ui/Deadline';
import { ErrorSummary } from '../../ui/ErrorSummary';
import classes from './WorkspacePage.module.css';

type Contest = OpenForEntriesQuery['contests']['edges'][number]['node'];

/** A contest that takes entries now. */
export function OpenContest({ contest }: { contest: Contest }) {
  const { t } = useTranslation('entries');
  const navigate = useNavigate();
  const create = useOperation(CreateEntryDocument, {
    refreshes: [WorkspaceDocument],
    onDone: ({ id }) => navigate({ to: '/workspace/entries/$id', params: { id } }),
  });
  const { slug, title, summary, currentPhase } = contest;
  return (
    <li className={classes['line']}>
      <div>
        <h3 className={classes['title']}>
          <Link to="/contests/$slug" params={{ slug }}>
            {localized(title)}
          </Link>
        </h3>
        <p className={classes['summary']}>{localized(summary)}</p>
        {currentPhase && <Deadline at={currentPhase.closesAt} compact />}
        <ErrorSummary problem={create.problem} />
      </div>
      <Button
        look="secondary"
        pending={create.pending}
        aria-label={t('workspace.startNamed', { contest: localized(title) })}
        onClick={() => void create.run({ contestId: contest.id })}
      >
        {t('workspace.start')}
      </Button>
    </li>
  );
}
