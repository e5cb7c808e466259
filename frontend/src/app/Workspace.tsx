import {
  IconBuildingCommunity,
  IconGavel,
  IconHome,
  IconLayoutDashboard,
  IconLogout,
  IconNotebook,
  IconSitemap,
  IconUserCircle,
} from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../ui/Skeletons';
import type { NavItem } from '../ui/shell/navigation';
import { WorkspaceShell } from '../ui/shell/WorkspaceShell';
import classes from './Workspace.module.css';
import { useSignOut, useViewer, type SessionViewer } from './session';

/** A place also counts as here on the pages below it, unless those have a place of their own. */
function placesOf(viewer: SessionViewer, t: TFunction<'app'>, here: string): NavItem[] {
  const places: (NavItem | false)[] = [
    (viewer.isOrganiser || viewer.isAdministrator) && {
      to: '/console',
      label: t('nav.console'),
      icon: IconLayoutDashboard,
      exact: here.startsWith('/console/units'),
    },
    viewer.isJudge && { to: '/judging', label: t('nav.judging'), icon: IconGavel },
    {
      to: '/workspace',
      label: t('nav.entries'),
      icon: IconNotebook,
      exact: here.startsWith('/workspace/unit'),
    },
    viewer.isCoordinator && {
      to: '/workspace/unit',
      label: t('nav.unit'),
      icon: IconBuildingCommunity,
    },
    viewer.isAdministrator && { to: '/console/units', label: t('nav.units'), icon: IconSitemap },
    { to: '/account', label: t('nav.account'), icon: IconUserCircle },
    { to: '/', label: t('nav.publicSite'), icon: IconHome, exact: true },
  ];
  return places.filter((place) => place !== false);
}

function SignedIn({ viewer }: { viewer: SessionViewer }) {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <div className={classes['account']}>
      <span className={classes['name']} title={viewer.email}>
        {viewer.name || viewer.email}
      </span>
      <button
        type="button"
        className={classes['out']}
        disabled={signOut.pending}
        onClick={() => void signOut.run({})}
      >
        <IconLogout size={18} stroke={1.75} aria-hidden />
        {t('nav.signOut')}
      </button>
    </div>
  );
}

/** The frame of signed-in pages; the routes have seen to it that somebody is. */
export default function Workspace({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const viewer = useViewer();
  const here = useRouterState({ select: (state) => state.location.pathname });
  if (!viewer) return <PageSkeleton />;
  return (
    <WorkspaceShell nav={placesOf(viewer, t, here)} account={<SignedIn viewer={viewer} />}>
      {children}
    </WorkspaceShell>
  );
}
