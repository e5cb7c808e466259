import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Steps.module.css';

export interface Step {
  key: string;
  label: string;
  done: boolean;
}

interface Props {
  steps: readonly Step[];
  current: string;
  /** Without it the steps only tell; with it each is a button. */
  onChoose?: (key: string) => void;
}

function Mark({ step, index }: { step: Step; index: number }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <span className={classes['mark']} data-done={step.done || undefined}>
        {step.done ? <IconCheck size={16} stroke={2.5} aria-hidden /> : index + 1}
      </span>
      <span>
        {step.label}
        {step.done && <span className={classes['hidden']}>, {t('stepper.done')}</span>}
      </span>
    </>
  );
}

/** The steps of a longer task, with what is done. */
export function Steps({ steps, current, onChoose }: Props) {
  const { t } = useTranslation('ui');
  return (
    <ol className={classes['steps']} aria-label={t('stepper.label')}>
      {steps.map((step, index) => {
        const here = step.key === current ? 'step' : undefined;
        return (
          <li key={step.key}>
            {onChoose ? (
              <button
                type="button"
                className={classes['step']}
                aria-current={here}
                onClick={() => {
                  onChoose(step.key);
                }}
              >
                <Mark step={step} index={index} />
              </button>
            ) : (
              <span className={classes['step']} aria-current={here}>
                <Mark step={step} index={index} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
