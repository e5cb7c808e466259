import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { localized } from '../../../lib/localized';
import type { TableColumn } from '../question';
import { numberMarks } from './Figure';

interface Props {
  column: TableColumn;
  value: string;
  onChange: (value: string) => void;
  onPaste: (event: ClipboardEvent) => void;
  id: string;
  label: string;
  error?: string;
}

/** One cell of a table, after the kind of its column. */
export function Cell({ column, value, onChange, ...shared }: Props) {
  const { label, ...rest } = shared;
  const named = { ...rest, 'aria-label': label, 'aria-required': column.isRequired };
  if (column.kind === 'NUMBER' || column.kind === 'MONEY') {
    return (
      <NumberInput
        {...named}
        {...numberMarks()}
        value={value}
        valueIsNumericString
        hideControls
        decimalScale={column.kind === 'MONEY' ? 0 : 6}
        suffix={column.kind === 'MONEY' ? ' ₫' : ''}
        onChange={(next) => {
          onChange(String(next));
        }}
      />
    );
  }
  if (column.kind === 'CHOICE') {
    const options = column.choices.map((choice) => ({
      value: choice.value,
      label: localized(choice.label),
    }));
    return (
      <NativeSelect
        {...named}
        value={value}
        data={[{ value: '', label: '–' }, ...options]}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <TextInput
      {...named}
      type={column.kind === 'DATE' ? 'date' : 'text'}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
