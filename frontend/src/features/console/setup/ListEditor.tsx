import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../lib/fields';
import { moved } from '../../../lib/moved';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import classes from './Setup.module.css';

interface Props<Item> {
  /** The path problems name the whole list with. */
  path: string;
  error?: string | undefined;
  items: readonly Item[];
  nameOf: (item: Item, index: number) => string;
  onChange: (items: Item[]) => void;
  /** The fields of one item. */
  children: (item: Item, index: number, change: (changes: Partial<Item>) => void) => ReactNode;
  add: string;
  create: () => Item;
  readOnly: boolean;
}

/** A list whose items are edited in place, moved, taken away and added. */
export function ListEditor<Item>(props: Props<Item>) {
  const { path, error, items, nameOf, onChange, children, add, create, readOnly } = props;
  const { t } = useTranslation('console');
  return (
    <div id={fieldId(path)} className={classes['list']}>
      {error && <p className={classes['error']}>{error}</p>}
      {items.map((item, index) => {
        const name = nameOf(item, index);
        const move = (by: 1 | -1) => () => {
          onChange(moved(items, index, by));
        };
        return (
          <fieldset key={index} className={classes['item']} disabled={readOnly}>
            <legend className={classes['legend']}>{name}</legend>
            <div className={classes['tools']}>
              <IconButton
                icon={IconArrowUp}
                label={t('list.up', { name })}
                disabled={index === 0}
                onClick={move(-1)}
              />
              <IconButton
                icon={IconArrowDown}
                label={t('list.down', { name })}
                disabled={index === items.length - 1}
                onClick={move(1)}
              />
              <IconButton
                icon={IconTrash}
                label={t('list.remove', { name })}
                onClick={() => {
                  onChange(items.filter((_, place) => place !== index));
                }}
              />
            </div>
            {children(item, index, (changes) => {
              onChange(items.map((one, place) => (place === index ? { ...one, ...changes } : one)));
            })}
          </fieldset>
        );
      })}
      {!readOnly && (
        <div>
          <Button
            look="secondary"
            icon={IconPlus}
            onClick={() => {
              onChange([...items, create()]);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
