import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryImportQuery } from '../../generated/graphql';
import { Section } from '../../ui/Page';
import { DataTable, type Column } from '../../ui/table/DataTable';
import type { Choices, Import } from './choices';
import classes from './Imports.module.css';

type FileColumn = Import['columns'][number];

interface Props {
  columns: readonly FileColumn[];
  meanings: EntryImportQuery['importChoices'];
  chosen: Choices['columns'];
  onChange: (chosen: Choices['columns']) => void;
}

/** Each column of the file with its first values, and what it stands for. */
export function ColumnsSection({ columns, meanings, chosen, onChange }: Props) {
  const { t } = useTranslation('imports');
  const named = ({ heading, place }: FileColumn) =>
    heading || t('columns.unnamed', { number: place + 1 });
  const options = (place: number) =>
    meanings.map(({ name, label, isRequired }) => ({
      value: name,
      label: isRequired ? `${label} (${t('columns.required')})` : label,
      // one column stands for one thing
      disabled: chosen[place] !== name && Object.values(chosen).includes(name),
    }));
  const shown: Column<FileColumn>[] = [
    { id: 'heading', header: t('columns.heading'), isTitle: true, cell: named },
    {
      id: 'samples',
      header: t('columns.samples'),
      cell: ({ samples }) => (
        <span className={classes['samples']}>
          {samples.map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)).join(' · ')}
        </span>
      ),
    },
    {
      id: 'meaning',
      header: t('columns.meaning'),
      cell: (column) => (
        <NativeSelect
          aria-label={`${t('columns.meaning')}: ${named(column)}`}
          value={chosen[column.place] ?? ''}
          data={[{ value: '', label: t('columns.ignored') }, ...options(column.place)]}
          onChange={(event) => {
            onChange({ ...chosen, [column.place]: event.currentTarget.value });
          }}
        />
      ),
    },
  ];
  return (
    <Section title={t('columns.title')} lead={t('columns.lead')}>
      <DataTable
        caption={t('columns.title')}
        rows={columns}
        columns={shown}
        keyOf={({ place }) => String(place)}
      />
    </Section>
  );
}
