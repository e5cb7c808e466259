import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BallotKind, BallotRuleInput, TallyVisibility } from '../../../generated/graphql';
import { fieldId, fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import { EMPTY, sumOf } from './draft';
import { ListEditor } from './ListEditor';
import type { SectionProps } from './section';
import styles from './Setup.module.css';
import { both } from './texts';

function Sum({ weights }: { weights: readonly string[] }) {
  const { t } = useTranslation('console');
  const sum = sumOf(weights);
  const words = Number.isNaN(sum) ? '–' : formatNumber(sum);
  return (
    <p className={styles['sum']} data-bad={sum !== 100 || undefined} role="status">
      {t(sum === 100 ? 'setup.sumOk' : 'setup.sumBad', { sum: words })}
    </p>
  );
}

/** How jury and public weigh, and how many judges read an entry. */
export function Weights({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  return (
    <Section id="weights" title={t('setup.weights')} lead={t('setup.weightsLead')}>
      <div id={fieldId('input.weights')} className={classes['row']}>
        {(['juryWeight', 'publicWeight'] as const).map((name) => (
          <NumberInput
            key={name}
            {...fieldProps(`input.${name}`, errors)}
            label={t(`setup.${name}`)}
            suffix=" %"
            decimalScale={2}
            disabled={readOnly}
            value={draft[name]}
            onChange={(value) => {
              change({ [name]: String(value) });
            }}
          />
        ))}
        <NumberInput
          {...fieldProps('input.judgesPerEntry', errors)}
          label={t('setup.judgesPerEntry')}
          min={1}
          disabled={readOnly}
          value={draft.judgesPerEntry}
          onChange={(value) => {
            change({ judgesPerEntry: Number(value) });
          }}
        />
      </div>
      {errors['input.weights'] && <p className={styles['error']}>{errors['input.weights']}</p>}
      <Sum weights={[draft.juryWeight, draft.publicWeight]} />
    </Section>
  );
}

/** The criteria judges score by; their weights make 100. */
export function Rubric({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  return (
    <Section id="rubric" title={t('setup.rubric')} lead={t('setup.rubricLead')}>
      <ListEditor
        path="input.criteria"
        error={errors['input.criteria']}
        items={draft.criteria}
        readOnly={readOnly}
        nameOf={(criterion, index) => `${index + 1}. ${localized(both(criterion.name))}`}
        add={t('setup.addCriterion')}
        create={() => ({ name: EMPTY, guidance: EMPTY, weight: '', maxScore: '10' })}
        onChange={(criteria) => {
          change({ criteria });
        }}
      >
        {(criterion, index, set) => {
          const path = `input.criteria.${index}`;
          return (
            <>
              <LocalizedField
                path={`${path}.name`}
                label={t('setup.name')}
                value={both(criterion.name)}
                errors={errors}
                required
                onChange={(name) => {
                  set({ name });
                }}
              />
              <LocalizedField
                path={`${path}.guidance`}
                label={t('setup.guidance')}
                value={both(criterion.guidance)}
                errors={errors}
                long
                onChange={(guidance) => {
                  set({ guidance });
                }}
              />
              <div className={classes['row']}>
                <NumberInput
                  {...fieldProps(`${path}.weight`, errors)}
                  label={t('setup.weight')}
                  suffix=" %"
                  decimalScale={2}
                  value={criterion.weight}
                  onChange={(value) => {
                    set({ weight: String(value) });
                  }}
                />
                <NumberInput
                  {...fieldProps(`${path}.maxScore`, errors)}
                  label={t('setup.maxScore')}
                  decimalScale={2}
                  value={criterion.maxScore ?? '10'}
                  onChange={(value) => {
                    set({ maxScore: String(value) });
                  }}
                />
              </div>
            </>
          );
        }}
      </ListEditor>
      <Sum weights={draft.criteria.map(({ weight }) => weight)} />
    </Section>
  );
}

const KINDS: readonly BallotKind[] = ['CHOOSE_ONE', 'APPROVAL', 'CUMULATIVE', 'ORDINAL'];
const VISIBILITIES: readonly TallyVisibility[] = ['LIVE', 'AFTER_CLOSE', 'WITH_RESULTS'];
type Bound = 'minChoices' | 'maxChoices' | 'maxPerTrack' | 'pointsTotal';

/** Which bounds a kind of ballot is asked for; the others are left out. */
const BOUNDS: Record<BallotKind, readonly Bound[]> = {
  CHOOSE_ONE: [],
  APPROVAL: ['minChoices', 'maxChoices', 'maxPerTrack'],
  CUMULATIVE: ['minChoices', 'maxChoices', 'pointsTotal'],
  ORDINAL: ['minChoices', 'maxChoices'],
};

function ruleOf(kind: BallotKind, rule: BallotRuleInput): BallotRuleInput {
  const { tallyVisibility } = rule;
  if (kind === 'CHOOSE_ONE') return { kind, minChoices: 1, maxChoices: 1, tallyVisibility };
  return {
    kind,
    minChoices: 1,
    maxChoices: rule.maxChoices ?? 3,
    pointsTotal: kind === 'CUMULATIVE' ? 10 : null,
    tallyVisibility,
  };
}

/** What a ballot may hold, and when its count is shown. */
export function Ballot({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  const rule = draft.ballotRule;
  const set = (changes: Partial<BallotRuleInput>) => {
    change({ ballotRule: { ...rule, ...changes } });
  };
  return (
    <Section id="ballot" title={t('setup.ballot')} lead={t('setup.ballotLead')}>
      <fieldset className={styles['plain']} disabled={readOnly}>
        <legend className={classes['hidden']}>{t('setup.ballot')}</legend>
        <div className={classes['pair']}>
          <NativeSelect
            {...fieldProps('input.ballotRule.kind', errors)}
            label={t('setup.ballotKind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`ballot.${kind}`) }))}
            value={rule.kind}
            onChange={(event) => {
              change({ ballotRule: ruleOf(event.currentTarget.value as BallotKind, rule) });
            }}
          />
          <NativeSelect
            {...fieldProps('input.ballotRule.tallyVisibility', errors)}
            label={t('setup.tally')}
            data={VISIBILITIES.map((value) => ({ value, label: t(`tally.${value}`) }))}
            value={rule.tallyVisibility}
            onChange={(event) => {
              set({ tallyVisibility: event.currentTarget.value as TallyVisibility });
            }}
          />
          {BOUNDS[rule.kind].map((bound) => (
            <NumberInput
              key={bound}
              {...fieldProps(`input.ballotRule.${bound}`, errors)}
              label={t(`setup.${bound}`)}
              min={1}
              value={rule[bound] ?? ''}
              onChange={(value) => {
                set({ [bound]: value === '' ? null : Number(value) });
              }}
            />
          ))}
          {rule.kind === 'ORDINAL' && (
            <TextInput
              {...fieldProps('input.ballotRule.positionalPoints', errors)}
              label={t('setup.positional')}
              description={t('setup.positionalHint')}
              defaultValue={(rule.positionalPoints ?? []).join(', ')}
              onChange={(event) => {
                const points = event.currentTarget.value.match(/\d+/g)?.map(Number) ?? [];
                set({ positionalPoints: points.length > 0 ? points : null });
              }}
            />
          )}
        </div>
      </fieldset>
    </Section>
  );
}

/** What can be won, by rank, in the whole contest or in one track. */
export function Prizes({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  const tracks = draft.tracks.flatMap(({ id, name }) =>
    id ? [{ value: String(id), label: localized(both(name)) }] : [],
  );
  return (
    <Section id="prizes" title={t('setup.prizes')}>
      <ListEditor
        path="input.prizes"
        error={errors['input.prizes']}
        items={draft.prizes}
        readOnly={readOnly}
        nameOf={(prize, index) =>
          localized(both(prize.name)) || t('setup.prizeNumber', { number: index + 1 })
        }
        add={t('setup.addPrize')}
        create={() => ({
          name: EMPTY,
          reward: EMPTY,
          rank: draft.prizes.length + 1,
          quantity: 1,
          trackId: null,
        })}
        onChange={(prizes) => {
          change({ prizes });
        }}
      >
        {(prize, index, set) => {
          const path = `input.prizes.${index}`;
          return (
            <>
              <LocalizedField
                path={`${path}.name`}
                label={t('setup.name')}
                value={both(prize.name)}
                errors={errors}
                required
                onChange={(name) => {
                  set({ name });
                }}
              />
              <LocalizedField
                path={`${path}.reward`}
                label={t('setup.reward')}
                value={both(prize.reward)}
                errors={errors}
                onChange={(reward) => {
                  set({ reward });
                }}
              />
              <div className={classes['row']}>
                <NumberInput
                  {...fieldProps(`${path}.rank`, errors)}
                  label={t('setup.rank')}
                  min={1}
                  value={prize.rank}
                  onChange={(value) => {
                    set({ rank: Number(value) });
                  }}
                />
                <NumberInput
                  {...fieldProps(`${path}.quantity`, errors)}
                  label={t('setup.quantity')}
                  min={1}
                  value={prize.quantity ?? 1}
                  onChange={(value) => {
                    set({ quantity: Number(value) });
                  }}
                />
                <NativeSelect
                  {...fieldProps(`${path}.trackId`, errors)}
                  label={t('setup.prizeTrack')}
                  data={[{ value: '', label: t('setup.wholeContest') }, ...tracks]}
                  value={prize.trackId ?? ''}
                  onChange={(event) => {
                    set({ trackId: event.currentTarget.value || null });
                  }}
                />
              </div>
            </>
          );
        }}
      </ListEditor>
    </Section>
  );
}
