import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CheckImportDocument,
  EntryImportDocument,
  EntryImportsDocument,
  StartImportDocument,
  type EntryImportQuery,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Page';
import { asVariables, choicesOf, isComplete, type Import, type Places } from './choices';
import { ColumnsSection } from './ColumnsSection';
import { Discard } from './Discard';
import { Faults } from './Faults';
import classes from './Imports.module.css';
import { TargetSection } from './TargetSection';

const REFRESHES = [EntryImportDocument, EntryImportsDocument];

interface Props {
  entryImport: Import;
  places: Places;
  meanings: EntryImportQuery['importChoices'];
}

/** What came of the last check, and the step that follows from it. */
function Outcome({ entryImport, isStale }: { entryImport: Import; isStale: boolean }) {
  const { t } = useTranslation('imports');
  const start = useOperation(StartImportDocument, { refreshes: REFRESHES });
  const { id, version, rowCount, faultCount, status } = entryImport;
  if (status !== 'CHECKED') return <p className={classes['quiet']}>{t('check.lead')}</p>;
  if (isStale) return <Notice>{t('check.changed')}</Notice>;
  if (faultCount > 0) return <Faults entryImport={entryImport} />;
  return (
    <div className={classes['stack']}>
      <ErrorSummary problem={start.problem} />
      <Notice tone="good">{t('check.clean', { count: rowCount })}</Notice>
      <div>
        <Button pending={start.pending} onClick={() => void start.run({ id, version })}>
          {t('check.import', { count: rowCount })}
        </Button>
      </div>
    </div>
  );
}

/** Columns, place, check: in this order, and again until nothing is wrong. */
export function Wizard({ entryImport, places, meanings }: Props) {
  const { t } = useTranslation('imports');
  const [choices, setChoices] = useState(() => choicesOf(entryImport));
  const check = useOperation(CheckImportDocument, { refreshes: REFRESHES });
  const isChecked = entryImport.status === 'CHECKED';
  const isStale = JSON.stringify(choices) !== JSON.stringify(choicesOf(entryImport));
  const isReady = isChecked && !isStale && entryImport.faultCount === 0;
  return (
    <>
      <ColumnsSection
        columns={entryImport.columns}
        meanings={meanings}
        chosen={choices.columns}
        onChange={(columns) => {
          setChoices({ ...choices, columns });
        }}
      />
      <TargetSection
        id={entryImport.id}
        places={places}
        choices={choices}
        errors={check.fieldErrors}
        onChange={(target) => {
          setChoices({ ...choices, target });
        }}
      />
      <Section title={t('check.title')}>
        <div className={classes['stack']}>
          <ErrorSummary problem={check.problem} />
          <div className={classes['actions']}>
            <Button
              look={isReady ? 'secondary' : 'primary'}
              disabled={!isComplete(choices)}
              pending={check.pending}
              onClick={() => void check.run({ id: entryImport.id, ...asVariables(choices) })}
            >
              {t(isChecked ? 'check.again' : 'check.run')}
            </Button>
            <Discard entryImport={entryImport} />
          </div>
          <Outcome entryImport={entryImport} isStale={isStale} />
        </div>
      </Section>
    </>
  );
}
