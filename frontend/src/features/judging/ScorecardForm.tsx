import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../lib/fields';
import { formatScore } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { ConflictDialog } from './ConflictDialog';
import { CriterionLine } from './CriterionLine';
import { missingOf } from './scorecard';
import classes from './Scorecard.module.css';
import type { Scorecard } from './useScorecard';

function Stale({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation('judging');
  return (
    <Notice tone="bad" live title={t('stale.title')}>
      <p>{t('stale.words')}</p>
      <div className={classes['choices']}>
        <Button look="secondary" onClick={scorecard.keepMine}>
          {t('stale.mine')}
        </Button>
        <Button look="secondary" onClick={scorecard.takeTheirs}>
          {t('stale.theirs')}
        </Button>
      </div>
    </Notice>
  );
}

/** Finished in another window: what was typed here afterwards is not kept, and the page says so. */
function Over({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation('judging');
  const { saving, handingIn } = scorecard;
  return (
    <Notice
      tone="bad"
      live
      title={(saving.problem ?? handingIn.problem)?.message ?? ''}
      action={
        <Button look="secondary" onClick={scorecard.takeTheirs}>
          {t('stale.theirs')}
        </Button>
      }
    >
      {t('stale.over')}
    </Notice>
  );
}

function Total({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation('judging');
  const { kept, card, autosave } = scorecard;
  const all = card.lines.length;
  const scored = all - missingOf(card).length;
  const isFresh = autosave.status === 'saved' || autosave.status === 'idle';
  return (
    <div className={classes['total']}>
      <p>
        <strong>{t('card.total')}</strong>
        <span>{scored === all ? t('card.scored', { scored, all }) : t('card.totalSoFar')}</span>
      </p>
      <output>
        {kept.total != null && isFresh && scored === all ? formatScore(kept.total) : '–'}
      </output>
    </div>
  );
}

function Lines({ scorecard, readOnly }: { scorecard: Scorecard; readOnly: boolean }) {
  const { kept, card, setCard, handingIn, saving } = scorecard;
  const errors = { ...saving.fieldErrors, ...handingIn.fieldErrors };
  return kept.scores.map(({ criterion }, place) => {
    const line = card.lines.find((one) => one.criterionId === criterion.id);
    return (
      line && (
        <CriterionLine
          key={criterion.id}
          criterion={criterion}
          line={line}
          readOnly={readOnly}
          error={errors[`scores.${criterion.id}`] ?? errors[`scores.${place}.value`]}
          onChange={(changed) => {
            setCard((before) => ({
              ...before,
              lines: before.lines.map((one) =>
                one.criterionId === changed.criterionId ? changed : one,
              ),
            }));
          }}
        />
      )
    );
  });
}

/** Brings the judge to a criterion's scale. */
function focusScore(criterionId: string): void {
  const scale = document.getElementById(fieldId(`scores.${criterionId}`));
  scale?.focus();
  scale?.scrollIntoView({ block: 'center' });
}

interface Props {
  scorecard: Scorecard;
  onHandIn: () => void;
}

function Foot({ scorecard, onHandIn }: Props) {
  const { t } = useTranslation('judging');
  const [declaring, setDeclaring] = useState(false);
  const { kept, card } = scorecard;
  const missing = missingOf(card);
  const [first] = missing;
  return (
    <div className={classes['foot']}>
      {kept.viewerCan.handIn && first && (
        <p className={classes['missing']}>
          {t('card.missing', { count: missing.length })}{' '}
          <button
            type="button"
            className={classes['textButton']}
            onClick={() => {
              focusScore(first.criterionId);
            }}
          >
            {t('card.toMissing')}
          </button>
        </p>
      )}
      {kept.viewerCan.handIn && (
        <Button wide onClick={onHandIn} pending={scorecard.handingIn.pending}>
          {t('card.handIn')}
        </Button>
      )}
      {kept.viewerCan.declareConflict && (
        <Button
          look="quiet"
          onClick={() => {
            setDeclaring(true);
          }}
        >
          {t('card.conflict')}
        </Button>
      )}
      {declaring && (
        <ConflictDialog
          assignmentId={kept.id}
          onClose={() => {
            setDeclaring(false);
          }}
        />
      )}
    </div>
  );
}

/** The rubric to fill, the total as the server reckons it, and handing in. */
export function ScorecardForm({ scorecard, onHandIn }: Props) {
  const { t } = useTranslation('judging');
  const { kept, card, setCard, saving, handingIn, isStale, isOver } = scorecard;
  const readOnly = !kept.viewerCan.score;
  return (
    <div className={classes['form']}>
      {isStale && <Stale scorecard={scorecard} />}
      {isOver && <Over scorecard={scorecard} />}
      {!isStale && !isOver && <ErrorSummary problem={handingIn.problem ?? saving.problem} />}
      <Lines scorecard={scorecard} readOnly={readOnly} />
      <section className={classes['criterion']}>
        <Textarea
          label={t('card.overall')}
          description={readOnly ? undefined : t('card.overallHint')}
          minRows={2}
          maxRows={10}
          maxLength={5000}
          readOnly={readOnly}
          value={card.comment}
          onChange={(event) => {
            const comment = event.currentTarget.value;
            setCard((before) => ({ ...before, comment }));
          }}
        />
      </section>
      <Total scorecard={scorecard} />
      <Foot scorecard={scorecard} onHandIn={onHandIn} />
    </div>
  );
}
