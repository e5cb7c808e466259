import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitPageDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { Dashboard } from './Dashboard';
import { Members } from './Members';
import { Quotas } from './Quotas';
import { UnitEntries } from './UnitEntries';

function Header({ waiting }: { waiting: number }) {
  const { t } = useTranslation('units');
  return (
    <PageHeader
      title={t('title')}
      purpose={t('purpose')}
      stage={
        <StatusBadge tone={waiting > 0 ? 'wait' : 'good'}>
          {waiting > 0 ? t('waiting', { count: waiting }) : t('waitingNone')}
        </StatusBadge>
      }
    />
  );
}

/** The coordinator's page: what waits, how the units take part, who belongs to them. */
export function UnitPage() {
  const { t } = useTranslation('units');
  const { data } = useSuspenseQuery(queryFor(UnitPageDocument, {}));
  const units = data.viewer?.coordinatedUnits ?? [];
  if (units.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Page>
          <EmptyState
            title={t('noneTitle')}
            action={<ButtonLink to="/workspace">{t('noneAction')}</ButtonLink>}
          >
            {t('noneWords')}
          </EmptyState>
        </Page>
      </>
    );
  }
  return (
    <>
      <Header waiting={data.unitEntries.totalCount} />
      <Page>
        <UnitEntries units={units} />
        <Quotas />
        <Dashboard units={units} />
        <Members units={units} />
      </Page>
    </>
  );
}
