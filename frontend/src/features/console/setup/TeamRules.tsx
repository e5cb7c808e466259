import { NativeSelect, NumberInput, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  ApprovalChain,
  CoAuthorConfirmation,
  TeamRulesInput,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { useUnitOptions } from '../../../lib/units';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import type { SectionProps } from './section';

const CHAINS: readonly ApprovalChain[] = [
  'NONE',
  'OWN_UNIT',
  'TO_TOP',
  'UP_TO_LEVEL',
  'UP_TO_UNIT',
];
const CONFIRMATIONS: readonly CoAuthorConfirmation[] = [
  'NOT_REQUIRED',
  'BEFORE_SUBMISSION',
  'BEFORE_SCREENING_CLOSES',
];

/** Through which units entries go, and what co-authors have to say to theirs. */
export function TeamRules({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  const units = useUnitOptions();
  const rules = draft.teamRules ?? {};
  const set = (changes: Partial<TeamRulesInput>) => {
    change({ teamRules: { ...rules, ...changes } });
  };
  return (
    <Section id="teamRules" title={t('setup.teamRules')} lead={t('teamRules.lead')}>
      <div className={classes['stack']}>
        <NativeSelect
          {...fieldProps('input.teamRules.approval', errors)}
          label={t('teamRules.approval')}
          description={t(`teamRules.hint.${rules.approval ?? 'OWN_UNIT'}`)}
          maw="32rem"
          disabled={readOnly}
          data={CHAINS.map((value) => ({ value, label: t(`teamRules.chain.${value}`) }))}
          value={rules.approval ?? 'OWN_UNIT'}
          onChange={(event) => {
            set({ approval: event.currentTarget.value as ApprovalChain });
          }}
        />
        {rules.approval === 'UP_TO_LEVEL' && (
          <NumberInput
            {...fieldProps('input.teamRules.approvalLevel', errors)}
            label={t('teamRules.level')}
            description={t('teamRules.levelHint')}
            maw="14rem"
            min={0}
            max={20}
            disabled={readOnly}
            value={rules.approvalLevel ?? ''}
            onChange={(value) => {
              set({ approvalLevel: value === '' ? null : Number(value) });
            }}
          />
        )}
        {rules.approval === 'UP_TO_UNIT' && (
          <Select
            {...fieldProps('input.teamRules.approvalUnitId', errors)}
            label={t('teamRules.unit')}
            maw="32rem"
            searchable
            nothingFoundMessage={t('teamRules.noUnit')}
            disabled={readOnly}
            data={units}
            value={rules.approvalUnitId ?? null}
            onChange={(value) => {
              set({ approvalUnitId: value });
            }}
          />
        )}
        <NativeSelect
          {...fieldProps('input.teamRules.confirmation', errors)}
          label={t('teamRules.confirmation')}
          maw="32rem"
          disabled={readOnly}
          data={CONFIRMATIONS.map((value) => ({ value, label: t(`teamRules.confirmed.${value}`) }))}
          value={rules.confirmation ?? 'NOT_REQUIRED'}
          onChange={(event) => {
            set({ confirmation: event.currentTarget.value as CoAuthorConfirmation });
          }}
        />
        <Switch
          {...fieldProps('input.teamRules.requiresPublicationConsent', errors)}
          label={t('teamRules.consent')}
          description={t('teamRules.consentHint')}
          disabled={readOnly}
          checked={rules.requiresPublicationConsent ?? false}
          onChange={(event) => {
            set({ requiresPublicationConsent: event.currentTarget.checked });
          }}
        />
      </div>
    </Section>
  );
}
