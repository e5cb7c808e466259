import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import { TONE_ICONS } from './StatusBadge';
import classes from './Toasts.module.css';
import { dismissToast, useToasts } from './toasts';

/** Where notices appear; stands once at the root, so that screen readers know the region beforehand. */
export function Toasts() {
  const { t } = useTranslation('ui');
  const toasts = useToasts();
  return (
    <div className={classes['region']} role="status" aria-label={t('toast.region')}>
      {toasts.map(({ id, tone, text }) => {
        const Icon = TONE_ICONS[tone];
        return (
          <div key={id} className={classes['toast']} data-tone={tone}>
            <Icon size={20} stroke={1.75} aria-hidden />
            <p>{text}</p>
            <IconButton
              icon={IconX}
              label={t('toast.close')}
              onClick={() => {
                dismissToast(id);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
