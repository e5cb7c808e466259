import { useTranslation } from 'react-i18next';
import { ConsoleAuditDocument, type ConsoleAuditQuery } from '../../../generated/graphql';
import { useConnection } from '../../../lib/connection';
import { formatDateTime } from '../../../lib/dates';
import { Section } from '../../../ui/Page';
import { ListSkeleton } from '../../../ui/Skeletons';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import type vi from '../locales/vi.json';

type EventName = keyof (typeof vi)['eventName'];
type Contest = NonNullable<ConsoleAuditQuery['contest']>;
type Row = NonNullable<Contest['console']>['audit']['edges'][number]['node'];

function useColumns(): Column<Row>[] {
  const { t, i18n } = useTranslation('console');
  // An event newer than these pages is told by its own name.
  const words = ({ event }: Row) =>
    i18n.exists(`console:eventName.${event}`) ? t(`eventName.${event as EventName}`) : event;
  const actor = (row: Row) => row.actor?.name ?? t('audit.system');
  return [
    {
      id: 'event',
      header: t('audit.event'),
      isTitle: true,
      cell: words,
      csv: words,
    },
    { id: 'actor', header: t('audit.actor'), cell: actor, csv: actor },
    {
      id: 'at',
      header: t('audit.at'),
      nowrap: true,
      cell: ({ at }) => formatDateTime(at),
      csv: ({ at }) => at,
    },
  ];
}

/** Who did what in the contest, the latest first. */
export function AuditTrail({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const columns = useColumns();
  const list = useConnection(
    ConsoleAuditDocument,
    { slug, first: 20 },
    (data) => data.contest?.console?.audit,
  );
  return (
    <Section title={t('audit.title')} lead={t('audit.lead')}>
      {list.loading ? (
        <ListSkeleton rows={3} />
      ) : (
        <DataTable
          caption={t('audit.title')}
          rows={list.edges.map(({ node }) => node)}
          columns={columns}
          keyOf={({ id }) => id}
          total={list.total}
          exported={{ list: 'audit', filters: { contest: slug } }}
          empty={t('audit.none')}
          onMore={list.more}
          loadingMore={list.loadingMore}
        />
      )}
    </Section>
  );
}
