import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadText, toCsv } from '../../lib/csv';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { DataTable, type Column } from '../../ui/table/DataTable';
import type { Import } from './choices';
import classes from './Imports.module.css';

type Fault = Import['faults'][number];

/** What is wrong, by row and column, and what to do about it. */
export function Faults({ entryImport }: { entryImport: Import }) {
  const { t } = useTranslation('imports');
  const { faults, faultCount } = entryImport;
  const columns: Column<Fault>[] = [
    {
      id: 'row',
      header: t('check.row'),
      isTitle: true,
      sort: ({ row }) => row,
      cell: ({ row }) => formatNumber(row),
    },
    {
      id: 'column',
      header: t('check.column'),
      sort: ({ column }) => column,
      cell: ({ column }) => column || t('check.wholeRow'),
    },
    {
      id: 'value',
      header: t('check.value'),
      cell: ({ value }) => <span className={classes['samples']}>{value}</span>,
    },
    { id: 'fault', header: t('check.fault'), cell: ({ message }) => message },
  ];
  const save = () => {
    const head = columns.map(({ header }) => header);
    const rows = faults.map((fault) => [
      String(fault.row),
      fault.column,
      fault.value,
      fault.message,
    ]);
    downloadText(`${entryImport.fileName}.csv`, toCsv([head, ...rows]));
  };
  return (
    <div className={classes['stack']}>
      <Notice tone="bad">
        {t('check.faults', { count: faultCount })}
        {faults.length < faultCount &&
          ` ${t('check.first', { shown: formatNumber(faults.length) })}`}
      </Notice>
      <div>
        <Button look="secondary" icon={IconDownload} onClick={save}>
          {t('check.download')}
        </Button>
      </div>
      <DataTable
        caption={t('check.caption')}
        rows={faults}
        columns={columns}
        keyOf={(fault) => `${String(fault.row)} ${fault.column} ${fault.code}`}
      />
    </div>
  );
}
