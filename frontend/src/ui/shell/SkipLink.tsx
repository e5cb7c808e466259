import { useTranslation } from 'react-i18next';
import classes from './SkipLink.module.css';

export const MAIN_ID = 'main';

export function SkipLink() {
  const { t } = useTranslation('ui');
  return (
    <a className={classes['skip']} href={`#${MAIN_ID}`}>
      {t('shell.skip')}
    </a>
  );
}
