import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconChevronDown, IconGripVertical, IconHeading } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { FieldEditor } from './FieldEditor';
import { HeadingEditor } from './HeadingEditor';
import { isField, placeOf, type Item } from './items';
import { KIND_ICONS } from './kinds';
import { useFacts } from './useFacts';

function useNames({ heading, field }: Item): string {
  const { t } = useTranslation('console');
  if (heading) return localized(heading) || t('design.noHeading');
  return localized(field.label) || t('design.noLabel');
}

function Head({ item }: { item: Item }) {
  const { t } = useTranslation('console');
  const { openUid, open } = useDesigner();
  const name = useNames(item);
  const facts = useFacts(item.field ?? null);
  const isOpen = openUid === item.uid;
  const Icon = isField(item) ? KIND_ICONS[item.field.kind] : IconHeading;
  return (
    <button
      type="button"
      className={classes['head']}
      aria-expanded={isOpen}
      onClick={() => {
        open(isOpen ? null : item.uid);
      }}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
      <span className={classes['names']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['facts']}>
          {isField(item) ? facts.join(' · ') : t('design.heading')}
        </span>
      </span>
      <IconChevronDown size={20} stroke={1.75} aria-hidden className={classes['chevron']} />
    </button>
  );
}

/** Whether a problem names something within this field. */
function useIsBad(item: Item): boolean {
  const { items, errors } = useDesigner();
  if (!isField(item)) return false;
  const path = `input.formFields.${placeOf(items, item.uid)}`;
  return Object.keys(errors).some((key) => key === path || key.startsWith(`${path}.`));
}

/** One line of the list; opened, it shows its editor under it. */
export function ItemRow({ item, index }: { item: Item; index: number }) {
  const { t } = useTranslation('console');
  const { items, openUid, readOnly } = useDesigner();
  const name = useNames(item);
  const isBad = useIsBad(item);
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: item.uid, disabled: readOnly });
  const isOpen = openUid === item.uid;
  return (
    <li
      ref={setNodeRef}
      className={classes['item']}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-heading={item.heading ? true : undefined}
      data-open={isOpen || undefined}
      data-moving={isDragging || undefined}
      data-bad={isBad || undefined}
    >
      <div className={classes['line']}>
        {!readOnly && (
          <button
            {...attributes}
            {...listeners}
            ref={setActivatorNodeRef}
            type="button"
            className={classes['handle']}
            aria-label={t('design.move.handle', { name })}
            title={t('design.move.handle', { name })}
          >
            <IconGripVertical size={20} stroke={1.75} aria-hidden />
          </button>
        )}
        <Head item={item} />
      </div>
      {isOpen && (
        <fieldset className={classes['editor']} disabled={readOnly} aria-label={name}>
          {isField(item) ? (
            <FieldEditor
              uid={item.uid}
              field={item.field}
              index={index}
              place={placeOf(items, item.uid)}
            />
          ) : (
            <HeadingEditor uid={item.uid} heading={item.heading} index={index} />
          )}
        </fieldset>
      )}
    </li>
  );
}
