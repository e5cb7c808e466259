import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../lib/dates';
import { localized } from '../../../lib/localized';
import { AnswerForm } from '../../../ui/answers/AnswerForm';
import { AnswerList } from '../../../ui/answers/AnswerList';
import { asked, seenBy } from '../../../ui/answers/applying';
import type { Answers, Question } from '../../../ui/answers/question';
import { withoutContact } from '../../../ui/answers/values';
import { FileDrop } from '../../../ui/FileDrop';
import { MomentInput } from '../../../ui/MomentInput';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { fieldsOf } from './items';

const VIEWS = ['author', 'judge', 'blind', 'public'] as const;
type View = (typeof VIEWS)[number];

function NoFiles({ question }: { question: Question }) {
  const { t } = useTranslation('console');
  return (
    <FileDrop
      label={localized(question.label)}
      hint={t('design.preview.files')}
      accept=""
      disabled
      onFiles={() => undefined}
    />
  );
}

interface FormProps {
  questions: readonly Question[];
  answers: Answers;
  trackId: string;
}

/** The form as readers meet it: only what they may see, and only what was asked. */
function Readings({ questions, answers, trackId, view }: FormProps & { view: View }) {
  const { t } = useTranslation('console');
  const reader = view === 'public' ? 'PUBLIC' : 'JUDGES';
  const shown = seenBy(asked(questions, answers, trackId), reader, view === 'blind');
  const given = shown.map((question) => ({
    question,
    value: withoutContact(question, answers[question.key] ?? ''),
  }));
  if (given.length === 0) return <p>{t('design.preview.nothing')}</p>;
  return <AnswerList given={given} none={t('design.preview.blank')} />;
}

function useView() {
  const { items, tracks } = useDesigner();
  const [view, setView] = useState<View>('author');
  const [track, setTrack] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const questions = fieldsOf(items);
  const trackId = tracks.some(({ id }) => id === track) ? track : (tracks[0]?.id ?? '');
  const hasDates = questions.some((one) => one.requiredFrom !== null || one.frozenFrom !== null);
  const now = at !== null && hasDates ? Date.parse(at) : serverNow();
  return { view, setView, trackId, setTrack, at, setAt, questions, hasDates, now };
}

function Controls({
  view,
  setView,
  trackId,
  setTrack,
  at,
  setAt,
  hasDates,
}: ReturnType<typeof useView>) {
  const { t } = useTranslation('console');
  const { tracks } = useDesigner();
  return (
    <div className={classes['controls']}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={t('design.preview.as')}
        value={view}
        data={VIEWS.map((value) => ({ value, label: t(`design.preview.${value}`) }))}
        onChange={setView}
      />
      {tracks.length > 1 && (
        <NativeSelect
          label={t('design.preview.track')}
          value={trackId}
          data={tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
          onChange={(event) => {
            setTrack(event.currentTarget.value);
          }}
        />
      )}
      {hasDates && view === 'author' && (
        <MomentInput label={t('design.preview.at')} value={at} onChange={setAt} />
      )}
    </div>
  );
}

/** The form as it is being designed, in the real inputs: to try out, and to see with others' eyes. */
export function Preview() {
  const { t } = useTranslation('console');
  const [answers, setAnswers] = useState<Answers>({});
  const state = useView();
  const { view, questions, trackId, now } = state;
  return (
    <aside className={classes['preview']} aria-label={t('design.preview.title')}>
      <h2>{t('design.preview.title')}</h2>
      <p className={classes['lead']}>{t(`design.preview.${view}Words`)}</p>
      <Controls {...state} />
      <div className={classes['paper']}>
        {questions.length === 0 && <p>{t('design.preview.empty')}</p>}
        {view === 'author' ? (
          <AnswerForm
            {...{ questions, answers, trackId, now }}
            errors={{}}
            pathOf={(key) => `preview.${key}`}
            files={(question) => <NoFiles question={question} />}
            onChange={(key, value) => {
              setAnswers((before) => ({ ...before, [key]: value }));
            }}
          />
        ) : (
          <Readings {...{ questions, answers, trackId, view }} />
        )}
      </div>
    </aside>
  );
}
