import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleFrameDocument,
  ConsoleHomeDocument,
  ContestSetupDocument,
  PublishContestDocument,
  UpdateContestDocument,
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
import { draftOf, type Draft } from './draft';
import { EntryForm } from './EntryForm';
import styles from './Setup.module.css';
import { Timetable } from './Timetable';
import { Tracks } from './Tracks';

const STALE = 'kernel.stale';

function useUnsavedWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
}

/** The form's state beside the kept contest; saving is explicit and against the version that was read. */
function useSetup(contest: SetupPartsFragment) {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const [kept, setKept] = useState(contest);
  const [draft, setDraft] = useState<Draft>(() => draftOf(contest));
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(kept));
  useUnsavedWarning(isDirty);
  const accept = (saved: SetupPartsFragment) => {
    setKept(saved);
    setDraft(draftOf(saved));
  };
  const saving = useOperation(UpdateContestDocument, {
    refreshes: [ConsoleFrameDocument, ConsoleHomeDocument],
    onDone: (saved) => {
      accept(saved);
      showToast(t('setup.saved'));
    },
  });
  const reload = async () => {
    const query = queryFor(ContestSetupDocument, { slug: kept.slug });
    const { contest: latest } = await client.query({ ...query, staleTime: 0 });
    if (!latest) return;
    accept(latest);
    saving.reset();
  };
  const change = (changes: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  return { kept, draft, change, isDirty, saving, reload };
}

type SetupState = ReturnType<typeof useSetup>;

function SaveBar({ setup }: { setup: SetupState }) {
  const { t } = useTranslation('console');
  const { kept, draft, saving, isDirty } = setup;
  return (
    <div className={styles['save']}>
      <span role="status" className={classes['quiet']}>
        {isDirty ? t('setup.unsaved') : t('setup.allSaved')}
      </span>
      <Button
        pending={saving.pending}
        disabled={!isDirty}
        onClick={() => void saving.run({ id: kept.id, version: kept.version, input: draft })}
      >
        {t('setup.save')}
      </Button>
    </div>
  );
}

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

function Refusal({ setup }: { setup: SetupState }) {
  const { t } = useTranslation('console');
  const { saving, reload } = setup;
  return (
    <>
      <ErrorSummary problem={saving.problem} />
      {saving.problem?.code === STALE && (
        <Notice
          tone="bad"
          title={t('setup.stale')}
          action={
            <Button look="secondary" onClick={reload}>
              {t('setup.staleAction')}
            </Button>
          }
        >
          {t('setup.staleWords')}
        </Notice>
      )}
    </>
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
        <EntryForm {...props} />
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
