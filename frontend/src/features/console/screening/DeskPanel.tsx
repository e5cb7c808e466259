import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenedEntryDocument, UndoRulingDocument } from '../../../generated/graphql';
import { formatDateTime, formatTime } from '../../../lib/dates';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { IconButton } from '../../../ui/IconButton';
import { PlainText } from '../../../ui/PlainText';
import { ListSkeleton } from '../../../ui/Skeletons';
import { StatusBadge } from '../../../ui/StatusBadge';
import { showToast } from '../../../ui/toasts';
import { Appeal } from './Appeal';
import { Assign } from './Assign';
import { History, Notes } from './History';
import { RulingDialog } from './RulingDialog';
import classes from './Screening.module.css';
import { FINDING_TONES, isOpen, STATE_TONES, type Frame, type Screened } from './states';

const DuplicatesPanel = lazy(() => import('../duplicates/DuplicatesPanel'));
const VersionDiff = lazy(() => import('../../../ui/versions/VersionDiff'));

function Findings({ entry }: { entry: Screened }) {
  const { t } = useTranslation('console');
  return (
    <ul className={classes['findings']}>
      {entry.screening?.findings.map(({ check, label, state, message }) => (
        <li key={check} className={classes['finding']}>
          <div className={classes['badges']}>
            <strong>{label}</strong>
            <StatusBadge tone={FINDING_TONES[state]}>{t(`screening.finding.${state}`)}</StatusBadge>
          </div>
          <p>{message}</p>
        </li>
      ))}
    </ul>
  );
}

function Content({ entry }: { entry: Screened }) {
  const { t } = useTranslation('console');
  return (
    <>
      <PlainText text={entry.summary} />
      <dl className={classes['answer']}>
        {entry.answers
          .filter(({ text }) => text)
          .map(({ field, text }) => (
            <div key={field.id}>
              <dt>{localized(field.label)}</dt>
              <dd>
                <PlainText text={text} />
              </dd>
            </div>
          ))}
      </dl>
      <p>
        {entry.contributors.map(({ name, share }) => `${name} (${Number(share)} %)`).join(', ')}
      </p>
      <ul className={classes['history']}>
        {entry.attachments.map(({ id, fileName, url }) => (
          <li key={id}>{url ? <a href={url}>{fileName}</a> : fileName}</li>
        ))}
      </ul>
      <p>
        <Link to="/entries/$id" params={{ id: entry.id }}>
          {t('screening.openEntry')}
        </Link>
      </p>
    </>
  );
}

function Undo({ entry, until }: { entry: Screened; until: string }) {
  const { t } = useTranslation('console');
  const undo = useOperation(UndoRulingDocument, {
    refreshes: 'everything',
    onDone: () => {
      showToast(t('screening.undone'));
    },
  });
  return (
    <div>
      <ErrorSummary problem={undo.problem} />
      <p className={classes['quiet']}>{t('screening.undoUntil', { at: formatTime(until) })}</p>
      <Button
        look="secondary"
        pending={undo.pending}
        onClick={() => void undo.run({ id: entry.id })}
      >
        {t('screening.undo')}
      </Button>
    </div>
  );
}

function Head({ entry }: { entry: Screened }) {
  const { t } = useTranslation('console');
  const { track, unit, submittedAt, submittedVersion, screening } = entry;
  const state = screening?.state;
  const facts = [
    track && localized(track.name),
    unit && localized(unit.name),
    submittedAt && formatDateTime(submittedAt),
    t('screening.ofVersion', { number: submittedVersion }),
  ];
  return (
    <div className={classes['facts']}>
      <h2>
        {entry.code} {entry.title}
      </h2>
      <p className={classes['quiet']}>{facts.filter(Boolean).join(' · ')}</p>
      {state && (
        <div>
          <StatusBadge tone={STATE_TONES[state]}>{t(`screening.state.${state}`)}</StatusBadge>
        </div>
      )}
    </div>
  );
}

function Decide({ entry, frame }: { entry: Screened; frame: Frame }) {
  const { t } = useTranslation('console');
  const [asking, setAsking] = useState(false);
  const { screening } = entry;
  if (!frame.console?.screening.viewerCanRule) return null;
  const close = () => {
    setAsking(false);
  };
  return (
    <div className={classes['form']}>
      {screening?.state === 'APPEALED' && <Appeal entry={entry} />}
      {isOpen(screening?.state) && (
        <div className={classes['actions']}>
          <Button
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('screening.decide')}
          </Button>
        </div>
      )}
      {screening?.undoUntil && <Undo entry={entry} until={screening.undoUntil} />}
      <Assign ids={[entry.id]} frame={frame} value={screening?.screener?.id ?? ''} />
      {asking && <RulingDialog ids={[entry.id]} frame={frame} onClose={close} onDone={close} />}
    </div>
  );
}

function Entry({ id, frame }: { id: string; frame: Frame }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ScreenedEntryDocument, { id }));
  const { entry } = data;
  if (!entry?.screening) return <p>{t('screening.gone')}</p>;
  const asksForDuplicates = frame.screening.checks.some(
    ({ check, level }) => check === 'NOT_A_DUPLICATE' && level !== 'OFF',
  );
  return (
    <>
      <Head entry={entry} />
      <Decide entry={entry} frame={frame} />
      <h3>{t('screening.checks')}</h3>
      <Findings entry={entry} />
      {entry.versions.length > 1 && (
        <>
          <h3>{t('screening.changes')}</h3>
          <VersionDiff key={`${id}/${entry.versions.length}`} entryId={id} />
        </>
      )}
      <h3>{t('screening.content')}</h3>
      <Content entry={entry} />
      {asksForDuplicates && (
        <>
          <h3>{t('screening.likeness')}</h3>
          <DuplicatesPanel entryId={id} />
        </>
      )}
      <h3>{t('screening.history')}</h3>
      <History entry={entry} />
      <h3>{t('screening.notes')}</h3>
      <Notes entry={entry} canWrite={frame.console?.screening.viewerCanRule ?? false} />
    </>
  );
}

interface Props {
  id: string;
  frame: Frame;
  before: string | undefined;
  after: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** One entry beside the list: what the checks say, what it says, what was decided. */
export function DeskPanel({ id, frame, before, after, onOpen }: Props) {
  const { t } = useTranslation('console');
  return (
    <aside className={classes['panel']} aria-label={t('screening.panel')}>
      <div className={classes['bar']}>
        <div className={classes['steps']}>
          <Button
            look="secondary"
            disabled={before === undefined}
            aria-keyshortcuts="K"
            onClick={() => {
              onOpen(before);
            }}
          >
            <IconChevronLeft size={18} aria-hidden /> {t('screening.before')}
          </Button>
          <Button
            look="secondary"
            disabled={after === undefined}
            aria-keyshortcuts="J"
            onClick={() => {
              onOpen(after);
            }}
          >
            {t('screening.after')} <IconChevronRight size={18} aria-hidden />
          </Button>
        </div>
        <IconButton
          icon={IconX}
          label={t('screening.closePanel')}
          onClick={() => {
            onOpen(undefined);
          }}
        />
      </div>
      <Suspense fallback={<ListSkeleton />}>
        <Entry key={id} id={id} frame={frame} />
      </Suspense>
    </aside>
  );
}
