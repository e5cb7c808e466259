import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitQuotasDocument, type UnitQuotasQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Section } from '../../ui/Page';
import { StatusBadge } from '../../ui/StatusBadge';
import { DataTable, type Column } from '../../ui/table/DataTable';

type Use = UnitQuotasQuery['quotaUse'][number];

function useColumns(): Column<Use>[] {
  const { t } = useTranslation('units');
  const contest = (use: Use) => localized(use.contest.title);
  const track = (use: Use) => (use.track ? localized(use.track.name) : t('quotas.allTracks'));
  const unit = (use: Use) =>
    use.withBelow
      ? t('quotas.withBelow', { unit: localized(use.unit.name) })
      : localized(use.unit.name);
  const left = ({ maximum, taken }: Use) => Math.max(0, maximum - taken);
  return [
    { id: 'contest', header: t('quotas.contest'), isTitle: true, cell: contest, csv: contest },
    { id: 'track', header: t('quotas.track'), cell: track, csv: track },
    { id: 'unit', header: t('quotas.unit'), cell: unit, csv: unit },
    {
      id: 'taken',
      header: t('quotas.taken'),
      align: 'end',
      cell: (use) => (
        <Link
          to="/workspace/unit"
          search={{
            unit: use.unit.id,
            contest: use.contest.id,
            ...(use.track ? { track: use.track.id } : {}),
          }}
          hash="entries"
        >
          {t('quotas.of', { taken: formatNumber(use.taken), maximum: formatNumber(use.maximum) })}
        </Link>
      ),
      sort: ({ taken, maximum }) => (maximum > 0 ? taken / maximum : 1),
      csv: ({ taken, maximum }) => `${taken}/${maximum}`,
    },
    {
      id: 'left',
      header: t('quotas.left'),
      cell: (use) => (
        <StatusBadge tone={left(use) > 0 ? 'good' : 'wait'}>
          {left(use) > 0 ? t('quotas.places', { count: left(use) }) : t('quotas.full')}
        </StatusBadge>
      ),
      csv: (use) => String(left(use)),
    },
  ];
}

/** How many places the contests leave to the viewer's units; nothing where no contest has quotas. */
export function Quotas() {
  const { t } = useTranslation('units');
  const columns = useColumns();
  const { data } = useQuery({ ...queryFor(UnitQuotasDocument, {}), throwOnError: true });
  const rows = data?.quotaUse ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('quotas.title')} lead={t('quotas.lead')}>
      <DataTable
        caption={t('quotas.title')}
        rows={rows}
        columns={columns}
        keyOf={({ contest, track, unit }) => [contest.id, track?.id, unit.id].join()}
        prefix="quotas-"
        csvName="chi-tieu"
      />
    </Section>
  );
}
