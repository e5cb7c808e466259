import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ContestSetupDocument,
  PublishContestDocument,
  type SetupPartsFragment,
} from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ButtonLink } from '../../../ui/ButtonLink';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Page';
import { showToast } from '../../../ui/toasts';
import { Checklist } from '../Checklist';
import classes from '../Console.module.css';
import { found } from '../found';
import { Basics, Submitting } from './Basics';
import { Ballot, Prizes, Rubric, Weights } from './Deciding';
import { EntryForm } from './EntryForm';
import { Files } from './Files';
import { Quotas } from './Quotas';
import { Refusal, SaveBar } from './SaveBar';
import { Screening } from './Screening';
import styles from './Setup.module.css';
import { TeamRules } from './TeamRules';
import { Timetable } from './Timetable';
import { Tracks } from './Tracks';
import { useSetup, type SetupState } from './useSetup';

function Publish({ setup }: { setup: SetupState }) {
  const { t } = useTranslation('console');
  const [asking, setAsking] = useState(false);
  const { kept, isDirty } = setup;
  const publish = useOperation(PublishContestDocument, {
    refreshes: 'everything',
    onDone: async () => {
      setAsking(false);
      showToast(t('publish.done'));
      await setup.reload();
    },
  });
  const missing = kept.publicationChecks.filter(({ isOk }) => !isOk).length;
  return (
    <Section id="publish" title={t('publish.title')} lead={t('publish.lead')}>
      <div className={classes['stack']}>
        <Checklist checks={kept.publicationChecks} />
        {isDirty && <p className={classes['quiet']}>{t('publish.saveFirst')}</p>}
        <div className={classes['row']}>
          <ButtonLink to="/contests/$slug" params={{ slug: kept.slug }} look="secondary">
            {t('frame.preview')}
          </ButtonLink>
          {kept.viewerCan.publish && (
            <Button
              look="secondary"
              disabled={isDirty || missing > 0}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('publish.action')}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('publish.ask', { title: localized(kept.title) })}
        confirm={t('publish.action')}
        pending={publish.pending}
        onConfirm={() => publish.run({ id: kept.id, version: kept.version })}
      >
        <p>{t('publish.words')}</p>
        <ErrorSummary problem={publish.problem} />
      </ConfirmDialog>
    </Section>
  );
}

const SECTIONS = [
  'basics',
  'timetable',
  'tracks',
  'submitting',
  'files',
  'teamRules',
  'quotas',
  'screening',
  'form',
  'weights',
  'rubric',
  'ballot',
  'prizes',
] as const;

function Contents({ withPublish }: { withPublish: boolean }) {
  const { t } = useTranslation('console');
  return (
    <nav aria-label={t('setup.contents')} className={styles['contents']}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`setup.${section}`)}</a>
          </li>
        ))}
        {withPublish && (
          <li>
            <a href="#publish">{t('publish.title')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Form({ contest }: { contest: SetupPartsFragment }) {
  const { t } = useTranslation('console');
  const setup = useSetup(contest);
  const { kept, draft, change, saving } = setup;
  const readOnly = !kept.viewerCan.edit;
  const props = { draft, change, errors: saving.fieldErrors, readOnly };
  return (
    <div className={styles['layout']}>
      <Contents withPublish={!kept.isPublished} />
      <div>
        {kept.isPublished && !readOnly && (
          <Notice title={t('setup.running')}>{t('setup.runningWords')}</Notice>
        )}
        {readOnly && <Notice title={t('setup.readOnly')} />}
        <Refusal setup={setup} />
        <Basics {...props} />
        <Timetable {...props} />
        <Tracks {...props} />
        <Submitting {...props} />
        <Files {...props} />
        <TeamRules {...props} />
        <Quotas slug={kept.slug} />
        <Screening {...props} />
        <EntryForm contest={kept} isDirty={setup.isDirty} />
        <Weights {...props} />
        <Rubric {...props} />
        <Ballot {...props} />
        <Prizes {...props} />
        {!kept.isPublished && <Publish setup={setup} />}
        {!readOnly && <SaveBar setup={setup} />}
      </div>
    </div>
  );
}

/** The whole contest as one form in sections, saved as a whole. */
export function Setup({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery({ ...queryFor(ContestSetupDocument, { slug }), gcTime: 0 });
  const contest = found(data.contest);
  return <Form key={contest.id} contest={contest} />;
}
