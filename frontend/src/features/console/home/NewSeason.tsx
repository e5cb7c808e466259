import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleHomeDocument, CreateSeasonDocument } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { LocalizedField } from '../LocalizedField';
import { slugOf } from '../../../lib/slug';
import classes from './ConsoleHome.module.css';

const EMPTY = { vi: '', en: '' };

/** Begins a season; it stays a draft until it is published. */
export function NewSeason({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const [name, setName] = useState(EMPTY);
  const [summary, setSummary] = useState(EMPTY);
  const [dates, setDates] = useState({ startsOn: '', endsOn: '' });
  const create = useOperation(CreateSeasonDocument, {
    refreshes: [ConsoleHomeDocument],
    onDone: onClose,
  });
  const submit = () => create.run({ slug: slugOf(name.vi), name, summary, ...dates });
  const ready = name.vi !== '' && dates.startsOn !== '' && dates.endsOn !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('season.add')}
      actions={
        <Button pending={create.pending} disabled={!ready} onClick={submit}>
          {t('season.create')}
        </Button>
      }
    >
      <div className={classes['form']}>
        <ErrorSummary problem={create.problem} />
        <LocalizedField
          path="name"
          label={t('season.name')}
          value={name}
          errors={create.fieldErrors}
          onChange={setName}
          required
        />
        <LocalizedField
          path="summary"
          label={t('season.summary')}
          value={summary}
          errors={create.fieldErrors}
          onChange={setSummary}
        />
        {(['startsOn', 'endsOn'] as const).map((end) => (
          <TextInput
            key={end}
            {...fieldProps(end, create.fieldErrors)}
            type="date"
            required
            label={t(`season.${end}`)}
            value={dates[end]}
            onChange={(event) => {
              setDates({ ...dates, [end]: event.currentTarget.value });
            }}
          />
        ))}
      </div>
    </Dialog>
  );
}
