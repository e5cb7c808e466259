import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  open: boolean;
  onClose: () => void;
  /** The question. */
  title: string;
  /** What will happen, to how many, and whether it can be undone. */
  children: ReactNode;
  /** The verb of the button that does it. */
  confirm: string;
  onConfirm: () => unknown;
  pending?: boolean;
  danger?: boolean;
  /** A name to type first, for what cannot be undone. */
  typeName?: string;
}

function Question(props: Props) {
  const {
    onClose,
    title,
    children,
    confirm,
    onConfirm,
    pending = false,
    danger = false,
    typeName,
  } = props;
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const ready = typeName === undefined || typed.trim() === typeName.trim();
  const actions = (
    <>
      <Button look="secondary" onClick={onClose}>
        {t('confirm.cancel')}
      </Button>
      <Button
        look={danger ? 'danger' : 'primary'}
        pending={pending}
        disabled={!ready}
        onClick={() => {
          onConfirm();
        }}
      >
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={title} actions={actions}>
      {children}
      {typeName !== undefined && (
        <TextInput
          mt="md"
          label={t('confirm.typeName', { name: typeName })}
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      )}
    </Dialog>
  );
}

/** Asks before a step that changes much; starts afresh every time it opens. */
export function ConfirmDialog(props: Props) {
  return props.open ? <Question {...props} /> : null;
}
