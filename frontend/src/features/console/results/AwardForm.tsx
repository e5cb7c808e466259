import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleResultsDocument, RecordAwardsDocument } from '../../../generated/graphql';
import { fieldId, fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { formatScore } from '../../../lib/numbers';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { FieldGroup } from '../../../ui/Field';
import { Section } from '../../../ui/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';
import styles from './AwardForm.module.css';
import type { ResultsContest, ResultsPart } from './ResultsConsole';

interface Props {
  contest: ResultsContest;
  part: ResultsPart;
}

type Prize = ResultsContest['prizes'][number];
const keyOf = (prizeId: string, entryId: string) => `${prizeId} ${entryId}`;

/** Granted already, and still standing. */
function isGranted(part: ResultsPart, prizeId: string, entryId: string): boolean {
  return part.awards.some(
    ({ prize, entry, revokedAt }) => !revokedAt && prize.id === prizeId && entry.id === entryId,
  );
}

/** What the ranking proposes and nobody has granted; ties at the edge are left to the organiser. */
function proposed({ part }: Props): string[] {
  return part.prizeProposals
    .filter(
      ({ prize, entry, isTiedAtEdge }) => !isTiedAtEdge && !isGranted(part, prize.id, entry.id),
    )
    .map(({ prize, entry }) => keyOf(prize.id, entry.id));
}

interface PrizeProps extends Props {
  prize: Prize;
  chosen: ReadonlySet<string>;
  toggle: (key: string) => void;
}

const SHOWN = 10;

function Candidates({ contest, part, prize, chosen, toggle }: PrizeProps) {
  const { t } = useTranslation('console');
  const proposals = part.prizeProposals.filter((one) => one.prize.id === prize.id);
  const rows = part.results
    .filter(({ entry }) => !prize.track || entry.track?.id === prize.track.id)
    .slice(0, Math.max(SHOWN, prize.quantity * contest.prizes.length));
  return (
    <ul className={styles['candidates']}>
      {rows.map(({ id, entry, rank, trackRank, total }) => {
        const key = keyOf(prize.id, entry.id);
        const proposal = proposals.find((one) => one.entry.id === entry.id);
        const granted = isGranted(part, prize.id, entry.id);
        return (
          <li key={id}>
            <label className={styles['candidate']}>
              <input
                type="checkbox"
                checked={granted || chosen.has(key)}
                disabled={granted}
                onChange={() => {
                  toggle(key);
                }}
              />
              <span className={styles['rank']}>{prize.track ? (trackRank ?? rank) : rank}</span>
              <span className={styles['title']}>
                {entry.code} {entry.title}
              </span>
              <span className={styles['total']}>{formatScore(total)}</span>
              {granted && <StatusBadge tone="won">{t('awards.granted')}</StatusBadge>}
              {proposal && !granted && (
                <StatusBadge tone={proposal.isTiedAtEdge ? 'bad' : 'neutral'}>
                  {t(proposal.isTiedAtEdge ? 'awards.tied' : 'awards.proposed')}
                </StatusBadge>
              )}
            </label>
          </li>
        );
      })}
    </ul>
  );
}

const FIELDS = ['number', 'decidedOn', 'signer', 'signerTitle'] as const;
type Decision = Record<(typeof FIELDS)[number], string>;

function useAwards({ contest, part }: Props) {
  const { t } = useTranslation('console');
  const last = part.decisions[0];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(proposed({ contest, part })),
  );
  const [decision, setDecision] = useState<Decision>({
    number: last?.number ?? '',
    decidedOn: last?.decidedOn ?? '',
    signer: last?.signer ?? '',
    signerTitle: last?.signerTitle ?? '',
  });
  const record = useOperation(RecordAwardsDocument, {
    refreshes: [ConsoleResultsDocument],
    onDone: () => {
      showToast(t('awards.recorded'));
    },
  });
  const toggle = (key: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  };
  // In the order of the prizes, so that a refusal's place leads to the prize it is about.
  const grants = contest.prizes.flatMap((prize) =>
    part.results
      .filter(({ entry }) => chosen.has(keyOf(prize.id, entry.id)))
      .map(({ entry }) => ({ prizeId: prize.id, entryId: entry.id })),
  );
  return { chosen, toggle, decision, setDecision, record, grants };
}

/** The decision and whom it grants which prize; the ranking's proposal is ticked beforehand. */
export function AwardForm({ contest, part }: Props) {
  const { t } = useTranslation('console');
  const { chosen, toggle, decision, setDecision, record, grants } = useAwards({ contest, part });
  const errorOf = (prize: Prize) => {
    const place = grants.findIndex(({ prizeId }) => prizeId === prize.id);
    const { fieldErrors } = record;
    return fieldErrors[`grants.${place}.prizeId`] ?? fieldErrors[`grants.${place}.entryId`];
  };
  return (
    <Section title={t('awards.record')} lead={t('awards.recordLead')}>
      <div className={classes['stack']}>
        <ErrorSummary problem={record.problem} />
        <div className={classes['pair']}>
          {FIELDS.map((name) => (
            <TextInput
              key={name}
              {...fieldProps(name, record.fieldErrors)}
              type={name === 'decidedOn' ? 'date' : 'text'}
              label={t(`awards.${name}`)}
              required
              value={decision[name]}
              onChange={(event) => {
                setDecision({ ...decision, [name]: event.currentTarget.value });
              }}
            />
          ))}
        </div>
        <div id={fieldId('grants')} className={classes['stack']}>
          {contest.prizes.map((prize) => (
            <FieldGroup
              key={prize.id}
              path={`prize.${prize.id}`}
              label={localized(prize.name)}
              hint={[
                t('awards.quantity', { count: prize.quantity }),
                prize.track && localized(prize.track.name),
              ]
                .filter(Boolean)
                .join(' · ')}
              error={errorOf(prize)}
            >
              <Candidates
                contest={contest}
                part={part}
                prize={prize}
                chosen={chosen}
                toggle={toggle}
              />
            </FieldGroup>
          ))}
        </div>
        <div>
          <Button
            pending={record.pending}
            disabled={grants.length === 0 || decision.decidedOn === ''}
            onClick={() => void record.run({ contestId: contest.id, ...decision, grants })}
          >
            {t('awards.recordAction', { count: grants.length })}
          </Button>
        </div>
      </div>
    </Section>
  );
}
