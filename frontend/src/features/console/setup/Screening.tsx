import { MultiSelect, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckLevel, ScreeningRuleInput } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { useUnitOptions } from '../../../lib/units';
import { FieldGroup } from '../../../ui/Field';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import type { SectionProps } from './section';

const LEVELS: readonly CheckLevel[] = ['BLOCK', 'WARN', 'OFF'];
/** These only hint at what a person should judge. */
const HINTS = new Set(['NOT_REWARDED_BEFORE', 'NOT_A_DUPLICATE']);

interface PartProps extends SectionProps {
  rule: ScreeningRuleInput;
  set: (changes: Partial<ScreeningRuleInput>) => void;
}

function Checks({ rule, set, errors, readOnly }: PartProps) {
  const { t } = useTranslation('console');
  const checks = rule.checks ?? [];
  return (
    <FieldGroup
      path="input.screening.checks"
      label={t('screeningRule.checks')}
      error={errors['input.screening.checks']}
    >
      <div className={classes['pair']}>
        {checks.map(({ check, level }) => (
          <NativeSelect
            key={check}
            label={t(`screening.check.${check}`)}
            disabled={readOnly}
            data={LEVELS.filter((one) => one !== 'BLOCK' || !HINTS.has(check)).map((value) => ({
              value,
              label: t(`screeningRule.level.${value}`),
            }))}
            value={level}
            onChange={(event) => {
              const chosen = event.currentTarget.value as CheckLevel;
              set({
                checks: checks.map((one) => (one.check === check ? { check, level: chosen } : one)),
              });
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function Window({ rule, set, draft, errors, readOnly }: PartProps) {
  const { t } = useTranslation('console');
  const dates = draft.formFields.filter(({ kind }) => kind === 'DATE');
  return (
    <div className={classes['pair']}>
      <NativeSelect
        {...fieldProps('input.screening.appliedField', errors)}
        label={t('screeningRule.appliedField')}
        disabled={readOnly}
        data={[
          { value: '', label: t('screeningRule.noField') },
          ...dates.map(({ key, label }) => ({
            value: key,
            label: localized({ vi: label.vi, en: label.en ?? '' }),
          })),
        ]}
        value={rule.appliedField ?? ''}
        onChange={(event) => {
          set({ appliedField: event.currentTarget.value });
        }}
      />
      {(['appliedSince', 'appliedUntil'] as const).map((name) => (
        <TextInput
          key={name}
          {...fieldProps(`input.screening.${name}`, errors)}
          type="date"
          label={t(`screeningRule.${name}`)}
          disabled={readOnly || !rule.appliedField}
          value={rule[name] ?? ''}
          onChange={(event) => {
            set({ [name]: event.currentTarget.value || null });
          }}
        />
      ))}
    </div>
  );
}

/** Whether and how entries are screened: what blocks, what warns, how long an appeal is open. */
export function Screening(props: SectionProps) {
  const { t } = useTranslation('console');
  const units = useUnitOptions();
  const { draft, change, errors, readOnly } = props;
  const rule = draft.screening ?? {};
  const set = (changes: Partial<ScreeningRuleInput>) => {
    change({ screening: { ...rule, ...changes } });
  };
  const part = { ...props, rule, set };
  return (
    <Section id="screening" title={t('setup.screening')} lead={t('screeningRule.lead')}>
      <div className={classes['stack']}>
        <Switch
          {...fieldProps('input.screening.needsScreening', errors)}
          label={t('screeningRule.needs')}
          description={t('screeningRule.needsHint')}
          disabled={readOnly}
          checked={rule.needsScreening ?? false}
          onChange={(event) => {
            set({ needsScreening: event.currentTarget.checked });
          }}
        />
        <NumberInput
          {...fieldProps('input.screening.appealDays', errors)}
          label={t('screeningRule.appealDays')}
          description={t('screeningRule.appealDaysHint')}
          maw="20rem"
          min={0}
          max={90}
          disabled={readOnly}
          value={rule.appealDays ?? 0}
          onChange={(value) => {
            set({ appealDays: Number(value) });
          }}
        />
        <MultiSelect
          {...fieldProps('input.screening.unitIds', errors)}
          label={t('screeningRule.units')}
          description={t('screeningRule.unitsHint')}
          searchable
          disabled={readOnly}
          data={units}
          value={[...(rule.unitIds ?? [])]}
          onChange={(unitIds) => {
            set({ unitIds });
          }}
        />
        <Window {...part} />
        <Checks {...part} />
      </div>
    </Section>
  );
}
