import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/dates';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import { useDesigner } from './designer';
import { isField, type Field } from './items';

/** A field's settings in a few words, those that differ from most. */
export function useFacts(field: Field | null): string[] {
  const { t } = useTranslation('console');
  const { items, tracks, usageOf } = useDesigner();
  if (!field) return [];
  const { drafts, submissions } = usageOf(field.id);
  const { condition, requiredFrom, frozenFrom, maxWords } = field;
  const other = items.find((item) => isField(item) && item.field.key === condition?.fieldKey);
  const facts: (string | false)[] = [
    t(`kind.${field.kind}`),
    !field.isRequired && t('design.fact.optional'),
    field.isRequired &&
      requiredFrom !== null &&
      t('design.fact.requiredFrom', { date: formatDate(requiredFrom) }),
    frozenFrom !== null && t('design.fact.frozenFrom', { date: formatDate(frozenFrom) }),
    maxWords !== null && t('design.fact.words', { count: maxWords, shown: formatNumber(maxWords) }),
    field.audience !== 'PUBLIC' && t(`design.audience.${field.audience}`),
    field.isRedacted && t('design.fact.redacted'),
    field.trackIds.length > 0 &&
      tracks
        .filter(({ id }) => field.trackIds.includes(id))
        .map(({ name }) => localized(name))
        .join(', '),
    condition !== null &&
      t('design.fact.condition', {
        name: other?.field ? localized(other.field.label) : condition.fieldKey,
      }),
    drafts + submissions > 0 && t('design.fact.answered', { count: drafts + submissions }),
  ];
  return facts.filter((fact) => fact !== false);
}
