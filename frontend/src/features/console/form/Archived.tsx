import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Page';
import { useDesigner } from './designer';
import classes from './Designer.module.css';
import { isField, type Field } from './items';

/** Fields that were taken out after people had answered them: their answers are kept, and they can come back. */
export function Archived({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('console');
  const { items, arrange, open, readOnly, usageOf } = useDesigner();
  const back = new Set(items.filter(isField).map((item) => item.field.id));
  const left = fields.filter(({ id }) => !back.has(id));
  if (left.length === 0) return null;
  return (
    <Section title={t('design.archived.title')} lead={t('design.archived.lead')}>
      <ul className={classes['archived']}>
        {left.map((field) => {
          const { drafts, submissions } = usageOf(field.id);
          return (
            <li key={field.key}>
              <span className={classes['names']}>
                <span className={classes['name']}>{localized(field.label)}</span>
                <span className={classes['facts']}>
                  {t(`kind.${field.kind}`)} ·{' '}
                  {t('design.fact.answered', { count: drafts + submissions })}
                </span>
              </span>
              {!readOnly && field.id !== null && (
                <Button
                  look="secondary"
                  icon={IconArrowBackUp}
                  onClick={() => {
                    const uid = field.id ?? field.key;
                    arrange([...items, { uid, field: { ...field, section: null } }], 'restore');
                    open(uid);
                  }}
                >
                  {t('design.archived.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
