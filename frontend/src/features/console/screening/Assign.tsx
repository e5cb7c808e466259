import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AssignScreenerDocument } from '../../../generated/graphql';
import { useOperation } from '../../../lib/useOperation';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { showToast } from '../../../ui/toasts';
import type { Frame } from './states';

interface Props {
  ids: readonly string[];
  frame: Frame;
  /** Who has it now; "" for nobody; null where they differ. */
  value: string | null;
  onDone?: () => void;
}

/** Gives entries to one of the contest's organisers, or to nobody in particular. */
export function Assign({ ids, frame, value, onDone }: Props) {
  const { t } = useTranslation('console');
  const assigned = useOperation(AssignScreenerDocument, {
    refreshes: 'everything',
    onDone: ({ entries }) => {
      showToast(t('screening.assigned', { count: entries.length }));
      onDone?.();
    },
  });
  const people = frame.console?.screening.screeners ?? [];
  return (
    <>
      <ErrorSummary problem={assigned.problem} />
      <NativeSelect
        label={t('screening.screener')}
        disabled={assigned.pending || ids.length === 0}
        data={[
          ...(value === null ? [{ value: '?', label: t('screening.giveTo') }] : []),
          { value: '', label: t('screening.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value ?? '?'}
        onChange={(event) => {
          const userId = event.currentTarget.value;
          if (userId !== '?') void assigned.run({ ids: [...ids], userId: userId || null });
        }}
      />
    </>
  );
}
