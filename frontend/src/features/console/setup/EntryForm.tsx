import { useTranslation } from 'react-i18next';
import type { SetupPartsFragment } from '../../../generated/graphql';
import { ButtonLink } from '../../../ui/ButtonLink';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';

interface Props {
  contest: SetupPartsFragment;
  isDirty: boolean;
}

/** How many fields the form has, and the way to where it is designed. */
export function EntryForm({ contest, isDirty }: Props) {
  const { t } = useTranslation('console');
  const { slug, formFields } = contest;
  return (
    <Section id="form" title={t('setup.form')} lead={t('setup.formLead')}>
      <div className={classes['stack']}>
        <p>
          {t('setup.formCount', {
            count: formFields.length,
            required: formFields.filter(({ isRequired }) => isRequired).length,
          })}
        </p>
        {isDirty && <p className={classes['quiet']}>{t('setup.formSaveFirst')}</p>}
        <div>
          <ButtonLink to="/console/contests/$slug/form" params={{ slug }} look="secondary">
            {t('setup.formOpen')}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
