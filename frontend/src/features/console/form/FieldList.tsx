import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { ItemRow } from './ItemRow';
import type { Item } from './items';

function nameOf(item: Item | undefined): string {
  return item ? localized(item.heading ?? item.field.label) : '';
}

/** What is read out while something is moved by keys. */
function useWords(items: readonly Item[]): Announcements {
  const { t } = useTranslation('console');
  const place = (id: UniqueIdentifier | undefined) =>
    items.findIndex(({ uid }) => uid === id) + 1 || 1;
  const say = (key: 'picked' | 'over' | 'dropped', id: UniqueIdentifier, at?: UniqueIdentifier) =>
    t(`design.move.${key}`, {
      name: nameOf(items.find(({ uid }) => uid === id)),
      place: place(at ?? id),
      all: items.length,
    });
  return {
    onDragStart: ({ active }) => say('picked', active.id),
    onDragOver: ({ active, over }) => say('over', active.id, over?.id),
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: () => t('design.move.cancelled'),
  };
}

/** Headings and fields in their order, to be moved by pointer or by keys. */
export function FieldList() {
  const { t } = useTranslation('console');
  const { items, arrange, errors } = useDesigner();
  const announcements = useWords(items);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((id) => items.findIndex(({ uid }) => uid === id));
    if (from === undefined || to === undefined || to < 0 || from === to) return;
    arrange(arrayMove([...items], from, to), 'move');
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('design.move.how') },
      }}
    >
      <SortableContext items={items.map(({ uid }) => uid)} strategy={verticalListSortingStrategy}>
        {errors['input.formFields'] && (
          <p className={classes['error']}>{errors['input.formFields']}</p>
        )}
        <ol id={fieldId('input.formFields')} className={classes['items']}>
          {items.map((item, index) => (
            <ItemRow key={item.uid} item={item} index={index} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
