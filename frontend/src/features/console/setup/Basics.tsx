import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import type { SectionProps } from './section';

/** Names, purpose and rules in both languages. */
export function Basics({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  const texts = [
    { name: 'title', required: true, long: false },
    { name: 'summary', required: false, long: false },
    { name: 'organiserName', required: false, long: false },
    { name: 'rules', required: false, long: true },
  ] as const;
  return (
    <Section id="basics" title={t('setup.basics')} lead={t('setup.basicsLead')}>
      <div className={classes['stack']}>
        {texts.map(({ name, required, long }) => (
          <LocalizedField
            key={name}
            path={`input.${name}`}
            label={t(`setup.${name}`)}
            value={{ vi: draft[name].vi, en: draft[name].en ?? '' }}
            errors={errors}
            required={required}
            long={long}
            disabled={readOnly}
            onChange={(value) => {
              change({ [name]: value });
            }}
          />
        ))}
        <TextInput
          {...fieldProps('input.slug', errors)}
          label={t('new.slug')}
          description={t('new.slugHint', { address: `/contests/${draft.slug ?? ''}` })}
          disabled={readOnly}
          value={draft.slug ?? ''}
          onChange={(event) => {
            change({ slug: event.currentTarget.value });
          }}
        />
      </div>
    </Section>
  );
}

/** How entries come in: with how many files. */
export function Submitting({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  return (
    <Section id="submitting" title={t('setup.submitting')}>
      <div className={classes['stack']}>
        <NumberInput
          {...fieldProps('input.maxAttachments', errors)}
          label={t('setup.maxAttachments')}
          maw="14rem"
          min={0}
          disabled={readOnly}
          value={draft.maxAttachments}
          onChange={(value) => {
            change({ maxAttachments: Number(value) });
          }}
        />
      </div>
    </Section>
  );
}
