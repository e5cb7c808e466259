import { Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PreviewRulingDocument,
  RuleOnEntriesDocument,
  type PreviewRulingQuery,
  type ScreeningReason,
  type ScreeningStep,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useOperation, type Operation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { FieldGroup } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { MomentInput } from '../../../ui/MomentInput';
import { ListSkeleton } from '../../../ui/Skeletons';
import { StatusBadge } from '../../../ui/StatusBadge';
import { showToast } from '../../../ui/toasts';
import classes from './Screening.module.css';
import { STATE_TONES, type Frame } from './states';

const STEPS = ['CLEAR', 'RETURN', 'RULE_OUT'] as const satisfies readonly ScreeningStep[];
const PARTS = ['title', 'summary', 'contributors', 'attachments'] as const;
const WEEK_MS = 7 * 24 * 3_600_000;

interface Ruling {
  step: (typeof STEPS)[number];
  reasons: ScreeningReason[];
  text: string;
  dueAt: string | null;
  fieldNotes: { key: string; text: string }[];
}

interface FormProps {
  ruling: Ruling;
  change: (changes: Partial<Ruling>) => void;
  frame: Frame;
  ruled: Pick<Operation<unknown, never>, 'problem' | 'fieldErrors'>;
  /** Notes beside fields are for one entry. */
  single: boolean;
}

function Notes({ ruling, change, frame }: Pick<FormProps, 'ruling' | 'change' | 'frame'>) {
  const { t } = useTranslation('console');
  const parts = [
    ...PARTS.map((key) => ({ value: key, label: t(`screening.part.${key}`) })),
    ...frame.formFields.map(({ key, label }) => ({
      value: `answers.${key}`,
      label: localized(label),
    })),
  ];
  const labelOf = (key: string) => parts.find(({ value }) => value === key)?.label ?? key;
  const free = parts.filter(({ value }) => !ruling.fieldNotes.some(({ key }) => key === value));
  return (
    <>
      {ruling.fieldNotes.map(({ key, text }) => (
        <div key={key} className={classes['note']}>
          <Textarea
            label={labelOf(key)}
            autosize
            minRows={1}
            value={text}
            onChange={(event) => {
              const words = event.currentTarget.value;
              change({
                fieldNotes: ruling.fieldNotes.map((note) =>
                  note.key === key ? { key, text: words } : note,
                ),
              });
            }}
          />
          <IconButton
            icon={IconTrash}
            label={t('screening.removeNote', { part: labelOf(key) })}
            onClick={() => {
              change({ fieldNotes: ruling.fieldNotes.filter((note) => note.key !== key) });
            }}
          />
        </div>
      ))}
      <NativeSelect
        label={t('screening.addNote')}
        description={t('screening.addNoteHint')}
        data={[{ value: '', label: t('screening.choosePart') }, ...free]}
        value=""
        onChange={(event) => {
          const key = event.currentTarget.value;
          if (key) change({ fieldNotes: [...ruling.fieldNotes, { key, text: '' }] });
        }}
      />
    </>
  );
}

function Why({ ruling, change, frame, ruled, single }: FormProps) {
  const { t } = useTranslation('console');
  const reasons = frame.console?.screening.reasons ?? [];
  return (
    <>
      <FieldGroup
        path="input.reasons"
        label={t('screening.reasons')}
        error={ruled.fieldErrors['input.reasons']}
      >
        {reasons.map(({ reason, text }) => (
          <Checkbox
            key={reason}
            label={text}
            checked={ruling.reasons.includes(reason)}
            onChange={(event) => {
              const rest = ruling.reasons.filter((one) => one !== reason);
              change({ reasons: event.currentTarget.checked ? [...rest, reason] : rest });
            }}
          />
        ))}
      </FieldGroup>
      <Textarea
        {...fieldProps('input.text', ruled.fieldErrors)}
        label={t('screening.words')}
        description={t('screening.wordsHint')}
        autosize
        minRows={2}
        value={ruling.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      {ruling.step === 'RETURN' && (
        <MomentInput
          {...fieldProps('input.dueAt', ruled.fieldErrors)}
          label={t('screening.dueAt')}
          description={t('screening.dueHint')}
          value={ruling.dueAt}
          onChange={(dueAt) => {
            change({ dueAt });
          }}
          required
        />
      )}
      {ruling.step === 'RETURN' && single && (
        <Notes ruling={ruling} change={change} frame={frame} />
      )}
    </>
  );
}

function RulingForm(props: FormProps) {
  const { t } = useTranslation('console');
  const { ruling, change, frame } = props;
  const steps = STEPS.filter((step) => step !== 'CLEAR' || frame.screening.needsScreening);
  return (
    <div className={classes['form']}>
      <ErrorSummary problem={props.ruled.problem} />
      <FieldGroup path="input.step" label={t('screening.decision')}>
        {steps.map((step) => (
          <Radio
            key={step}
            name="step"
            label={t(`screening.step.${step}`)}
            description={t(`screening.stepHint.${step}`)}
            checked={ruling.step === step}
            onChange={() => {
              change({ step });
            }}
          />
        ))}
      </FieldGroup>
      {ruling.step !== 'CLEAR' && <Why {...props} />}
    </div>
  );
}

type Outcome = PreviewRulingQuery['rulingPreview'][number];

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useTranslation('console');
  const refused = outcomes.filter(({ problem }) => problem).length;
  return (
    <>
      <p role="status">
        {t('screening.willRule', { count: outcomes.length - refused })}
        {refused > 0 && ` ${t('screening.cannotRule', { count: refused })}`}
      </p>
      <ul className={classes['preview']}>
        {outcomes.map(({ entry, state, problem }) => (
          <li key={entry.id}>
            <span>
              {entry.code} {entry.title}
            </span>
            {problem ? (
              <StatusBadge tone="bad">{problem.message}</StatusBadge>
            ) : (
              state && (
                <StatusBadge tone={STATE_TONES[state]}>{t(`screening.state.${state}`)}</StatusBadge>
              )
            )}
          </li>
        ))}
      </ul>
      <p className={classes['quiet']}>{t('screening.undoable')}</p>
    </>
  );
}

function dueByDefault(frame: Frame): string {
  const closes = frame.phases.find(({ kind }) => kind === 'SCREENING')?.closesAt;
  const week = Date.now() + WEEK_MS;
  return new Date(closes ? Math.min(week, new Date(closes).getTime()) : week).toISOString();
}

function useRuling(frame: Frame) {
  const [ruling, setRuling] = useState<Ruling>(() => ({
    step: frame.screening.needsScreening ? 'CLEAR' : 'RETURN',
    reasons: [],
    text: '',
    dueAt: dueByDefault(frame),
    fieldNotes: [],
  }));
  const input = {
    step: ruling.step,
    ...(ruling.step === 'CLEAR' ? {} : { reasons: ruling.reasons, text: ruling.text }),
    ...(ruling.step === 'RETURN' ? { dueAt: ruling.dueAt, fieldNotes: ruling.fieldNotes } : {}),
  };
  const change = (changes: Partial<Ruling>) => {
    setRuling((before) => ({ ...before, ...changes }));
  };
  return { ruling, input, change };
}

interface Props {
  ids: readonly string[];
  frame: Frame;
  onClose: () => void;
  onDone: () => void;
}

/** One decision on one entry or on many: chosen first, then shown with what it will do to each, then made. */
export function RulingDialog({ ids, frame, onClose, onDone }: Props) {
  const { t } = useTranslation('console');
  const { ruling, input, change } = useRuling(frame);
  const [looking, setLooking] = useState(false);
  const preview = useQuery({
    ...queryFor(PreviewRulingDocument, { ids: [...ids], ruling: { step: ruling.step } }),
    enabled: looking,
    gcTime: 0,
    throwOnError: true,
  });
  const ruled = useOperation(RuleOnEntriesDocument, {
    refreshes: 'everything',
    onDone: ({ entries }) => {
      showToast(t('screening.ruled', { count: entries.length }));
      onDone();
    },
  });
  const outcomes = preview.data?.rulingPreview ?? [];
  const possible = outcomes.filter(({ problem }) => !problem).map(({ entry }) => entry.id);
  const rule = async () => {
    if (!(await ruled.run({ ids: possible, input }))) setLooking(false);
  };
  const actions = looking ? (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setLooking(false);
        }}
      >
        {t('screening.back')}
      </Button>
      <Button
        look={ruling.step === 'RULE_OUT' ? 'danger' : 'primary'}
        disabled={possible.length === 0}
        pending={ruled.pending}
        onClick={() => void rule()}
      >
        {t('screening.confirm', { count: possible.length })}
      </Button>
    </>
  ) : (
    <Button
      onClick={() => {
        setLooking(true);
      }}
    >
      {t('screening.look')}
    </Button>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('screening.decideOn', { count: ids.length })}
      actions={actions}
    >
      {!looking && (
        <RulingForm
          ruling={ruling}
          change={change}
          frame={frame}
          ruled={ruled}
          single={ids.length === 1}
        />
      )}
      {looking && (preview.data ? <Outcomes outcomes={outcomes} /> : <ListSkeleton />)}
    </Dialog>
  );
}
