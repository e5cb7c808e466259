import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matches } from '../../../lib/folding';
import { useUnitOptions } from '../../../lib/units';
import type { InputProps } from './props';

const MOST_SHOWN = 50;

/** Vietnamese is found without its marks, too. */
const filter: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(({ label }) => matches(label, search));

/** A unit, found by its name in the whole tree. */
export function Unit({ value, onChange, shared }: InputProps) {
  const { t } = useTranslation('answers');
  const units = useUnitOptions();
  return (
    <Select
      {...shared}
      searchable
      clearable
      limit={MOST_SHOWN}
      filter={filter}
      placeholder={t('unit.search')}
      nothingFoundMessage={t('unit.none')}
      clearButtonProps={{ 'aria-label': t('unit.clear') }}
      data={units}
      value={value || null}
      onChange={(next) => {
        onChange(next ?? '');
      }}
    />
  );
}
