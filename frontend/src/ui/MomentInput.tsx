import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime, fromLocalInput, toLocalInput, zonesDiffer } from '../lib/dates';
import { ViewerTime } from './Deadline';

interface Props {
  id?: string;
  label: string;
  description?: string;
  error?: string | undefined;
  /** ISO moment, or null for none. */
  value: string | null;
  onChange: (moment: string | null) => void;
  required?: boolean;
  disabled?: boolean;
}

/** A moment, entered and shown in Viet Nam's time; the viewer's own stands under it when it differs. */
export function MomentInput({ label, description, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('ui');
  // The browser writes the moment its own way (12/01 or 01/12): the page's way stands under it.
  const hint = value !== null && (
    <>
      {formatDateTime(value)}
      {zonesDiffer(value) && (
        <>
          . <ViewerTime at={value} />
        </>
      )}
    </>
  );
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      label={`${label} (${t('field.homeZone')})`}
      description={hint || description}
      value={value === null ? '' : toLocalInput(value)}
      onChange={(event) => {
        onChange(fromLocalInput(event.currentTarget.value));
      }}
    />
  );
}
