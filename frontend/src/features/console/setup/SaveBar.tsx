import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import classes from '../Console.module.css';
import styles from './Setup.module.css';
import type { SetupState } from './useSetup';

const STALE = 'kernel.stale';

/** Whether all is saved, and the button that saves; always in reach. */
export function SaveBar({ setup }: { setup: SetupState }) {
  const { t } = useTranslation('console');
  const { kept, draft, saving, isDirty } = setup;
  return (
    <div className={styles['save']}>
      <span role="status" className={classes['quiet']}>
        {isDirty ? t('setup.unsaved') : t('setup.allSaved')}
      </span>
      <Button
        pending={saving.pending}
        disabled={!isDirty}
        onClick={() => void saving.run({ id: kept.id, version: kept.version, input: draft })}
      >
        {t('setup.save')}
      </Button>
    </div>
  );
}

/** Why the last save was refused; a setup that somebody else saved meanwhile can be fetched anew. */
export function Refusal({ setup }: { setup: SetupState }) {
  const { t } = useTranslation('console');
  const { saving, reload } = setup;
  return (
    <>
      <ErrorSummary problem={saving.problem} />
      {saving.problem?.code === STALE && (
        <Notice
          tone="bad"
          title={t('setup.stale')}
          action={
            <Button look="secondary" onClick={reload}>
              {t('setup.staleAction')}
            </Button>
          }
        >
          {t('setup.staleWords')}
        </Notice>
      )}
    </>
  );
}
