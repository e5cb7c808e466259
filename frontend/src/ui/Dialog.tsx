import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';
import { IconButton } from './IconButton';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  /** As wide as the page: for things that stand beside each other. */
  wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, Esc closes it, the page behind rests. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: Props) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || !open) return;
    dialog.showModal();
    return () => {
      dialog.close();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={box}
      className={classes['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        // A question asked within this dialog, or a file chooser, is cancelled on its own.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes['head']}>
        <h2 id={id}>{title}</h2>
        <IconButton icon={IconX} label={t('dialog.close')} onClick={onClose} />
      </div>
      <div className={classes['body']}>{children}</div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </dialog>
  );
}
