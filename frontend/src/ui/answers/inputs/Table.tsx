import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { moved } from '../../../lib/moved';
import { Button } from '../../Button';
import { FieldGroup } from '../../Field';
import { IconButton } from '../../IconButton';
import classes from '../Answers.module.css';
import { isBlock, withBlock } from '../pasting';
import type { Question } from '../question';
import { emptyRow, rowsOf, rowsText, type Row } from '../values';
import { Cell } from './Cell';
import { numberMarks } from './Figure';
import type { InputProps } from './props';

/** As many as the server takes when the form does not say. */
const MOST_ROWS = 200;

/** What rows can be given; columns that were taken off keep their cells unseen. */
function columnsOf({ columns }: Question) {
  return columns.filter(({ isRetired }) => !isRetired);
}

interface RowProps extends Pick<InputProps, 'question' | 'path' | 'errors'> {
  rows: readonly Row[];
  index: number;
  set: (rows: readonly Row[]) => void;
}

function Tools({ rows, index, set }: RowProps) {
  const { t } = useTranslation('answers');
  const number = index + 1;
  const move = (by: 1 | -1) => () => {
    set(moved(rows, index, by));
  };
  return (
    <td className={classes['tools']}>
      <IconButton
        icon={IconArrowUp}
        label={t('table.up', { number })}
        disabled={index === 0}
        onClick={move(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('table.down', { number })}
        disabled={index === rows.length - 1}
        onClick={move(1)}
      />
      <IconButton
        icon={IconTrash}
        label={t('table.remove', { number })}
        onClick={() => {
          set(rows.filter((_, place) => place !== index));
        }}
      />
    </td>
  );
}

function usePaste({ question, rows, index, set }: RowProps) {
  const most = question.maxRows ?? MOST_ROWS;
  return (column: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const { decimalSeparator: decimalMark } = numberMarks();
    set(withBlock(rows, columnsOf(question), { row: index, column }, text, { most, decimalMark }));
  };
}

function TableRow(props: RowProps) {
  const { question, path, errors, rows, index, set } = props;
  const { t } = useTranslation('answers');
  const paste = usePaste(props);
  return (
    <tr>
      {columnsOf(question).map((column, place) => {
        const label = localized(column.label);
        const cell = `${path}.${index}.${column.key}`;
        return (
          <td key={column.key} data-label={label}>
            <Cell
              {...fieldProps(cell, errors)}
              column={column}
              label={t('table.cell', { column: label, number: index + 1 })}
              value={rows[index]?.[column.key] ?? ''}
              onPaste={paste(place)}
              onChange={(value) => {
                set(rows.map((row, at) => (at === index ? { ...row, [column.key]: value } : row)));
              }}
            />
          </td>
        );
      })}
      <Tools {...props} />
    </tr>
  );
}

/** Rows of cells; a table on a wide screen, cards on a phone. Cells copied from a spreadsheet can be pasted. */
export function Table(props: InputProps) {
  const { question, value, onChange, shared, path, errors } = props;
  const { t } = useTranslation('answers');
  const kept = rowsOf(value);
  // An empty table begins with a row to type into; it is kept once something is typed.
  const columns = columnsOf(question);
  const rows = kept.length > 0 ? kept : [emptyRow(columns)];
  const most = question.maxRows ?? MOST_ROWS;
  const set = (next: readonly Row[]) => {
    onChange(rowsText(next));
  };
  return (
    <FieldGroup
      path={path}
      label={shared.label}
      hint={[shared.description, t('table.paste')].filter(Boolean).join(' ')}
      error={shared.error}
    >
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {columns.map(({ key, label, isRequired }) => (
                <th key={key} scope="col">
                  {localized(label)}
                  {isRequired && <span aria-hidden> *</span>}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((_, index) => (
              <TableRow key={index} {...{ question, path, errors, rows, index, set }} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']}>
        <Button
          look="secondary"
          icon={IconPlus}
          disabled={rows.length >= most}
          onClick={() => {
            set([...rows, emptyRow(columns)]);
          }}
        >
          {t('table.add')}
        </Button>
        <span className={classes['count']}>
          {t('table.rows', { count: kept.length, max: most })}
        </span>
      </div>
    </FieldGroup>
  );
}
