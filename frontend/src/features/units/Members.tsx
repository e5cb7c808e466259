import { NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RemoveMemberDocument,
  UnitMembersDocument,
  type UnitMembersQuery,
} from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { useSearchParam } from '../../lib/searchParams';
import { useOperation } from '../../lib/useOperation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { IconButton } from '../../ui/IconButton';
import { Section } from '../../ui/Page';
import { ListSkeleton } from '../../ui/Skeletons';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { showToast } from '../../ui/toasts';
import type { Unit } from './unit';
import { InviteForm } from './InviteForm';
import { PendingInvitations } from './PendingInvitations';
import classes from './UnitPage.module.css';

type Member = NonNullable<UnitMembersQuery['unit']>['members'][number];

interface RemoveProps {
  member: Member;
  unit: Unit;
  onClose: () => void;
}

function RemoveDialog({ member, unit, onClose }: RemoveProps) {
  const { t } = useTranslation('units');
  const { name } = member.user;
  const remove = useOperation(RemoveMemberDocument, {
    refreshes: [UnitMembersDocument],
    onDone: () => {
      showToast(t('members.removed', { name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('members.removeTitle', { name, unit: localized(unit.name) })}
      confirm={t('members.remove')}
      danger
      pending={remove.pending}
      onConfirm={() => remove.run({ membershipId: member.id })}
    >
      <ErrorSummary problem={remove.problem} />
      {t('members.removeWords')}
    </ConfirmDialog>
  );
}

function useColumns(onRemove: (member: Member) => void): Column<Member>[] {
  const { t } = useTranslation('units');
  return [
    {
      id: 'name',
      header: t('members.name'),
      isTitle: true,
      cell: ({ user }) => user.name || user.email,
      csv: ({ user }) => user.name,
    },
    {
      id: 'email',
      header: t('members.email'),
      cell: ({ user }) => user.email,
      csv: ({ user }) => user.email ?? '',
    },
    {
      id: 'position',
      header: t('members.position'),
      cell: ({ title }) => title || '–',
      csv: ({ title }) => title,
    },
    {
      id: 'actions',
      header: t('members.actions'),
      align: 'end',
      cell: (member) => (
        <IconButton
          icon={IconTrash}
          label={`${t('members.remove')}: ${member.user.name}`}
          onClick={() => {
            onRemove(member);
          }}
        />
      ),
    },
  ];
}

function List({ unit }: { unit: Unit }) {
  const { t } = useTranslation('units');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const columns = useColumns(setLeaving);
  const { data } = useQuery({
    ...queryFor(UnitMembersDocument, { id: unit.id }),
    throwOnError: true,
  });
  if (!data) return <ListSkeleton rows={3} />;
  return (
    <>
      <DataTable
        caption={t('members.caption', { unit: localized(unit.name) })}
        rows={data.unit?.members ?? []}
        columns={columns}
        keyOf={(member) => member.id}
        prefix="members-"
        exported={{ list: 'unit-members', filters: { unit: unit.id } }}
        empty={<EmptyState title={t('members.emptyTitle')}>{t('members.emptyWords')}</EmptyState>}
      />
      <PendingInvitations invitations={data.unit?.invitations ?? []} />
      {leaving && (
        <RemoveDialog
          member={leaving}
          unit={unit}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}

/** Who belongs to a unit; inviting and removing. */
export function Members({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const [chosen, choose] = useSearchParam('members');
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  if (!unit) return null;
  return (
    <Section title={t('members.title')}>
      {units.length > 1 && (
        <NativeSelect
          className={classes['unitChoice'] ?? ''}
          label={t('members.unit')}
          value={unit.id}
          data={units.map(({ id, name }) => ({ value: id, label: localized(name) }))}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        />
      )}
      <InviteForm key={unit.id} unit={unit} units={units} />
      <List key={`list-${unit.id}`} unit={unit} />
    </Section>
  );
}
