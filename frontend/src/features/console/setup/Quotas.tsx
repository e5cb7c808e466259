import { NativeSelect, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ContestQuotasDocument,
  SetContestQuotasDocument,
  type ContestQuotasQuery,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useUnitOptions } from '../../../lib/units';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { IconButton } from '../../../ui/IconButton';
import { Section } from '../../../ui/Page';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';
import styles from './Quotas.module.css';

type Contest = NonNullable<ContestQuotasQuery['contest']>;

/** A rule as the form holds it: empty texts are "all tracks" and "no limit"; `unit` null for the general rule. */
interface Rule {
  maximum: string;
  track: string;
  unit: string | null;
}

function rulesOf(contest: Contest): Rule[] {
  return contest.quotas.map(({ maximum, track, unit }) => ({
    maximum: maximum === null ? '' : String(maximum),
    track: track?.id ?? '',
    unit: unit?.id ?? null,
  }));
}

interface RowProps {
  rule: Rule;
  place: number;
  contest: Contest;
  errors: Record<string, string>;
  readOnly: boolean;
  onChange: (changes: Partial<Rule>) => void;
  onRemove: () => void;
}

function Row({ rule, place, contest, errors, readOnly, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('console');
  const units = useUnitOptions();
  const at = (name: string) => fieldProps(`quotas.${place}.${name}`, errors);
  return (
    <div
      className={styles['rule']}
      role="group"
      aria-label={t('quotas.rule', { number: place + 1 })}
    >
      {rule.unit !== null && (
        <Select
          {...at('unitId')}
          label={t('quotas.unit')}
          searchable
          nothingFoundMessage={t('teamRules.noUnit')}
          data={units}
          disabled={readOnly}
          value={rule.unit || null}
          onChange={(unit) => {
            onChange({ unit: unit ?? '' });
          }}
        />
      )}
      <NativeSelect
        {...at('trackId')}
        label={t('quotas.track')}
        disabled={readOnly}
        data={[
          { value: '', label: t('quotas.allTracks') },
          ...contest.tracks.map(({ id, name }) => ({ value: id, label: localized(name) })),
        ]}
        value={rule.track}
        onChange={(event) => {
          onChange({ track: event.currentTarget.value });
        }}
      />
      <NumberInput
        {...at('maximum')}
        label={t('quotas.maximum')}
        min={0}
        disabled={readOnly}
        placeholder={rule.unit === null ? '' : t('quotas.noLimit')}
        value={rule.maximum}
        onChange={(value) => {
          onChange({ maximum: String(value) });
        }}
      />
      {!readOnly && (
        <IconButton
          icon={IconTrash}
          label={t('quotas.remove', { number: place + 1 })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

function Level({
  level,
  onChange,
  readOnly,
}: {
  level: number;
  onChange: (level: number) => void;
  readOnly: boolean;
}) {
  const { t } = useTranslation('console');
  return (
    <NumberInput
      id="field-level"
      label={t('quotas.level')}
      description={t('quotas.levelHint')}
      maw="24rem"
      min={0}
      max={20}
      disabled={readOnly}
      value={level}
      onChange={(value) => {
        onChange(Number(value));
      }}
    />
  );
}

function useQuotas(contest: Contest) {
  const { t } = useTranslation('console');
  const [rules, setRules] = useState(() => rulesOf(contest));
  const [level, setLevel] = useState(contest.quotaLevel);
  const saving = useOperation(SetContestQuotasDocument, {
    refreshes: [ContestQuotasDocument],
    onDone: () => {
      showToast(t('quotas.saved'));
    },
  });
  const save = () =>
    saving.run({
      contestId: contest.id,
      level,
      quotas: rules.map(({ maximum, track, unit }) => ({
        maximum: maximum === '' ? null : Number(maximum),
        trackId: track || null,
        unitId: unit,
      })),
    });
  return { rules, setRules, level, setLevel, saving, save };
}

function Form({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  const { rules, setRules, level, setLevel, saving, save } = useQuotas(contest);
  const readOnly = !contest.viewerCan.edit;
  const add = (unit: string | null) => {
    setRules((now) => [...now, { maximum: '', track: '', unit }]);
  };
  return (
    <div className={classes['stack']}>
      <ErrorSummary problem={saving.problem} />
      {rules.length === 0 && <p className={classes['quiet']}>{t('quotas.none')}</p>}
      {rules.length > 0 && <Level level={level} onChange={setLevel} readOnly={readOnly} />}
      {rules.map((rule, place) => (
        <Row
          key={place}
          rule={rule}
          place={place}
          contest={contest}
          errors={saving.fieldErrors}
          readOnly={readOnly}
          onChange={(changes) => {
            setRules((now) => now.map((one, n) => (n === place ? { ...one, ...changes } : one)));
          }}
          onRemove={() => {
            setRules((now) => now.toSpliced(place, 1));
          }}
        />
      ))}
      {!readOnly && (
        <div className={classes['row']}>
          <Button
            look="secondary"
            onClick={() => {
              add(null);
            }}
          >
            {t('quotas.addRule')}
          </Button>
          <Button
            look="secondary"
            onClick={() => {
              add('');
            }}
          >
            {t('quotas.addException')}
          </Button>
          <Button look="secondary" pending={saving.pending} onClick={() => void save()}>
            {t('quotas.save')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How many entries units may bring in. Saved by itself: exceptions are given while the contest runs. */
export function Quotas({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useQuery({ ...queryFor(ContestQuotasDocument, { slug }), throwOnError: true });
  const contest = data?.contest;
  if (!contest) return null;
  return (
    <Section id="quotas" title={t('setup.quotas')} lead={t('quotas.lead')}>
      <Form key={contest.id} contest={contest} />
    </Section>
  );
}
