import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { FieldGroup } from '../../../ui/Field';
import classes from '../Console.module.css';
import { useDesigner, type FieldProps } from './designer';
import { isField, type Field, type Item } from './items';

/** The fields this one may hang on: any that does not, step by step, hang on this one. */
export function possibleGrounds(items: readonly Item[], key: string): Field[] {
  const fields = items.filter(isField).map(({ field }) => field);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const leadsHere = (field: Field | undefined, steps = fields.length): boolean => {
    if (!field || steps === 0) return false;
    if (field.key === key) return true;
    return field.condition !== null && leadsHere(byKey.get(field.condition.fieldKey), steps - 1);
  };
  return fields.filter((field) => field.kind !== 'FILE' && !leadsHere(field));
}

const CHOICES = new Set(['CHOICE', 'MULTI_CHOICE']);

function Values({ field, set, ground }: FieldProps & { ground: Field }) {
  const { t } = useTranslation('console');
  const { condition } = field;
  if (!condition || !CHOICES.has(ground.kind)) return null;
  const isAny = condition.values.length === 0;
  const choose = (values: readonly string[]) => {
    set({ condition: { ...condition, values } });
  };
  return (
    <>
      <Radio.Group
        value={isAny ? 'any' : 'some'}
        aria-label={t('design.condition.when')}
        onChange={(next) => {
          choose(next === 'any' ? [] : ground.choices.slice(0, 1).map(({ value }) => value));
        }}
      >
        <Radio value="any" label={t('design.condition.any')} />
        <Radio value="some" label={t('design.condition.some')} disabled={!ground.choices.length} />
      </Radio.Group>
      {!isAny && (
        <Checkbox.Group
          value={[...condition.values]}
          aria-label={t('design.condition.values')}
          onChange={choose}
          className={classes['stack']}
        >
          {ground.choices.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={localized(label)} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

/** Shown always, or only when another field is answered so. */
export function ConditionEditor(props: FieldProps) {
  const { field, path, set } = props;
  const { t } = useTranslation('console');
  const { items, errors } = useDesigner();
  const grounds = possibleGrounds(items, field.key);
  const ground = grounds.find(({ key }) => key === field.condition?.fieldKey);
  return (
    <FieldGroup
      path={`${path}.condition`}
      label={t('design.condition.title')}
      error={errors[`${path}.condition`]}
    >
      <NativeSelect
        id={fieldId(`${path}.condition.fieldKey`)}
        aria-label={t('design.condition.title')}
        maw="28rem"
        data={[
          { value: '', label: t('design.condition.always') },
          ...grounds.map(({ key, label }) => ({
            value: key,
            label: t('design.condition.answered', { name: localized(label) || key }),
          })),
        ]}
        value={field.condition?.fieldKey ?? ''}
        onChange={(event) => {
          const fieldKey = event.currentTarget.value;
          set({ condition: fieldKey === '' ? null : { fieldKey, values: [] } });
        }}
      />
      {ground && <Values {...props} ground={ground} />}
    </FieldGroup>
  );
}
