import { IconUpload } from '@tabler/icons-react';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDrop.module.css';

interface Props {
  label: string;
  /** What may be sent: types and size. */
  hint: ReactNode;
  /** As of an input's `accept`. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** Choose files with the button or drop them; the button is a real file input, so keys work too. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple = true,
  disabled = false,
  onFiles,
}: Props) {
  const { t } = useTranslation('files');
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shortcut for the input below
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <p id={`${id}-label`} className={classes['label']}>
        {label}
      </p>
      <p id={`${id}-hint`} className={classes['hint']}>
        {hint}
      </p>
      <label className={classes['choose']}>
        <IconUpload size={20} stroke={1.75} aria-hidden />
        {t('upload.choose')}
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-describedby={`${id}-label ${id}-hint`}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again after a failure.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span className={classes['hint']}>{t('upload.drop')}</span>
    </div>
  );
}
