import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContestDuplicatesDocument, type FindingState } from '../../../generated/graphql';
import { useConnection } from '../../../lib/connection';
import { formatNumber } from '../../../lib/numbers';
import { useSearchParams } from '../../../lib/searchParams';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Section } from '../../../ui/Page';
import { ListSkeleton } from '../../../ui/Skeletons';
import { FilterSelect } from '../../../ui/table/filters';
import classes from './Duplicates.module.css';
import { FindingLine } from './FindingLine';
import { SideBySide } from './SideBySide';

const STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const satisfies readonly FindingState[];

/** Open ones unless the address says otherwise; "ALL" is all of them. */
function stateOf(chosen: string | undefined): FindingState | null {
  return chosen === 'ALL' ? null : (STATES.find((state) => state === chosen) ?? 'OPEN');
}

function useFindings(slug: string) {
  const [search] = useSearchParams();
  return useConnection(
    ContestDuplicatesDocument,
    { slug, first: 25, state: stateOf(search['state']) },
    (data) => data.contest?.console?.duplicates,
  );
}

function Findings({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const list = useFindings(slug);
  const [open, setOpen] = useState<string | null>(null);
  if (list.loading) return <ListSkeleton />;
  if (list.edges.length === 0)
    return <EmptyState title={t('duplicates.none')}>{t('duplicates.noneWords')}</EmptyState>;
  return (
    <>
      <p role="status" className={classes['quiet']}>
        {t('duplicates.count', { count: list.total, total: formatNumber(list.total) })}
      </p>
      <ul className={classes['list']}>
        {list.edges.map(({ node }) => (
          <FindingLine
            key={node.id}
            finding={node}
            onOpen={() => {
              setOpen(node.id);
            }}
          />
        ))}
      </ul>
      {list.more && (
        <Button look="secondary" pending={list.loadingMore} onClick={list.more}>
          {t('duplicates.more')}
        </Button>
      )}
      {open && (
        <SideBySide
          id={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

/** Entries of the contest that look like another one of any season; whether they are copies, a person says. */
export function DuplicatesConsole({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  return (
    <Section title={t('duplicates.title')} lead={t('duplicates.lead')}>
      <div className={classes['filters']}>
        <FilterSelect
          name="state"
          label={t('duplicates.stateLabel')}
          all={t('duplicates.state.OPEN')}
          options={[
            ...STATES.slice(1).map((value) => ({ value, label: t(`duplicates.state.${value}`) })),
            { value: 'ALL', label: t('duplicates.state.ALL') },
          ]}
        />
      </div>
      <Findings slug={slug} />
    </Section>
  );
}
