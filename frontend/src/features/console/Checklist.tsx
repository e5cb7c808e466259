import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Console.module.css';

interface Props {
  checks: readonly { code: string; message: string; isOk: boolean }[];
}

/** What the server asks for before a step, ticked or not. */
export function Checklist({ checks }: Props) {
  const { t } = useTranslation('console');
  return (
    <ul className={classes['checks']}>
      {checks.map(({ code, message, isOk }) => {
        const Icon = isOk ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={code} data-ok={isOk || undefined}>
            <Icon size={20} stroke={1.75} aria-hidden />
            <span>
              <span className={classes['hidden']}>
                {t(isOk ? 'checks.ok' : 'checks.missing')}:{' '}
              </span>
              {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
