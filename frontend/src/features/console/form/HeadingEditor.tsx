import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../lib/localized';
import { LocalizedField } from '../LocalizedField';
import { useDesigner } from './designer';
import { ItemTools } from './ItemTools';
import { isField, placeOf } from './items';

interface Props {
  uid: string;
  heading: Localized;
  index: number;
}

/** The words of a heading; it belongs to the field after it. */
export function HeadingEditor({ uid, heading, index }: Props) {
  const { t } = useTranslation('console');
  const { items, arrange, errors } = useDesigner();
  const next = items[index + 1];
  const place = next && isField(next) ? placeOf(items, next.uid) : -1;
  return (
    <>
      <LocalizedField
        path={`input.formFields.${place}.section`}
        label={t('design.headingText')}
        value={heading}
        errors={errors}
        required
        onChange={(words) => {
          const changed = items.map((item) => (item.uid === uid ? { uid, heading: words } : item));
          arrange(changed, `${uid} heading`);
        }}
      />
      {place < 0 && <p role="status">{t('design.headingAlone')}</p>}
      <ItemTools uid={uid} index={index} name={heading} />
    </>
  );
}
