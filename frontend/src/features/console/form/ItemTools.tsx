import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, type Localized } from '../../../lib/localized';
import { moved } from '../../../lib/moved';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { IconButton } from '../../../ui/IconButton';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { dependants, isField, newKey, newUid, without, type Field, type Item } from './items';

/** What removing a field does to what was answered, and to the fields that hang on it. */
function Consequences({ field }: { field: Field }) {
  const { t } = useTranslation('console');
  const { items, usageOf } = useDesigner();
  const { drafts, submissions } = usageOf(field.id);
  const hanging = dependants(items, field.key).map(({ label }) => localized(label));
  return (
    <>
      {drafts + submissions > 0 && (
        <p>
          {t('design.remove.answered', {
            drafts: t('design.remove.drafts', { count: drafts }),
            submissions: t('design.remove.submissions', { count: submissions }),
          })}
        </p>
      )}
      {hanging.length > 0 && <p>{t('design.remove.hanging', { names: hanging.join(', ') })}</p>}
    </>
  );
}

function useAsksFirst(item: Item | undefined): Field | null {
  const { items, usageOf } = useDesigner();
  if (!item || !isField(item)) return null;
  const { drafts, submissions } = usageOf(item.field.id);
  const matters = drafts + submissions > 0 || dependants(items, item.field.key).length > 0;
  return matters ? item.field : null;
}

/** Moving by one, copying and taking away: what the pointer can also do, as buttons. */
export function ItemTools({ uid, index, name }: { uid: string; index: number; name: Localized }) {
  const { t } = useTranslation('console');
  const { items, arrange, open, readOnly } = useDesigner();
  const [asking, setAsking] = useState(false);
  const item = items[index];
  const asked = useAsksFirst(item);
  if (readOnly || !item) return null;
  const words = { name: localized(name) };
  const move = (by: 1 | -1) => () => {
    arrange(moved(items, index, by), 'move');
  };
  const remove = () => {
    arrange(without(items, uid), 'remove');
    open(null);
  };
  const copy = ({ field }: { field: Field }) => {
    const taken = items.filter(isField).map((one) => one.field.key);
    const twin: Item = {
      uid: newUid(),
      field: { ...field, id: null, key: newKey(field.key, taken) },
    };
    arrange([...items.slice(0, index + 1), twin, ...items.slice(index + 1)], 'copy');
    open(twin.uid);
  };
  return (
    <div className={classes['tools']}>
      <IconButton
        icon={IconArrowUp}
        label={t('list.up', words)}
        disabled={index === 0}
        onClick={move(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('list.down', words)}
        disabled={index === items.length - 1}
        onClick={move(1)}
      />
      {isField(item) && (
        <Button
          look="quiet"
          icon={IconCopy}
          onClick={() => {
            copy(item);
          }}
        >
          {t('design.copy')}
        </Button>
      )}
      <Button
        look="quiet"
        icon={IconTrash}
        onClick={() => {
          if (asked) setAsking(true);
          else remove();
        }}
      >
        {t('design.remove.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('design.remove.ask', words)}
        confirm={t('design.remove.action')}
        onConfirm={remove}
      >
        {asked && <Consequences field={asked} />}
      </ConfirmDialog>
    </div>
  );
}
