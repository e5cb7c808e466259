import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AdminRevokeRoleDocument,
  AdminRolesDocument,
  GrantRoleDocument,
  type AdminRolesQuery,
  type Role,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Page';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { showToast } from '../../ui/toasts';
import type { AdminUnit } from './Administration';
import classes from './Administration.module.css';

type Grant = AdminRolesQuery['roleGrants'][number];
type ScopeKind = 'unitId' | 'seasonId' | 'contestId';

const REFRESHED = [AdminRolesDocument] as const;
const ROLES: readonly Role[] = ['ADMINISTRATOR', 'ORGANISER', 'AUDITOR', 'COORDINATOR'];

/** A scope as one choice of the list: "seasonId:…". */
function useScopes(role: Role, units: readonly AdminUnit[]) {
  const { t } = useTranslation('administration');
  const { data } = useSuspenseQuery(queryFor(AdminRolesDocument, {}));
  if (role === 'ADMINISTRATOR') return [{ value: '', label: t('roles.everywhere') }];
  if (role === 'COORDINATOR')
    return units
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ value: `unitId:${id}`, label: localized(name) }));
  return data.seasons.flatMap((season) => [
    { value: `seasonId:${season.id}`, label: localized(season.name) },
    ...season.contests.map(({ id, title }) => ({
      value: `contestId:${id}`,
      label: t('roles.contestOf', { season: localized(season.name), contest: localized(title) }),
    })),
  ]);
}

function GrantForm({ units }: { units: readonly AdminUnit[] }) {
  const { t } = useTranslation('administration');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('ORGANISER');
  const [wanted, setWanted] = useState('');
  const scopes = useScopes(role, units);
  const scope = scopes.find(({ value }) => value === wanted)?.value ?? scopes[0]?.value ?? '';
  const grant = useOperation(GrantRoleDocument, {
    refreshes: REFRESHED,
    onDone: () => {
      setEmail('');
      showToast(t('roles.granted'));
    },
  });
  const submit = () => {
    const [kind, id] = scope.split(':') as [ScopeKind, string | undefined];
    void grant.run({ userEmail: email, role, ...(id ? { [kind]: id } : {}) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problem={grant.problem} />
      <div className={classes['row']}>
        <TextInput
          {...fieldProps('userEmail', grant.fieldErrors)}
          type="email"
          required
          label={t('roles.email')}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <NativeSelect
          {...fieldProps('role', grant.fieldErrors)}
          label={t('roles.role')}
          data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={role}
          onChange={(event) => {
            setRole(event.currentTarget.value as Role);
          }}
        />
        <NativeSelect
          label={t('roles.scope')}
          data={scopes}
          value={scope}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
        <Button type="submit" look="secondary" pending={grant.pending}>
          {t('roles.grant')}
        </Button>
      </div>
    </form>
  );
}

function useColumns(onRevoke: (grant: Grant) => void): Column<Grant>[] {
  const { t } = useTranslation('administration');
  const scope = ({ unit, season, contest }: Grant) => {
    const text = unit?.name ?? season?.name ?? contest?.title;
    return text ? localized(text) : t('roles.everywhere');
  };
  return [
    {
      id: 'person',
      header: t('roles.person'),
      isTitle: true,
      cell: ({ user }) => (
        <>
          {user.name} <span className={classes['quiet']}>{user.email}</span>
        </>
      ),
      sort: ({ user }) => user.name,
      csv: ({ user }) => user.email ?? user.name,
    },
    {
      id: 'role',
      header: t('roles.role'),
      cell: ({ role }) => t(`roles.${role}`),
      sort: ({ role }) => t(`roles.${role}`),
      csv: ({ role }) => t(`roles.${role}`),
    },
    { id: 'scope', header: t('roles.scope'), cell: scope, sort: scope, csv: scope },
    {
      id: 'actions',
      nowrap: true,
      header: t('roles.actions'),
      cell: (grant) => (
        <Button
          look="quiet"
          aria-label={`${t('roles.revoke')}: ${grant.user.name}, ${scope(grant)}`}
          onClick={() => {
            onRevoke(grant);
          }}
        >
          {t('roles.revoke')}
        </Button>
      ),
    },
  ];
}

function Revoke({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const revoke = useOperation(AdminRevokeRoleDocument, { refreshes: REFRESHED, onDone: onClose });
  const { name } = grant.user;
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('roles.revokeAsk', { name })}
      confirm={t('roles.revoke')}
      pending={revoke.pending}
      onConfirm={() => revoke.run({ id: grant.id })}
    >
      <p>{t('roles.revokeWords', { name, role: t(`roles.${grant.role}`) })}</p>
      <ErrorSummary problem={revoke.problem} />
    </ConfirmDialog>
  );
}

/** Everybody's roles, granted and taken back. */
export function Roles({ units }: { units: readonly AdminUnit[] }) {
  const { t } = useTranslation('administration');
  const { data } = useSuspenseQuery(queryFor(AdminRolesDocument, {}));
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const columns = useColumns(setRevoking);
  return (
    <Section title={t('roles.title')} lead={t('roles.lead')}>
      <GrantForm units={units} />
      <DataTable
        caption={t('roles.title')}
        rows={data.roleGrants}
        columns={columns}
        keyOf={({ id }) => id}
        csvName="roles"
      />
      {revoking && (
        <Revoke
          grant={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </Section>
  );
}
