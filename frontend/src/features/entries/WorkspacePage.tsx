import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OpenForEntriesDocument, WorkspaceDocument } from '../../generated/graphql';
import { useConnection } from '../../lib/connection';
import { queryFor } from '../../lib/graphql';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { EmptyState } from '../../ui/EmptyState';
import { ListSkeleton } from '../../ui/Skeletons';
import { ButtonLink } from '../../ui/ButtonLink';
import { EntryLine } from './EntryLine';
import { LateCodeLink } from './LateCode';
import { OpenContest } from './OpenContest';
import { PendingInvitations } from './PendingInvitations';
import classes from './WorkspacePage.module.css';

function MyEntries() {
  const { t } = useTranslation('entries');
  const pages = useConnection(WorkspaceDocument, {}, (result) => result.myEntries);
  if (pages.loading) return <ListSkeleton rows={3} />;
  if (pages.total === 0) {
    return (
      <EmptyState
        title={t('workspace.emptyTitle')}
        action={
          <ButtonLink to="/contests" look="secondary">
            {t('workspace.seeContests')}
          </ButtonLink>
        }
      >
        {t('workspace.emptyWords')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('workspace.list')}>
      <ul className={classes['lines']}>
        {pages.edges.map(({ node }) => (
          <EntryLine key={node.id} entry={node} />
        ))}
      </ul>
      {pages.more && (
        <Button look="secondary" pending={pages.loadingMore} onClick={pages.more}>
          {t('workspace.more')}
        </Button>
      )}
    </Section>
  );
}

function OpenContests() {
  const { t } = useTranslation('entries');
  const { data } = useSuspenseQuery(queryFor(OpenForEntriesDocument, {}));
  const contests = data.contests.edges
    .map(({ node }) => node)
    .filter((contest) => contest.viewerCan.submitEntry);
  return (
    <Section title={t('workspace.open')} lead={contests.length > 0 && t('workspace.openLead')}>
      {contests.length === 0 ? (
        <p>{t('workspace.openNone')}</p>
      ) : (
        <ul className={classes['lines']}>
          {contests.map((contest) => (
            <OpenContest key={contest.id} contest={contest} />
          ))}
        </ul>
      )}
      <p>
        <LateCodeLink />
      </p>
    </Section>
  );
}

/** Where an author sees everything of theirs, and begins something new. */
export function WorkspacePage() {
  const { t } = useTranslation('entries');
  const { data } = useSuspenseQuery(queryFor(WorkspaceDocument, {}));
  const hasUnit = (data.viewer?.memberships.length ?? 0) > 0;
  return (
    <>
      <PageHeader title={t('workspace.title')} purpose={t('workspace.purpose')} />
      <Page>
        {!hasUnit && (
          <div className={classes['notice']}>
            <Notice title={t('workspace.noUnitTitle')}>{t('workspace.noUnitWords')}</Notice>
          </div>
        )}
        <PendingInvitations />
        <MyEntries />
        <OpenContests />
      </Page>
    </>
  );
}
