import { Checkbox, Radio, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import type { Audience } from '../../../ui/answers/question';
import { FieldGroup } from '../../../ui/Field';
import { MomentInput } from '../../../ui/MomentInput';
import classes from '../Console.module.css';
import { useDesigner, type FieldProps } from './designer';

const DAY_MS = 86_400_000;

/** A moment to begin with: midnight in Viet Nam, a week from now. */
function inAWeek(): string {
  const day = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  return new Date(`${day}T00:00:00+07:00`).toISOString();
}

type Needed = 'no' | 'yes' | 'from';

function Required({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  const needed: Needed = !field.isRequired ? 'no' : field.requiredFrom === null ? 'yes' : 'from';
  return (
    <FieldGroup path={`${path}.isRequired`} label={t('design.required.title')}>
      <Radio.Group
        value={needed}
        aria-label={t('design.required.title')}
        onChange={(next) => {
          set({
            isRequired: next !== 'no',
            requiredFrom: next === 'from' ? inAWeek() : null,
          });
        }}
      >
        {(['no', 'yes', 'from'] as const).map((value) => (
          <Radio key={value} value={value} label={t(`design.required.${value}`)} />
        ))}
      </Radio.Group>
      {needed === 'from' && (
        <MomentInput
          {...fieldProps(`${path}.requiredFrom`, errors)}
          label={t('design.required.moment')}
          value={field.requiredFrom}
          onChange={(requiredFrom) => {
            if (requiredFrom) set({ requiredFrom });
          }}
        />
      )}
    </FieldGroup>
  );
}

function Frozen({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <div>
      <Switch
        label={t('design.frozen.switch')}
        description={t('design.frozen.hint')}
        checked={field.frozenFrom !== null}
        onChange={(event) => {
          set({ frozenFrom: event.currentTarget.checked ? inAWeek() : null });
        }}
      />
      {field.frozenFrom !== null && (
        <MomentInput
          {...fieldProps(`${path}.frozenFrom`, errors)}
          label={t('design.frozen.moment')}
          value={field.frozenFrom}
          onChange={(frozenFrom) => {
            if (frozenFrom) set({ frozenFrom });
          }}
        />
      )}
    </div>
  );
}

/** From when it must be answered, and until when it can be. */
export function When(props: FieldProps) {
  return (
    <div className={classes['pair']}>
      <Required {...props} />
      <Frozen {...props} />
    </div>
  );
}

const AUDIENCES: readonly Audience[] = ['PUBLIC', 'JUDGES', 'ORGANISERS'];

/** Who reads the answer. */
export function Readers({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <FieldGroup
      path={`${path}.audience`}
      label={t('design.audience.title')}
      error={errors[`${path}.audience`]}
    >
      <Radio.Group
        value={field.audience}
        aria-label={t('design.audience.title')}
        onChange={(audience) => {
          set({ audience: audience });
        }}
      >
        {AUDIENCES.map((value) => (
          <Radio key={value} value={value} label={t(`design.audience.${value}`)} />
        ))}
      </Radio.Group>
      {field.audience !== 'ORGANISERS' && (
        <Switch
          label={t('design.redacted.switch')}
          description={t('design.redacted.hint')}
          checked={field.isRedacted}
          onChange={(event) => {
            set({ isRedacted: event.currentTarget.checked });
          }}
        />
      )}
    </FieldGroup>
  );
}

/** In which tracks it is asked: in all of them while none is ticked. */
export function Tracks({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { tracks, errors } = useDesigner();
  if (tracks.length < 2) return null;
  return (
    <FieldGroup
      path={`${path}.trackIds`}
      label={t('design.tracks.title')}
      hint={t('design.tracks.hint')}
      error={errors[`${path}.trackIds`]}
    >
      <Checkbox.Group
        value={[...field.trackIds]}
        aria-label={t('design.tracks.title')}
        onChange={(trackIds) => {
          set({ trackIds });
        }}
      >
        {tracks.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={localized(name)} />
        ))}
      </Checkbox.Group>
    </FieldGroup>
  );
}
