import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import classes from './Scorecard.module.css';

const KEYS = [
  { keys: ['0', '…', '9'], words: 'keys.digits' },
  { keys: ['←', '→'], words: 'keys.arrows' },
  { keys: ['Tab'], words: 'keys.tab' },
  { keys: ['Delete'], words: 'keys.clear' },
  { keys: ['Ctrl', 'Enter'], words: 'keys.handIn' },
  { keys: ['N', 'P'], words: 'keys.next' },
  { keys: ['?'], words: 'keys.help' },
] as const;

/** What each key does on the scoring page. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('judging');
  return (
    <Dialog open onClose={onClose} title={t('keys.title')}>
      <dl className={classes['keys']}>
        {KEYS.map(({ keys, words }) => (
          <Fragment key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
