import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import classes from './Compare.module.css';
import type { Candidate, Selection } from './selection';

interface Props {
  open: boolean;
  onClose: () => void;
  candidates: ReadonlyMap<string, Candidate>;
  selection: Selection;
  change: (selection: Selection) => void;
}

function Side({ entry, onRemove }: { entry: Candidate; onRemove: () => void }) {
  const { t } = useTranslation('voting');
  const facts = [entry.track?.name, entry.unit?.name].flatMap((name) =>
    name ? localized(name) : [],
  );
  return (
    <li>
      {entry.coverUrl && <img src={entry.coverUrl} alt="" />}
      <h3>{entry.title}</h3>
      <p className={classes['quiet']}>{facts.join(' · ')}</p>
      <p>{entry.summary}</p>
      {entry.cost != null && (
        <p className={classes['quiet']}>
          {t('cost', { cost: formatNumber(Number(entry.cost), 0) })}
        </p>
      )}
      <Button look="secondary" onClick={onRemove}>
        {t('compare.remove')}
      </Button>
    </li>
  );
}

/** What has been chosen, one beside the other. */
export function Compare({ open, onClose, candidates, selection, change }: Props) {
  const { t } = useTranslation('voting');
  return (
    <Dialog open={open} onClose={onClose} title={t('compare.title')}>
      <ul className={classes['sides']}>
        {selection.map(({ entryId }) => {
          const entry = candidates.get(entryId);
          return (
            entry && (
              <Side
                key={entryId}
                entry={entry}
                onRemove={() => {
                  change(selection.filter((pick) => pick.entryId !== entryId));
                }}
              />
            )
          );
        })}
      </ul>
    </Dialog>
  );
}
