import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import type { CellKind, TableColumn } from '../../../ui/answers/question';
import { FieldGroup } from '../../../ui/Field';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import { ListEditor } from '../setup/ListEditor';
import { ChoicesEditor } from './ChoicesEditor';
import { useDesigner, type FieldProps } from './designer';
import { newKey } from './items';
import { CELL_KINDS } from './kinds';

const NO_TEXT = { vi: '', en: '' };

interface ColumnProps {
  column: TableColumn;
  path: string;
  set: (changes: Partial<TableColumn>) => void;
}

function Column({ column, path, set }: ColumnProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <>
      <LocalizedField
        path={`${path}.label`}
        label={t('design.column.label')}
        value={column.label}
        errors={errors}
        required
        onChange={(label) => {
          set({ label });
        }}
      />
      <div className={classes['row']}>
        <NativeSelect
          {...fieldProps(`${path}.kind`, errors)}
          label={t('design.column.kind')}
          data={CELL_KINDS.map((kind) => ({ value: kind, label: t(`cellKind.${kind}`) }))}
          value={column.kind}
          onChange={(event) => {
            set({ kind: event.currentTarget.value as CellKind });
          }}
        />
        <Checkbox
          label={t('design.column.required')}
          checked={column.isRequired}
          onChange={(event) => {
            set({ isRequired: event.currentTarget.checked });
          }}
        />
      </div>
      {column.kind === 'CHOICE' && (
        <ChoicesEditor
          path={`${path}.choices`}
          choices={column.choices}
          onChange={(choices) => {
            set({ choices });
          }}
        />
      )}
    </>
  );
}

/** The columns of a table field. */
export function ColumnsEditor({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors, readOnly } = useDesigner();
  const offered = field.columns.filter(({ isRetired }) => !isRetired);
  const retired = field.columns.filter(({ isRetired }) => isRetired);
  const base = `${path}.columns`;
  return (
    <FieldGroup path={base} label={t('design.column.title')}>
      <ListEditor
        path={`${base}.list`}
        error={errors[base]}
        items={offered}
        readOnly={readOnly}
        nameOf={(column, index) =>
          localized(column.label) || t('design.column.number', { number: index + 1 })
        }
        add={t('design.column.add')}
        create={(): TableColumn => ({
          key: newKey(
            'column',
            field.columns.map(({ key }) => key),
          ),
          kind: 'TEXT',
          label: NO_TEXT,
          isRequired: false,
          choices: [],
        })}
        onChange={(columns) => {
          set({ columns: [...columns, ...retired] });
        }}
      >
        {(column, index, change) => (
          <Column column={column} path={`${base}.${index}`} set={change} />
        )}
      </ListEditor>
    </FieldGroup>
  );
}
