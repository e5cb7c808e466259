import { Menu } from '@mantine/core';
import { IconHeading, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerKind } from '../../../ui/answers/question';
import { Button } from '../../../ui/Button';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { isField, newField, newUid, type Item } from './items';
import { KIND_ICONS, KINDS } from './kinds';

/** New fields and headings, after the open one or at the end. */
export function AddItem() {
  const { t } = useTranslation('console');
  const { items, arrange, open, openUid } = useDesigner();
  const add = (item: Item) => {
    const at = items.findIndex(({ uid }) => uid === openUid);
    const place = at < 0 ? items.length : at + 1;
    arrange([...items.slice(0, place), item, ...items.slice(place)], 'add');
    open(item.uid);
  };
  const addField = (kind: AnswerKind) => () => {
    const taken = items.filter(isField).map(({ field }) => field.key);
    add({ uid: newUid(), field: newField(kind, taken) });
  };
  return (
    <div className={classes['add']}>
      <Menu position="top-start" width={280} shadow="md">
        <Menu.Target>
          <Button look="secondary" icon={IconPlus}>
            {t('setup.addField')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          {KINDS.map((kind) => {
            const Icon = KIND_ICONS[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
                onClick={addField(kind)}
              >
                {t(`kind.${kind}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Button
        look="quiet"
        icon={IconHeading}
        onClick={() => {
          add({ uid: newUid(), heading: { vi: '', en: '' } });
        }}
      >
        {t('design.addHeading')}
      </Button>
    </div>
  );
}
