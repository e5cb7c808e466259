import { SegmentedControl } from '@mantine/core';
import {
  IconArrowLeft,
  IconChevronLeft,
  IconChevronRight,
  IconKeyboard,
} from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, notFound, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  JudgingDesksDocument,
  ScoringPageDocument,
  type ScoringPageQuery,
} from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatScore } from '../../lib/numbers';
import { ButtonLink } from '../../ui/ButtonLink';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Deadline } from '../../ui/Deadline';
import { IconButton } from '../../ui/IconButton';
import { Notice } from '../../ui/Notice';
import { SaveState } from '../../ui/SaveState';
import { showToast } from '../../ui/toasts';
import { usePageTitle } from '../../ui/usePageTitle';
import { placeOf } from './desk';
import { JudgedEntry } from './JudgedEntry';
import { KeysHelp } from './KeysHelp';
import { ScorecardForm } from './ScorecardForm';
import classes from './ScoringPage.module.css';
import { useDeskKeys } from './useDeskKeys';
import { useScorecard, type Scorecard } from './useScorecard';

type Assignment = NonNullable<ScoringPageQuery['assignment']>;
type Place = ReturnType<typeof placeOf>;

function usePlace(id: string): Place {
  const { data } = useQuery(queryFor(JudgingDesksDocument, {}));
  return data ? placeOf(data.judgingDesks, id) : null;
}

interface BarProps {
  assignment: Assignment;
  scorecard: Scorecard;
  place: Place;
  go: (id: string | undefined) => void;
  onHelp: () => void;
}

function Steps({ place, go }: Pick<BarProps, 'place' | 'go'>) {
  const { t } = useTranslation('judging');
  if (!place) return null;
  return (
    <span className={classes['steps']}>
      <IconButton
        icon={IconChevronLeft}
        label={t('page.previous')}
        disabled={!place.previous}
        onClick={() => {
          go(place.previous);
        }}
      />
      <span>
        {t('page.place', { place: place.place, all: place.desk.assignments.length })} ·{' '}
        {t('page.left', { count: place.left })}
      </span>
      <IconButton
        icon={IconChevronRight}
        label={t('page.next')}
        disabled={!place.next}
        onClick={() => {
          go(place.next);
        }}
      />
    </span>
  );
}

function Bar({ assignment, scorecard, place, go, onHelp }: BarProps) {
  const { t } = useTranslation('judging');
  return (
    <div className={classes['bar']}>
      <Link to="/judging" className={classes['back']}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        {t('page.back')}
      </Link>
      <Steps place={place} go={go} />
      <span className={classes['end']}>
        {assignment.closesAt && scorecard.kept.viewerCan.score && (
          <Deadline at={assignment.closesAt} compact />
        )}
        {scorecard.kept.viewerCan.score && <SaveState {...scorecard.autosave} />}
        <IconButton icon={IconKeyboard} label={t('page.keys')} onClick={onHelp} />
      </span>
    </div>
  );
}

function Closed({ scorecard, place }: { scorecard: Scorecard; place: Place }) {
  const { t } = useTranslation('judging');
  const { handedInAt, releasedAt, releaseReason, total, viewerCan } = scorecard.kept;
  if (viewerCan.score) return null;
  const next = place?.nextLeft;
  const action = next ? (
    <ButtonLink to="/judging/$assignmentId" params={{ assignmentId: next }}>
      {t('done.next')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/judging" look="secondary">
      {t('done.all')}
    </ButtonLink>
  );
  if (releasedAt)
    return (
      <Notice title={t('done.released')} action={action}>
        {releaseReason || t('done.releasedWords')}
      </Notice>
    );
  if (!handedInAt)
    return (
      <Notice title={t('done.closed')} action={action}>
        {t('done.closedWords')}
      </Notice>
    );
  return (
    <Notice
      tone="good"
      live
      title={t('done.handedIn', { time: formatDateTime(handedInAt) })}
      action={action}
    >
      {t('done.handedInWords', { total: total == null ? '–' : formatScore(total) })}
    </Notice>
  );
}

interface HandInProps {
  scorecard: Scorecard;
  open: boolean;
  onClose: () => void;
}

function HandIn({ scorecard, open, onClose }: HandInProps) {
  const { t } = useTranslation('judging');
  const { total } = scorecard.kept;
  const confirm = async () => {
    if (await scorecard.handIn()) showToast(t('handIn.done'));
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('handIn.title')}
      confirm={t('handIn.confirm')}
      pending={scorecard.handingIn.pending}
      onConfirm={confirm}
    >
      <p>
        {total == null ? t('handIn.wordsPlain') : t('handIn.words', { total: formatScore(total) })}
      </p>
    </ConfirmDialog>
  );
}

