import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './NotFound';
import { requireViewer } from './requireViewer';
import { Root } from './Root';

export type Shell = 'public' | 'workspace' | 'focus';

/** Search parameters stay what the address says; each page reads those it knows. */
type Search = Record<string, string | undefined>;

function textOnly(search: Record<string, unknown>): Search {
  const texts = Object.entries(search).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
}

const root = createRootRoute({ component: Root, validateSearch: textOnly });

const workspace = { staticData: { shell: 'workspace' }, beforeLoad: requireViewer } as const;
const focus = { staticData: { shell: 'focus' }, beforeLoad: requireViewer } as const;
// Each route says it itself: the router's default does not catch what a page throws while it renders.
const missing = { notFoundComponent: NotFound } as const;
const under = { getParentRoute: () => root, ...missing } as const;

const home = createRoute({
  ...under,
  path: '/',
  component: lazyRouteComponent(() => import('../routes/home')),
});

const contests = createRoute({
  ...under,
  path: '/contests',
  component: lazyRouteComponent(() => import('../routes/contests')),
});

const contest = createRoute({
  ...under,
  path: '/contests/$slug',
  component: lazyRouteComponent(() => import('../routes/contest')),
});

const vote = createRoute({
  ...under,
  path: '/contests/$slug/vote',
  component: lazyRouteComponent(() => import('../routes/vote')),
});

const results = createRoute({
  ...under,
  path: '/contests/$slug/results',
  component: lazyRouteComponent(() => import('../routes/results')),
});

const winners = createRoute({
  ...under,
  path: '/contests/$slug/winners',
  component: lazyRouteComponent(() => import('../routes/winners')),
});

const showcase = createRoute({
  ...under,
  path: '/showcase',
  component: lazyRouteComponent(() => import('../routes/showcase')),
});

const entry = createRoute({
  ...under,
  path: '/entries/$id',
  component: lazyRouteComponent(() => import('../routes/entry')),
});

const certificates = createRoute({
  ...under,
  path: '/certificates',
  component: lazyRouteComponent(() => import('../routes/certificates')),
});

const certificate = createRoute({
  ...under,
  path: '/certificates/$serial',
  component: lazyRouteComponent(() => import('../routes/certificate')),
});

const signIn = createRoute({
  ...under,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../routes/signIn')),
});

const account = createRoute({
  ...under,
  path: '/account',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/account')),
});

const invitation = createRoute({
  ...under,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('../routes/invitation')),
});

const myWorkspace = createRoute({
  ...under,
  path: '/workspace',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/workspace')),
});

const workspaceEntry = createRoute({
  ...under,
  path: '/workspace/entries/$id',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/workspaceEntry')),
});

const workspaceLate = createRoute({
  ...under,
  path: '/workspace/late',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/workspaceLate')),
});

const workspaceUnit = createRoute({
  ...under,
  path: '/workspace/unit',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/workspaceUnit')),
});

const judging = createRoute({
  ...under,
  path: '/judging',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/judging')),
});

const assignment = createRoute({
  ...under,
  path: '/judging/$assignmentId',
  ...focus,
  component: lazyRouteComponent(() => import('../routes/assignment')),
});

const console_ = createRoute({
  ...under,
  path: '/console',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/console')),
});

const consoleUnits = createRoute({
  ...under,
  path: '/console/units',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/consoleUnits')),
});

const newContest = createRoute({
  ...under,
  path: '/console/contests/new',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/consoleNewContest')),
});

const imports = createRoute({
  ...under,
  path: '/console/imports',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/consoleImports')),
});

const oneImport = createRoute({
  ...under,
  path: '/console/imports/$id',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/consoleImport')),
});

const consoleContest = createRoute({
  ...under,
  path: '/console/contests/$slug',
  ...workspace,
  component: lazyRouteComponent(() => import('../routes/consoleContest')),
});

const underContest = { getParentRoute: () => consoleContest, ...missing } as const;

const consoleIndex = createRoute({
  ...underContest,
  path: '/',
  component: lazyRouteComponent(() => import('../routes/consoleIndex')),
});

const consoleOverview = createRoute({
  ...underContest,
  path: '/overview',
  component: lazyRouteComponent(() => import('../routes/consoleOverview')),
});

const consoleSetup = createRoute({
  ...underContest,
  path: '/setup',
  component: lazyRouteComponent(() => import('../routes/consoleSetup')),
});

const consoleForm = createRoute({
  ...underContest,
  path: '/form',
  component: lazyRouteComponent(() => import('../routes/consoleForm')),
});

const consoleEntries = createRoute({
  ...underContest,
  path: '/entries',
  component: lazyRouteComponent(() => import('../routes/consoleEntries')),
});

const consoleLate = createRoute({
  ...underContest,
  path: '/late',
  component: lazyRouteComponent(() => import('../routes/consoleLate')),
});

const consoleDuplicates = createRoute({
  ...underContest,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('../routes/consoleDuplicates')),
});

const consoleScreening = createRoute({
  ...underContest,
  path: '/screening',
  component: lazyRouteComponent(() => import('../routes/consoleScreening')),
});

const consoleJudging = createRoute({
  ...underContest,
  path: '/judging',
  component: lazyRouteComponent(() => import('../routes/consoleJudging')),
});

const consoleVoting = createRoute({
  ...underContest,
  path: '/voting',
  component: lazyRouteComponent(() => import('../routes/consoleVoting')),
});

const consoleResults = createRoute({
  ...underContest,
  path: '/results',
  component: lazyRouteComponent(() => import('../routes/consoleResults')),
});

const consolePeople = createRoute({
  ...underContest,
  path: '/people',
  component: lazyRouteComponent(() => import('../routes/consolePeople')),
});

const mailbox = createRoute({
  ...under,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('../routes/mailbox')),
});

export const routeTree = root.addChildren([
  home,
  contests,
  contest,
  vote,
  results,
  winners,
  showcase,
  entry,
  certificates,
  certificate,
  signIn,
  account,
  invitation,
  myWorkspace,
  workspaceEntry,
  workspaceLate,
  workspaceUnit,
  judging,
  assignment,
  console_,
  consoleUnits,
  newContest,
  imports,
  oneImport,
  consoleContest.addChildren([
    consoleIndex,
    consoleOverview,
    consoleSetup,
    consoleForm,
    consoleEntries,
    consoleLate,
    consoleDuplicates,
    consoleScreening,
    consoleJudging,
    consoleVoting,
    consoleResults,
    consolePeople,
  ]),
  mailbox,
]);
