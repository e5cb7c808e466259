import { formatDate } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { useUnitOptions } from '../../lib/units';
import { PlainText } from '../PlainText';
import classes from './Answers.module.css';
import type { Option, Readable, TableColumn } from './question';
import { RichTextShown } from './RichTextShown';
import { chosen, PERSON_PARTS, personOf, rowsOf, type Row } from './values';

const MOST_DECIMALS = 6;

function optionLabel(choices: readonly Option[], value: string): string {
  const choice = choices.find((known) => known.value === value);
  return choice ? localized(choice.label) : value;
}

function figure(value: string, suffix: string): string {
  return `${formatNumber(Number(value), MOST_DECIMALS)}${suffix && ` ${suffix}`}`;
}

/** An answer of a short kind in one line, in the reader's words; "" for none and for what takes more than a line. */
export function answerLine(question: Readable, value: string): string {
  if (value === '') return '';
  switch (question.kind) {
    case 'NUMBER':
      return figure(value, question.unitOfMeasure ? localized(question.unitOfMeasure) : '');
    case 'MONEY':
      return figure(value, '₫');
    case 'DATE':
      return formatDate(value);
    case 'CHOICE':
      return optionLabel(question.choices, value);
    case 'MULTI_CHOICE':
      return chosen(value)
        .map((one) => optionLabel(question.choices, one))
        .join(', ');
    case 'SHORT_TEXT':
      return value;
    default:
      return '';
  }
}

function cellText(column: TableColumn, cell: string): string {
  if (cell === '') return '';
  const { key, label, choices } = column;
  const kind = column.kind === 'TEXT' ? 'SHORT_TEXT' : column.kind;
  return answerLine({ key, kind, label, choices, columns: [], unitOfMeasure: null }, cell);
}

const FIGURES = new Set(['NUMBER', 'MONEY']);

function TableShown({ question, rows }: { question: Readable; rows: readonly Row[] }) {
  const columns = question.columns.filter(
    ({ key, isRetired }) => !isRetired || rows.some((row) => row[key]),
  );
  const align = ({ kind }: TableColumn) => (FIGURES.has(kind) ? 'end' : undefined);
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={align(column)}>
                {localized(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-label={localized(column.label)}
                  data-align={align(column)}
                >
                  {cellText(column, row[column.key] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonShown({ value }: { value: string }) {
  const person = personOf(value);
  const rest = PERSON_PARTS.filter((part) => part !== 'name' && person[part] !== '');
  return (
    <p>
      <strong>{person.name}</strong>
      {rest.map((part) => `, ${person[part]}`)}
    </p>
  );
}

function UnitShown({ value, name }: { value: string; name: string | undefined }) {
  const units = useUnitOptions();
  return <p>{name ?? units.find((unit) => unit.value === value)?.label ?? '…'}</p>;
}

interface Props {
  question: Readable;
  /** As the server keeps it. */
  value: string;
  /** The name of the unit that a UNIT answer names, where it is known already. */
  unitName?: string | undefined;
}

/** An answer of any kind but FILE, to be read; nothing when there is none. */
export function AnswerShown({ question, value, unitName }: Props) {
  if (value === '') return null;
  switch (question.kind) {
    case 'RICH_TEXT':
      return <RichTextShown html={value} />;
    case 'MULTI_CHOICE':
      return (
        <ul className={classes['choices']}>
          {chosen(value).map((one) => (
            <li key={one}>{optionLabel(question.choices, one)}</li>
          ))}
        </ul>
      );
    case 'TABLE':
      return <TableShown question={question} rows={rowsOf(value)} />;
    case 'PERSON':
      return <PersonShown value={value} />;
    case 'UNIT':
      return <UnitShown value={value} name={unitName} />;
    default:
      return <PlainText text={answerLine(question, value) || value} />;
  }
}