/** What to ask before handing in: what is not saved yet is saved first, so that the total is the true one. */
function useHandIn(scorecard: Scorecard) {
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    if (!scorecard.kept.viewerCan.handIn) return;
    if (!(await scorecard.autosave.flush())) return;
    const isComplete = scorecard.card.lines.every(({ value }) => value !== null);
    // Incomplete: the server names each criterion that lacks a score, and the focus goes there.
    if (isComplete) setAsking(true);
    else await scorecard.handIn();
  };
  return { asking, setAsking, ask };
}

interface DeskProps {
  assignment: Assignment;
  startOver: (latest: Assignment) => void;
}

function Desk({ assignment, startOver }: DeskProps) {
  const { t } = useTranslation('judging');
  const scorecard = useScorecard(assignment, startOver);
  const place = usePlace(assignment.id);
  const [shown, setShown] = useState('entry');
  const [helping, setHelping] = useState(false);
  const { asking, setAsking, ask } = useHandIn(scorecard);
  const navigate = useNavigate();
  const go = (id: string | undefined) => {
    if (!id) return;
    void scorecard.autosave.flush();
    void navigate({ to: '/judging/$assignmentId', params: { assignmentId: id } });
  };
  const help = () => {
    setHelping(true);
  };
  useDeskKeys({
    help,
    handIn: () => void ask(),
    next: () => {
      go(place?.next);
    },
    previous: () => {
      go(place?.previous);
    },
  });
  const { entry } = assignment;
  return (
    <>
      <Bar assignment={assignment} scorecard={scorecard} place={place} go={go} onHelp={help} />
      <div className={classes['head']}>
        <p className={classes['contest']}>
          {[localized(assignment.contest.title), entry.code].filter(Boolean).join(' · ')}
        </p>
        <h1 tabIndex={-1}>{entry.title}</h1>
        <Closed scorecard={scorecard} place={place} />
      </div>
      <div className={classes['switch']}>
        <SegmentedControl
          fullWidth
          aria-label={t('page.show')}
          value={shown}
          onChange={setShown}
          data={[
            { value: 'entry', label: t('page.entry') },
            { value: 'card', label: t('page.card') },
          ]}
        />
      </div>
      <div className={classes['desk']} data-shown={shown}>
        <section className={classes['left']} aria-label={t('page.entry')}>
          <h2 className={classes['hidden']}>{t('page.entry')}</h2>
          <JudgedEntry entry={entry} />
        </section>
        <section className={classes['right']} aria-label={t('page.card')}>
          <h2 className={classes['cardTitle']}>{t('page.card')}</h2>
          <ScorecardForm scorecard={scorecard} onHandIn={() => void ask()} />
        </section>
      </div>
      <HandIn
        scorecard={scorecard}
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
      />
      {helping && (
        <KeysHelp
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
    </>
  );
}

/** One entry beside its scorecard, and nothing else. */
export function ScoringPage({ id }: { id: string }) {
  // Always the newest scorecard: what another device saved must not be written over.
  const { data } = useSuspenseQuery({ ...queryFor(ScoringPageDocument, { id }), gcTime: 0 });
  const [taken, setTaken] = useState<Assignment | null>(null);
  // Taken on purpose from another window: newer than what this page began with.
  const assignment = taken?.id === id ? taken : data.assignment;
  usePageTitle(assignment?.entry.title);
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!assignment) throw notFound();
  return (
    <Desk
      key={`${assignment.id} ${taken?.version ?? ''}`}
      assignment={assignment}
      startOver={setTaken}
    />
  );
}
