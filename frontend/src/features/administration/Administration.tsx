import { IconPencil, IconPlus, IconUsers } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminUnitsDocument, type AdminUnitsQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import classes from './Administration.module.css';
import { Members } from './Members';
import { Roles } from './Roles';
import { inTreeOrder } from './tree';
import { EditUnit, NewUnit } from './UnitForms';

export type AdminUnit = AdminUnitsQuery['units'][number];
type Doing = { what: 'add'; parent: string | null } | { what: 'edit' | 'people'; unit: AdminUnit };

function Row({ unit, start }: { unit: AdminUnit; start: (doing: Doing) => void }) {
  const { t } = useTranslation('administration');
  const name = localized(unit.name);
  return (
    <li className={classes['unit']} style={{ '--depth': unit.depth } as CSSProperties}>
      <span className={classes['name']}>
        <strong>{name}</strong> <span className={classes['code']}>{unit.code}</span>
        {!unit.isActive && <StatusBadge tone="neutral">{t('closed')}</StatusBadge>}
      </span>
      <span className={classes['staff']}>
        {unit.staffCount > 0 && t('staff', { staff: formatNumber(unit.staffCount) })}
      </span>
      <span className={classes['tools']}>
        {unit.viewerCan.manageMembers && (
          <IconButton
            icon={IconUsers}
            label={t('people', { name })}
            onClick={() => {
              start({ what: 'people', unit });
            }}
          />
        )}
        {unit.viewerCan.edit && (
          <>
            <IconButton
              icon={IconPencil}
              label={t('edit', { name })}
              onClick={() => {
                start({ what: 'edit', unit });
              }}
            />
            <IconButton
              icon={IconPlus}
              label={t('addUnder', { name })}
              onClick={() => {
                start({ what: 'add', parent: unit.id });
              }}
            />
          </>
        )}
      </span>
    </li>
  );
}

function Dialogs({
  doing,
  units,
  onClose,
}: {
  doing: Doing | null;
  units: readonly AdminUnit[];
  onClose: () => void;
}) {
  if (doing === null) return null;
  if (doing.what === 'add')
    return <NewUnit units={units} parent={doing.parent} onClose={onClose} />;
  if (doing.what === 'edit') return <EditUnit unit={doing.unit} onClose={onClose} />;
  return <Members unit={doing.unit} onClose={onClose} />;
}

/** The administrator's page: the tree of units, their people, and everybody's roles. */
export function Administration() {
  const { t } = useTranslation('administration');
  const { data } = useSuspenseQuery(queryFor(AdminUnitsDocument, {}));
  const [doing, setDoing] = useState<Doing | null>(null);
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!data.viewer?.isAdministrator) throw notFound();
  const units = inTreeOrder(data.units);
  const add = (
    <Button
      icon={IconPlus}
      onClick={() => {
        setDoing({ what: 'add', parent: null });
      }}
    >
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        stage={t('count', { count: units.length })}
        actions={units.length > 0 && add}
      />
      <Page>
        {units.length === 0 ? (
          <EmptyState title={t('none')} action={add}>
            {t('noneWords')}
          </EmptyState>
        ) : (
          <ul className={classes['tree']}>
            {units.map((unit) => (
              <Row key={unit.id} unit={unit} start={setDoing} />
            ))}
          </ul>
        )}
        <Roles units={units} />
      </Page>
      <Dialogs
        doing={doing}
        units={units}
        onClose={() => {
          setDoing(null);
        }}
      />
    </>
  );
}
