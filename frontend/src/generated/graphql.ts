/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AnswerInput = {
  key: string;
  value?: unknown;
};

export type AttachmentKind =
  | 'COVER'
  | 'DOCUMENT';

export type AttachmentStatus =
  | 'READY'
  | 'REFUSED'
  | 'REMOVED'
  | 'UPLOADING';

export type BallotKind =
  | 'APPROVAL'
  | 'CHOOSE_ONE'
  | 'CUMULATIVE'
  | 'ORDINAL';

export type BallotRuleInput = {
  kind: BallotKind;
  maxChoices?: number | null | undefined;
  maxPerTrack?: number | null | undefined;
  maxTotalCost?: string | null | undefined;
  minChoices?: number;
  pointsTotal?: number | null | undefined;
  positionalPoints?: Array<number> | null | undefined;
  tallyVisibility: TallyVisibility;
};

export type ChoiceInput = {
  entryId: string | number;
  points?: number | null | undefined;
};

export type ContestFilter =
  | 'ALL'
  | 'FINISHED'
  | 'MINE'
  | 'OPEN'
  | 'UPCOMING';

export type ContestInput = {
  ballotRule: BallotRuleInput;
  criteria: Array<CriterionInput>;
  formFields: Array<FormFieldInput>;
  judgesPerEntry: number;
  juryWeight: string;
  maxAttachments: number;
  needsForwarding: boolean;
  organiserName: LocalizedInput;
  phases: Array<PhaseInput>;
  prizes: Array<PrizeInput>;
  publicWeight: string;
  rules: LocalizedInput;
  slug?: string | null | undefined;
  summary: LocalizedInput;
  title: LocalizedInput;
  tracks: Array<TrackInput>;
};

export type ContestKind =
  | 'ELECTION'
  | 'INITIATIVE';

export type ContributorInput = {
  birthDate?: string | null | undefined;
  email?: string;
  id?: string | number | null | undefined;
  name: string;
  qualification?: string;
  share: string;
  title?: string;
  workplace?: string;
};

export type CriterionInput = {
  guidance?: LocalizedInput | null | undefined;
  id?: string | number | null | undefined;
  maxScore?: string;
  name: LocalizedInput;
  weight: string;
};

export type EntryInput = {
  answers: Array<AnswerInput>;
  contributors: Array<ContributorInput>;
  summary: string;
  title: string;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
};

export type EntryStatus =
  | 'DRAFT'
  | 'FORWARDED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type FormFieldChoiceInput = {
  label: LocalizedInput;
  value: string;
};

export type FormFieldInput = {
  choices?: Array<FormFieldChoiceInput> | null | undefined;
  help?: LocalizedInput | null | undefined;
  id?: string | number | null | undefined;
  isPublic?: boolean;
  isRequired?: boolean;
  key: string;
  kind: FormFieldKind;
  label: LocalizedInput;
  maxWords?: number | null | undefined;
};

export type FormFieldKind =
  | 'CHOICE'
  | 'DATE'
  | 'LINK'
  | 'LONG_TEXT'
  | 'MONEY'
  | 'NUMBER'
  | 'SHORT_TEXT';

export type GrantInput = {
  entryId: string | number;
  prizeId: string | number;
};

export type InvitationKind =
  | 'AUDITOR'
  | 'CONTRIBUTOR'
  | 'COORDINATOR'
  | 'JUDGE'
  | 'MEMBER'
  | 'ORGANISER';

export type LocalizedInput = {
  en?: string;
  vi: string;
};

export type PhaseInput = {
  closesAt: string;
  kind: PhaseKind;
  opensAt: string;
};

export type PhaseKind =
  | 'ANNOUNCEMENT'
  | 'JUDGING'
  | 'PUBLIC_VOTING'
  | 'SCREENING'
  | 'SUBMISSION';

export type PhaseState =
  | 'CLOSED'
  | 'OPEN'
  | 'UPCOMING';

export type PrizeInput = {
  id?: string | number | null | undefined;
  name: LocalizedInput;
  quantity?: number;
  rank: number;
  reward?: LocalizedInput | null | undefined;
  trackId?: string | number | null | undefined;
};

export type ProblemKind =
  | 'CLOSED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND';

export type Role =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'COORDINATOR'
  | 'ORGANISER';

export type RoundStatus =
  | 'CLOSED'
  | 'OPEN'
  | 'PREPARING';

export type ScoreInput = {
  comment?: string;
  criterionId: string | number;
  value?: string | null | undefined;
};

export type TallyVisibility =
  | 'AFTER_CLOSE'
  | 'LIVE'
  | 'WITH_RESULTS';

export type TrackInput = {
  id?: string | number | null | undefined;
  name: LocalizedInput;
  summary?: LocalizedInput | null | undefined;
};

export type SessionViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionViewerQuery = { viewer: { id: string, name: string, email: string, isAuthor: boolean, isCoordinator: boolean, isJudge: boolean, isOrganiser: boolean, isAdministrator: boolean } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { id: string, email: string, name: string, locale: string, hasPassword: boolean, memberships: Array<{ id: string, title: string, unit: { id: string, code: string, name: { vi: string, en: string } } }>, grants: Array<{ id: string, role: Role, unit: { id: string, name: { vi: string, en: string } } | null, season: { id: string, name: { vi: string, en: string } } | null, contest: { id: string, slug: string, title: { vi: string, en: string } } | null }>, sessions: Array<{ id: string, userAgent: string, createdAt: string, expiresAt: string, isCurrent: boolean }>, apiTokens: Array<{ id: string, name: string, createdAt: string, expiresAt: string }> } | null };

export type UpdateProfileMutationVariables = Exact<{
  name: string;
  locale: string;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Viewer', id: string, name: string, locale: string }
   };

export type SetPasswordMutationVariables = Exact<{
  password: string;
  currentPassword?: string | null | undefined;
  code?: string | null | undefined;
}>;


export type SetPasswordMutation = { setPassword:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Viewer', id: string, hasPassword: boolean }
   };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type CreateApiTokenMutationVariables = Exact<{
  name: string;
  days: number;
}>;


export type CreateApiTokenMutation = { createApiToken:
    | { __typename: 'NewApiToken', token: string, apiToken: { id: string, name: string, expiresAt: string } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeApiTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiTokenMutation = { revokeApiToken:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type InvitationPageQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPageQuery = { invitation: { kind: InvitationKind, email: string, inviterName: string, expiresAt: string, isOpen: boolean, scope: { vi: string, en: string } } | null, viewer: { id: string, email: string } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Viewer', id: string }
   };

export type RequestSignInCodeMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInCodeMutation = { requestSignInCode:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SignInWithCodeMutationVariables = Exact<{
  email: string;
  code: string;
}>;


export type SignInWithCodeMutation = { signInWithCode:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'SignInResult', isNew: boolean, viewer: { id: string, name: string, locale: string } }
   };

export type SignInWithPasswordMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInWithPasswordMutation = { signInWithPassword:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'SignInResult', isNew: boolean, viewer: { id: string, name: string, locale: string } }
   };

export type SignedInPartsFragment = { isNew: boolean, viewer: { id: string, name: string, locale: string } };

export type AdminRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminRolesQuery = { roleGrants: Array<{ id: string, role: Role, user: { id: string, name: string, email: string | null }, unit: { id: string, name: { vi: string, en: string } } | null, season: { id: string, name: { vi: string, en: string } } | null, contest: { id: string, title: { vi: string, en: string } } | null }>, seasons: Array<{ id: string, name: { vi: string, en: string }, contests: Array<{ id: string, title: { vi: string, en: string } }> }> };

export type GrantRoleMutationVariables = Exact<{
  userEmail: string;
  role: Role;
  unitId?: string | number | null | undefined;
  seasonId?: string | number | null | undefined;
  contestId?: string | number | null | undefined;
}>;


export type GrantRoleMutation = { grantRole:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'RoleGrant', id: string }
   };

export type AdminRevokeRoleMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminRevokeRoleMutation = { revokeRole:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AdminUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminUnitsQuery = { units: Array<{ id: string, code: string, staffCount: number, isActive: boolean, parentId: string | null, depth: number, name: { vi: string, en: string }, viewerCan: { edit: boolean, manageMembers: boolean } }>, viewer: { id: string, isAdministrator: boolean } | null };

export type AdminUnitQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminUnitQuery = { unit: { id: string, members: Array<{ id: string, title: string, user: { id: string, name: string, email: string | null } }>, viewerCan: { edit: boolean, manageMembers: boolean } } | null };

export type CreateUnitMutationVariables = Exact<{
  code: string;
  name: LocalizedInput;
  parentId?: string | number | null | undefined;
  staffCount: number;
}>;


export type CreateUnitMutation = { createUnit:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Unit', id: string }
   };

export type UpdateUnitMutationVariables = Exact<{
  id: string | number;
  name: LocalizedInput;
  staffCount: number;
  isActive: boolean;
}>;


export type UpdateUnitMutation = { updateUnit:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Unit', id: string }
   };

export type AdminInviteToUnitMutationVariables = Exact<{
  unitId: string | number;
  email: string;
  kind: InvitationKind;
}>;


export type AdminInviteToUnitMutation = { inviteToUnit:
    | { __typename: 'Invitation', id: string, email: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AdminRemoveMemberMutationVariables = Exact<{
  membershipId: string | number;
}>;


export type AdminRemoveMemberMutation = { removeMember:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type CertificateCheckQueryVariables = Exact<{
  serial: string;
}>;


export type CertificateCheckQuery = { certificate: { serial: string, isValid: boolean, contestSlug: string, entryId: string, entryTitle: string, authors: Array<string>, decisionNumber: string, decidedOn: string, signer: string, revokedAt: string | null, revocationReason: string, certificateUrl: string | null, prize: { vi: string, en: string }, contest: { vi: string, en: string }, season: { vi: string, en: string }, unit: { vi: string, en: string } | null } | null };

export type ConsoleFrameQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleFrameQuery = { contest: { id: string, slug: string, kind: ContestKind, version: number, isPublished: boolean, resultsPublishedAt: string | null, publicEntryCount: number, title: { vi: string, en: string }, season: { id: string, slug: string, name: { vi: string, en: string } }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, nextPhase: { id: string, kind: PhaseKind, opensAt: string } | null, viewerCan: { edit: boolean, publish: boolean, seeConsole: boolean, invitePeople: boolean } } | null };

export type ConsoleEntriesQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  status?: EntryStatus | null | undefined;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
  search?: string | null | undefined;
}>;


export type ConsoleEntriesQuery = { contest: { id: string, console: { entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, status: EntryStatus, title: string, submittedAt: string | null, submittedVersion: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, viewerCan: { forward: boolean, return: boolean } } }> } } | null } | null };

export type ConsoleEntryFiltersQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleEntryFiltersQuery = { contest: { id: string, tracks: Array<{ id: string, name: { vi: string, en: string } }>, console: { statusCounts: Array<{ status: EntryStatus, count: number }>, unitCounts: Array<{ count: number, unit: { id: string, name: { vi: string, en: string } } }> } | null } | null };

export type ReturnFromConsoleMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ReturnFromConsoleMutation = { returnEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ForwardFromConsoleMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ForwardFromConsoleMutation = { forwardEntries:
    | { __typename: 'EntryList', entries: Array<{ id: string, status: EntryStatus }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsoleHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHomeQuery = { seasons: Array<{ id: string, slug: string, startsOn: string, endsOn: string, isPublished: boolean, name: { vi: string, en: string }, viewerCan: { edit: boolean, createContest: boolean } }>, contests: { edges: Array<{ node: { id: string, slug: string, kind: ContestKind, isPublished: boolean, resultsPublishedAt: string | null, publicEntryCount: number, title: { vi: string, en: string }, season: { id: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, console: { attention: Array<{ code: string, message: string, count: number, href: string }> } | null } }> }, viewer: { id: string, isAdministrator: boolean } | null };

export type CreateSeasonMutationVariables = Exact<{
  slug: string;
  name: LocalizedInput;
  summary: LocalizedInput;
  startsOn: string;
  endsOn: string;
}>;


export type CreateSeasonMutation = { createSeason:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Season', id: string, slug: string }
   };

export type PublishSeasonMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishSeasonMutation = { publishSeason:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Season', id: string, isPublished: boolean }
   };

export type CreateContestMutationVariables = Exact<{
  seasonId: string | number;
  title: LocalizedInput;
  slug: string;
}>;


export type CreateContestMutation = { createContest:
    | { __typename: 'Contest', id: string, slug: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RoundPartsFragment = { id: string, number: number, status: RoundStatus, judgesPerEntry: number, openedAt: string | null, closedAt: string | null, entriesToJudge: number, judges: Array<{ id: string, alias: number, maxLoad: number | null, assigned: number, handedIn: number, conflicts: number, person: { id: string, name: string, email: string | null } }>, progress: { contestId: string, assigned: number, handedIn: number, started: number, byJudge: Array<{ judgeId: string, alias: number, assigned: number, handedIn: number }> }, invitations: Array<{ id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null }>, viewerCan: { invite: boolean, assign: boolean, open: boolean, close: boolean } };

export type ConsoleJudgingQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleJudgingQuery = { contest: { id: string, judgesPerEntry: number, juryWeight: string, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, viewerCan: { edit: boolean, invitePeople: boolean }, console: { round: { id: string, number: number, status: RoundStatus, judgesPerEntry: number, openedAt: string | null, closedAt: string | null, entriesToJudge: number, judges: Array<{ id: string, alias: number, maxLoad: number | null, assigned: number, handedIn: number, conflicts: number, person: { id: string, name: string, email: string | null } }>, progress: { contestId: string, assigned: number, handedIn: number, started: number, byJudge: Array<{ judgeId: string, alias: number, assigned: number, handedIn: number }> }, invitations: Array<{ id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null }>, viewerCan: { invite: boolean, assign: boolean, open: boolean, close: boolean } } | null } | null } | null };

export type ConsoleRoundResultsQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleRoundResultsQuery = { contest: { id: string, console: { round: { id: string, results: Array<{ score: string | null, scorecards: number, spread: string | null, entry: { id: string, code: string | null, title: string, track: { id: string, name: { vi: string, en: string } } | null } }>, assignments: Array<{ id: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, total: string | null, entry: { id: string, code: string | null, title: string }, judge: { id: string, alias: number } | null }> } | null } | null } | null };

export type CreateRoundMutationVariables = Exact<{
  contestId: string | number;
  judgesPerEntry: number;
}>;


export type CreateRoundMutation = { createRound:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Round', id: string }
   };

export type InviteJudgeMutationVariables = Exact<{
  roundId: string | number;
  email: string;
}>;


export type InviteJudgeMutation = { inviteJudge:
    | { __typename: 'Invitation', id: string, email: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RemoveJudgeMutationVariables = Exact<{
  judgeId: string | number;
}>;


export type RemoveJudgeMutation = { removeJudge:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Round', id: string }
   };

export type PlanAssignmentsMutationVariables = Exact<{
  roundId: string | number;
}>;


export type PlanAssignmentsMutation = { planAssignments:
    | { __typename: 'AssignmentPlanResult', created: number, minLoad: number, maxLoad: number, round: { id: string }, shortfalls: Array<{ missing: number, reason: string, entry: { id: string, code: string | null, title: string } }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type OpenRoundMutationVariables = Exact<{
  roundId: string | number;
}>;


export type OpenRoundMutation = { openRound:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Round', id: string }
   };

export type CloseRoundMutationVariables = Exact<{
  roundId: string | number;
}>;


export type CloseRoundMutation = { closeRound:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Round', id: string }
   };

export type RemindJudgesMutationVariables = Exact<{
  roundId: string | number;
}>;


export type RemindJudgesMutation = { remindJudges:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeConsoleInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeConsoleInvitationMutation = { revokeInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsoleAuditQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsoleAuditQuery = { contest: { id: string, console: { audit: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, at: string, operation: string, event: string, actor: { id: string, name: string } | null } }> } } | null } | null };

export type ConsoleOverviewQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleOverviewQuery = { contest: { id: string, slug: string, isPublished: boolean, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, tracks: Array<{ id: string, name: { vi: string, en: string } }>, console: { unitsTotal: number, ballotCount: number, attention: Array<{ code: string, message: string, count: number, href: string }>, statusCounts: Array<{ status: EntryStatus, count: number }>, submissionsByDay: Array<{ day: string, count: number }>, unitCounts: Array<{ count: number, unit: { id: string, staffCount: number, name: { vi: string, en: string } } }>, trackCounts: Array<{ count: number, track: { id: string } }>, votersByDay: Array<{ day: string, count: number }>, round: { id: string, number: number, status: RoundStatus, progress: { contestId: string, assigned: number, handedIn: number, started: number, byJudge: Array<{ judgeId: string, alias: number, assigned: number, handedIn: number }> } } | null, deadLetters: Array<{ id: string, event: string, error: string, createdAt: string }> } | null } | null };

export type ProgressPartsFragment = { contestId: string, assigned: number, handedIn: number, started: number, byJudge: Array<{ judgeId: string, alias: number, assigned: number, handedIn: number }> };

export type JudgingProgressLiveSubscriptionVariables = Exact<{
  contestId: string | number;
}>;


export type JudgingProgressLiveSubscription = { judgingProgressChanged: { contestId: string, assigned: number, handedIn: number, started: number, byJudge: Array<{ judgeId: string, alias: number, assigned: number, handedIn: number }> } };

export type RetryDeadLetterMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryDeadLetterMutation = { retryDeadLetter:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsolePeopleQueryVariables = Exact<{
  slug: string;
}>;


export type ConsolePeopleQuery = { contest: { id: string, viewerCan: { invitePeople: boolean }, console: { people: Array<{ id: string, role: Role, user: { id: string, name: string, email: string | null }, season: { id: string, name: { vi: string, en: string } } | null, contest: { id: string } | null }>, invitations: Array<{ id: string, email: string, kind: InvitationKind, createdAt: string, expiresAt: string, acceptedAt: string | null }> } | null } | null };

export type InviteToContestMutationVariables = Exact<{
  contestId: string | number;
  email: string;
  kind: InvitationKind;
}>;


export type InviteToContestMutation = { inviteToContest:
    | { __typename: 'Invitation', id: string, email: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeConsoleRoleMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeConsoleRoleMutation = { revokeRole:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type WithdrawConsoleInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawConsoleInvitationMutation = { revokeInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsoleResultsQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleResultsQuery = { contest: { id: string, slug: string, juryWeight: string, publicWeight: string, resultsPublishedAt: string | null, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }>, console: { resultsComputedAt: string | null, resultChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { computeResults: boolean, recordAwards: boolean, publishResults: boolean }, results: Array<{ id: string, rank: number, trackRank: number | null, juryScore: string | null, publicVotes: number, publicPoints: number, publicScore: string | null, total: string, entry: { id: string, code: string | null, title: string, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } }>, prizeProposals: Array<{ isTiedAtEdge: boolean, prize: { id: string }, entry: { id: string } }>, decisions: Array<{ id: string, number: string, decidedOn: string, signer: string, signerTitle: string }>, awards: Array<{ id: string, serial: string, certificateUrl: string | null, revokedAt: string | null, revocationReason: string, prize: { id: string, rank: number, name: { vi: string, en: string } }, entry: { id: string, code: string | null, title: string }, decision: { id: string, number: string, decidedOn: string }, viewerCan: { revoke: boolean } }> } | null } | null };

export type ComputeResultsMutationVariables = Exact<{
  contestId: string | number;
}>;


export type ComputeResultsMutation = { computeResults:
    | { __typename: 'Contest', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type PublishResultsMutationVariables = Exact<{
  contestId: string | number;
}>;


export type PublishResultsMutation = { publishResults:
    | { __typename: 'Contest', id: string, resultsPublishedAt: string | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RecordAwardsMutationVariables = Exact<{
  contestId: string | number;
  number: string;
  decidedOn: string;
  signer: string;
  signerTitle: string;
  grants: Array<GrantInput> | GrantInput;
}>;


export type RecordAwardsMutation = { recordAwards:
    | { __typename: 'Contest', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeAwardMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RevokeAwardMutation = { revokeAward:
    | { __typename: 'Award', id: string, revokedAt: string | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SetupPartsFragment = { id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, needsForwarding: boolean, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ id: string, key: string, kind: FormFieldKind, isRequired: boolean, isPublic: boolean, maxWords: number | null, label: { vi: string, en: string }, help: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } };

export type ContestSetupQueryVariables = Exact<{
  slug: string;
}>;


export type ContestSetupQuery = { contest: { id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, needsForwarding: boolean, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ id: string, key: string, kind: FormFieldKind, isRequired: boolean, isPublic: boolean, maxWords: number | null, label: { vi: string, en: string }, help: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } } | null };

export type UpdateContestMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ContestInput;
}>;


export type UpdateContestMutation = { updateContest:
    | { __typename: 'Contest', id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, needsForwarding: boolean, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ id: string, key: string, kind: FormFieldKind, isRequired: boolean, isPublic: boolean, maxWords: number | null, label: { vi: string, en: string }, help: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type PublishContestMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type PublishContestMutation = { publishContest:
    | { __typename: 'Contest', id: string, isPublished: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsoleVotingQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleVotingQuery = { contest: { id: string, slug: string, publicWeight: string, publicEntryCount: number, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, tally: { ballots: number, asOf: string, rows: Array<{ votes: number, points: number, entry: { id: string, code: string | null, title: string } }> } | null, console: { ballotCount: number, votersByDay: Array<{ day: string, count: number }> } | null } | null };

export type ContestEntriesQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  trackId?: string | number | null | undefined;
  search?: string | null | undefined;
}>;


export type ContestEntriesQuery = { contest: { id: string, entries: { totalCount: number, edges: Array<{ cursor: string, highlight: string | null, node: { votes: number | null, id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ContestListQueryVariables = Exact<{
  filter: ContestFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ContestListQuery = { contests: { totalCount: number, edges: Array<{ cursor: string, node: { publicEntryCount: number, id: string, slug: string, kind: ContestKind, isPublished: boolean, resultsPublishedAt: string | null, title: { vi: string, en: string }, summary: { vi: string, en: string }, organiserName: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, tracks: Array<{ id: string }>, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, nextPhase: { id: string, kind: PhaseKind, opensAt: string } | null, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContestLineFragment = { publicEntryCount: number, id: string, slug: string, kind: ContestKind, isPublished: boolean, resultsPublishedAt: string | null, title: { vi: string, en: string }, summary: { vi: string, en: string }, organiserName: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, tracks: Array<{ id: string }>, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, nextPhase: { id: string, kind: PhaseKind, opensAt: string } | null, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> };

export type ContestNowFragment = { id: string, slug: string, kind: ContestKind, isPublished: boolean, resultsPublishedAt: string | null, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, nextPhase: { id: string, kind: PhaseKind, opensAt: string } | null, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> };

export type ContestPageQueryVariables = Exact<{
  slug: string;
}>;


export type ContestPageQuery = { viewer: { id: string } | null, contest: { juryWeight: string, publicWeight: string, judgesPerEntry: number, publicEntryCount: number, id: string, slug: string, kind: ContestKind, isPublished: boolean, resultsPublishedAt: string | null, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, season: { id: string, slug: string, name: { vi: string, en: string } }, tracks: Array<{ id: string, entryCount: number, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }>, viewerCan: { submitEntry: boolean, vote: boolean, seeConsole: boolean, edit: boolean }, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, nextPhase: { id: string, kind: PhaseKind, opensAt: string } | null, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> } | null };

export type StartEntryMutationVariables = Exact<{
  contestId: string | number;
}>;


export type StartEntryMutation = { createEntry:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type EntryEditorQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryEditorQuery = { viewer: { id: string, email: string, isCoordinator: boolean, memberships: Array<{ id: string, unit: { id: string, name: { vi: string, en: string } } }> } | null, entry: { id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, contest: { id: string, slug: string, needsForwarding: boolean, maxAttachments: number, title: { vi: string, en: string }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, formFields: Array<{ id: string, key: string, kind: FormFieldKind, isRequired: boolean, isPublic: boolean, maxWords: number | null, label: { vi: string, en: string }, help: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> }> }, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } } | null };

export type EntryDraftFragment = { id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } };

export type EntryAttachmentFragment = { id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind };

export type SaveEntryMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: EntryInput;
}>;


export type SaveEntryMutation = { saveEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SubmitEntryMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type SubmitEntryMutation = { submitEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type WithdrawEntryMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawEntryMutation = { withdrawEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type DeleteDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteDraftMutation = { deleteDraft:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type InviteContributorMutationVariables = Exact<{
  entryId: string | number;
  email: string;
}>;


export type InviteContributorMutation = { inviteContributor:
    | { __typename: 'Invitation', id: string, email: string, expiresAt: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RequestUploadMutationVariables = Exact<{
  entryId: string | number;
  kind: AttachmentKind;
  fileName: string;
  contentType: string;
  size: number;
}>;


export type RequestUploadMutation = { requestUpload:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'UploadTicket', url: string, expiresAt: string, fields: Array<{ name: string, value: string }>, attachment: { id: string } }
   };

export type FinishUploadMutationVariables = Exact<{
  attachmentId: string | number;
}>;


export type FinishUploadMutation = { finishUpload:
    | { __typename: 'Attachment', id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RemoveAttachmentMutationVariables = Exact<{
  attachmentId: string | number;
}>;


export type RemoveAttachmentMutation = { removeAttachment:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, isPublic: boolean, coverUrl: string | null, entryCode: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string } }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, hasAccount: boolean | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, purpose: AttachmentKind }>, versions: Array<{ number: number, submittedAt: string, sha256: string }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type WorkspaceQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WorkspaceQuery = { viewer: { id: string, name: string, isCoordinator: boolean, memberships: Array<{ id: string }> } | null, myEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, status: EntryStatus, title: string, updatedAt: string, submittedAt: string | null, submittedVersion: number | null, returnReason: string, coverUrl: string | null, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean }, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, contest: { id: string, slug: string, title: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> } } }> } };

export type OpenForEntriesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenForEntriesQuery = { contests: { edges: Array<{ cursor: string, node: { id: string, slug: string, title: { vi: string, en: string }, summary: { vi: string, en: string }, currentPhase: { id: string, kind: PhaseKind, closesAt: string } | null, viewerCan: { submitEntry: boolean } } }> } };

export type MyEntryLineFragment = { id: string, code: string | null, status: EntryStatus, title: string, updatedAt: string, submittedAt: string | null, submittedVersion: number | null, returnReason: string, coverUrl: string | null, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean }, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, contest: { id: string, slug: string, title: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }> } };

export type CreateEntryMutationVariables = Exact<{
  contestId: string | number;
}>;


export type CreateEntryMutation = { createEntry:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type HomeSeasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeSeasonsQuery = { seasons: Array<{ id: string, slug: string, startsOn: string, endsOn: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }> };

export type JudgedEntryPartsFragment = { id: string, code: string | null, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, label: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> } }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null }> };

export type JudgingDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type JudgingDesksQuery = { judgingDesks: Array<{ round: number, closesAt: string | null, handedIn: number, total: number, contest: { id: string, slug: string, title: { vi: string, en: string }, criteria: Array<{ id: string }> }, assignments: Array<{ id: string, version: number, roundStatus: RoundStatus, handedInAt: string | null, releasedAt: string | null, releaseReason: string, total: string | null, scores: Array<{ value: string | null }>, entry: { id: string, code: string | null, title: string, track: { id: string, name: { vi: string, en: string } } | null } }> }> };

export type ScorecardPartsFragment = { id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } };

export type ScoringPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ScoringPageQuery = { assignment: { id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, contest: { id: string, slug: string, title: { vi: string, en: string } }, entry: { id: string, code: string | null, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, label: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> } }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null }> }, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } } | null };

export type SaveScorecardMutationVariables = Exact<{
  id: string | number;
  version: number;
  scores: Array<ScoreInput> | ScoreInput;
  comment: string;
}>;


export type SaveScorecardMutation = { saveScorecard:
    | { __typename: 'Assignment', id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type HandInScorecardMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type HandInScorecardMutation = { handInScorecard:
    | { __typename: 'Assignment', id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type DeclareConflictMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type DeclareConflictMutation = { declareConflict:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ResultsPageQueryVariables = Exact<{
  slug: string;
}>;


export type ResultsPageQuery = { contest: { id: string, slug: string, kind: ContestKind, juryWeight: string, publicWeight: string, resultsPublishedAt: string | null, title: { vi: string, en: string }, rules: { vi: string, en: string }, ballotRule: { kind: BallotKind, maxChoices: number | null, pointsTotal: number | null, positionalPoints: Array<number> | null }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, tracks: Array<{ id: string, name: { vi: string, en: string } }>, tally: { contestId: string, ballots: number } | null, winners: Array<{ id: string }> } | null };

export type ResultRowsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type ResultRowsQuery = { contest: { id: string, results: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, rank: number, trackRank: number | null, juryScore: string | null, publicVotes: number, publicPoints: number, publicScore: string | null, total: string, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, entry: { id: string, code: string | null, title: string, cost: string | null, publishedFigure: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } } }> } | null } | null };

export type ResultLineFragment = { id: string, rank: number, trackRank: number | null, juryScore: string | null, publicVotes: number, publicPoints: number, publicScore: string | null, total: string, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, entry: { id: string, code: string | null, title: string, cost: string | null, publishedFigure: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } };

export type WinnersPageQueryVariables = Exact<{
  slug: string;
}>;


export type WinnersPageQuery = { contest: { id: string, slug: string, resultsPublishedAt: string | null, title: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, organiserName: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, winners: Array<{ id: string, serial: string, certificateUrl: string | null, revokedAt: string | null, prize: { id: string, rank: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }, decision: { id: string, number: string, decidedOn: string, signer: string, signerTitle: string }, entry: { id: string, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, contributors: Array<{ id: string, name: string }> } }> } | null };

export type WinnerPartsFragment = { id: string, serial: string, certificateUrl: string | null, revokedAt: string | null, prize: { id: string, rank: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }, decision: { id: string, number: string, decidedOn: string, signer: string, signerTitle: string }, entry: { id: string, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, contributors: Array<{ id: string, name: string }> } };

export type LastWinnersQueryVariables = Exact<{ [key: string]: never; }>;


export type LastWinnersQuery = { contests: { edges: Array<{ cursor: string, node: { id: string, slug: string, title: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, winners: Array<{ id: string, prize: { id: string, rank: number }, entry: { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }> } }> } };

export type EntryPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryPageQuery = { entry: { status: EntryStatus, summary: string, isPublic: boolean, submittedAt: string | null, votes: number | null, cost: string | null, id: string, code: string | null, title: string, coverUrl: string | null, award: { serial: string, certificateUrl: string | null, id: string, decision: { id: string, number: string, decidedOn: string }, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, isPublic: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, label: { vi: string, en: string } }> } }>, contributors: Array<{ id: string, name: string, title: string, workplace: string, share: string }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null }>, contest: { id: string, slug: string, kind: ContestKind, resultsPublishedAt: string | null, title: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, myBallot: { id: string, choices: Array<{ entry: { id: string } }> } | null }, viewerCan: { edit: boolean }, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } | null };

export type ShowcaseQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  seasonSlug?: string | null | undefined;
  contestSlug?: string | null | undefined;
  unitId?: string | number | null | undefined;
  awardedOnly: boolean;
}>;


export type ShowcaseQuery = { showcase: { totalCount: number, edges: Array<{ cursor: string, highlight: string | null, node: { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ShowcaseFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type ShowcaseFiltersQuery = { seasons: Array<{ id: string, slug: string, name: { vi: string, en: string }, contests: Array<{ id: string, slug: string, title: { vi: string, en: string } }> }>, units: Array<{ id: string, depth: number, name: { vi: string, en: string } }> };

export type UnitPageQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitPageQuery = { viewer: { id: string, coordinatedUnits: Array<{ id: string, code: string, staffCount: number, parentId: string | null, depth: number, name: { vi: string, en: string } }> } | null, unitEntryCounts: Array<{ drafts: number, submitted: number, forwarded: number, returned: number, staffCount: number, unit: { id: string } }> };

export type UnitMembersQueryVariables = Exact<{
  id: string | number;
}>;


export type UnitMembersQuery = { unit: { id: string, name: { vi: string, en: string }, members: Array<{ id: string, title: string, user: { id: string, name: string, email: string | null } }>, viewerCan: { manageMembers: boolean } } | null };

export type UnitEntriesQueryVariables = Exact<{
  unitId?: string | number | null | undefined;
  status?: EntryStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type UnitEntriesQuery = { unitEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, title: string, status: EntryStatus, submittedAt: string | null, forwardedAt: string | null, unit: { id: string, name: { vi: string, en: string } } | null, contest: { id: string, title: { vi: string, en: string } }, contributors: Array<{ id: string, name: string }>, viewerCan: { forward: boolean, return: boolean } } }> } };

export type ForwardEntriesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ForwardEntriesMutation = { forwardEntries:
    | { __typename: 'EntryList', entries: Array<{ id: string }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ReturnEntryMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ReturnEntryMutation = { returnEntry:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type InviteToUnitMutationVariables = Exact<{
  unitId: string | number;
  email: string;
  kind: InvitationKind;
}>;


export type InviteToUnitMutation = { inviteToUnit:
    | { __typename: 'Invitation', id: string, email: string, expiresAt: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RemoveMemberMutationVariables = Exact<{
  membershipId: string | number;
}>;


export type RemoveMemberMutation = { removeMember:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ContestTallyQueryVariables = Exact<{
  slug: string;
}>;


export type ContestTallyQuery = { contest: { id: string, tally: { contestId: string, ballots: number, asOf: string, rows: Array<{ votes: number, points: number, entry: { id: string, title: string } }> } | null } | null };

export type TallyChangedSubscriptionVariables = Exact<{
  contestId: string | number;
}>;


export type TallyChangedSubscription = { tallyChanged: { contestId: string, ballots: number, asOf: string, rows: Array<{ entryId: string, votes: number, points: number }> } };

export type VotePageQueryVariables = Exact<{
  slug: string;
}>;


export type VotePageQuery = { viewer: { id: string, email: string } | null, contest: { id: string, slug: string, resultsPublishedAt: string | null, publicWeight: string, title: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, tracks: Array<{ id: string, name: { vi: string, en: string } }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, viewerCan: { vote: boolean }, myBallot: { id: string, revision: number, receipt: string, castAt: string, choices: Array<{ points: number, entry: { id: string, title: string } }> } | null } | null };

export type BallotPartsFragment = { id: string, revision: number, receipt: string, castAt: string, choices: Array<{ points: number, entry: { id: string, title: string } }> };

export type VoteEntriesQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type VoteEntriesQuery = { contest: { id: string, entries: { totalCount: number, edges: Array<{ cursor: string, node: { summary: string, cost: string | null, id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CastBallotMutationVariables = Exact<{
  contestId: string | number;
  choices: Array<ChoiceInput> | ChoiceInput;
}>;


export type CastBallotMutation = { castBallot:
    | { __typename: 'Ballot', id: string, revision: number, receipt: string, castAt: string, choices: Array<{ points: number, entry: { id: string, title: string } }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type EntryCardPartsFragment = { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null };

export type ProblemPartsFragment = { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SignedInPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SignedInParts on SignInResult {
  isNew
  viewer {
    id
    name
    locale
  }
}
    `, {"fragmentName":"SignedInParts"}) as unknown as TypedDocumentString<SignedInPartsFragment, unknown>;
export const RoundPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RoundParts on Round {
  id
  number
  status
  judgesPerEntry
  openedAt
  closedAt
  entriesToJudge
  judges {
    id
    alias
    maxLoad
    assigned
    handedIn
    conflicts
    person {
      id
      name
      email
    }
  }
  progress {
    contestId
    assigned
    handedIn
    started
    byJudge {
      judgeId
      alias
      assigned
      handedIn
    }
  }
  invitations {
    id
    email
    createdAt
    expiresAt
    acceptedAt
  }
  viewerCan {
    invite
    assign
    open
    close
  }
}
    `, {"fragmentName":"RoundParts"}) as unknown as TypedDocumentString<RoundPartsFragment, unknown>;
export const ProgressPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgressParts on JudgingProgress {
  contestId
  assigned
  handedIn
  started
  byJudge {
    judgeId
    alias
    assigned
    handedIn
  }
}
    `, {"fragmentName":"ProgressParts"}) as unknown as TypedDocumentString<ProgressPartsFragment, unknown>;
export const SetupPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SetupParts on Contest {
  id
  slug
  version
  isPublished
  title {
    vi
    en
  }
  summary {
    vi
    en
  }
  rules {
    vi
    en
  }
  organiserName {
    vi
    en
  }
  juryWeight
  publicWeight
  judgesPerEntry
  needsForwarding
  maxAttachments
  tracks {
    id
    name {
      vi
      en
    }
    summary {
      vi
      en
    }
  }
  phases {
    id
    kind
    opensAt
    closesAt
  }
  formFields {
    id
    key
    kind
    isRequired
    isPublic
    maxWords
    label {
      vi
      en
    }
    help {
      vi
      en
    }
    choices {
      value
      label {
        vi
        en
      }
    }
  }
  criteria {
    id
    weight
    maxScore
    name {
      vi
      en
    }
    guidance {
      vi
      en
    }
  }
  prizes {
    id
    rank
    quantity
    name {
      vi
      en
    }
    reward {
      vi
      en
    }
    track {
      id
    }
  }
  ballotRule {
    kind
    minChoices
    maxChoices
    maxPerTrack
    maxTotalCost
    pointsTotal
    positionalPoints
    tallyVisibility
  }
  publicationChecks {
    code
    message
    isOk
  }
  viewerCan {
    edit
    publish
  }
}
    `, {"fragmentName":"SetupParts"}) as unknown as TypedDocumentString<SetupPartsFragment, unknown>;
export const ContestNowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContestNow on Contest {
  id
  slug
  kind
  isPublished
  resultsPublishedAt
  currentPhase {
    id
    kind
    closesAt
  }
  nextPhase {
    id
    kind
    opensAt
  }
  phases {
    id
    kind
    opensAt
    closesAt
    state
  }
}
    `, {"fragmentName":"ContestNow"}) as unknown as TypedDocumentString<ContestNowFragment, unknown>;
export const ContestLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContestLine on Contest {
  ...ContestNow
  title {
    vi
    en
  }
  summary {
    vi
    en
  }
  organiserName {
    vi
    en
  }
  publicEntryCount
  season {
    id
    name {
      vi
      en
    }
  }
  tracks {
    id
  }
}
    fragment ContestNow on Contest {
  id
  slug
  kind
  isPublished
  resultsPublishedAt
  currentPhase {
    id
    kind
    closesAt
  }
  nextPhase {
    id
    kind
    opensAt
  }
  phases {
    id
    kind
    opensAt
    closesAt
    state
  }
}`, {"fragmentName":"ContestLine"}) as unknown as TypedDocumentString<ContestLineFragment, unknown>;
export const EntryAttachmentFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntryAttachment on Attachment {
  id
  purpose: kind
  status
  fileName
  contentType
  size
  url
  refusal
}
    `, {"fragmentName":"EntryAttachment"}) as unknown as TypedDocumentString<EntryAttachmentFragment, unknown>;
export const EntryDraftFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntryDraft on Entry {
  id
  entryCode: code
  status
  title
  summary
  version
  submittedVersion
  submittedAt
  forwardedAt
  updatedAt
  returnReason
  isPublic
  coverUrl
  track {
    id
    name {
      vi
      en
    }
  }
  unit {
    id
    name {
      vi
      en
    }
  }
  answers {
    value
    field {
      id
      key
    }
  }
  contributors {
    id
    name
    email
    birthDate
    workplace
    title
    qualification
    share
    hasAccount
  }
  attachments {
    ...EntryAttachment
  }
  versions {
    number
    submittedAt
    sha256
  }
  completeness {
    code
    message
    isOk
  }
  viewerCan {
    edit
    submit
    withdraw
    forward
    return
  }
}
    fragment EntryAttachment on Attachment {
  id
  purpose: kind
  status
  fileName
  contentType
  size
  url
  refusal
}`, {"fragmentName":"EntryDraft"}) as unknown as TypedDocumentString<EntryDraftFragment, unknown>;
export const MyEntryLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MyEntryLine on Entry {
  id
  code
  status
  title
  updatedAt
  submittedAt
  submittedVersion
  returnReason
  coverUrl
  completeness {
    code
    message
    isOk
  }
  viewerCan {
    edit
    submit
  }
  award {
    id
    prize {
      id
      rank
      name {
        vi
        en
      }
    }
  }
  contest {
    id
    slug
    title {
      vi
      en
    }
    phases {
      id
      kind
      opensAt
      closesAt
      state
    }
  }
}
    `, {"fragmentName":"MyEntryLine"}) as unknown as TypedDocumentString<MyEntryLineFragment, unknown>;
export const JudgedEntryPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment JudgedEntryParts on Entry {
  id
  code
  title
  summary
  coverUrl
  track {
    id
    name {
      vi
      en
    }
  }
  unit {
    id
    name {
      vi
      en
    }
  }
  answers {
    value
    field {
      id
      key
      kind
      label {
        vi
        en
      }
      choices {
        value
        label {
          vi
          en
        }
      }
    }
  }
  attachments {
    id
    kind
    status
    fileName
    contentType
    size
    url
  }
}
    `, {"fragmentName":"JudgedEntryParts"}) as unknown as TypedDocumentString<JudgedEntryPartsFragment, unknown>;
export const ScorecardPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ScorecardParts on Assignment {
  id
  version
  roundStatus
  comment
  handedInAt
  releasedAt
  releaseReason
  closesAt
  total
  scores {
    value
    comment
    criterion {
      id
      weight
      maxScore
      name {
        vi
        en
      }
      guidance {
        vi
        en
      }
    }
  }
  viewerCan {
    score
    handIn
    declareConflict
  }
}
    `, {"fragmentName":"ScorecardParts"}) as unknown as TypedDocumentString<ScorecardPartsFragment, unknown>;
export const ResultLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ResultLine on ResultRow {
  id
  rank
  trackRank
  juryScore
  publicVotes
  publicPoints
  publicScore
  total
  award {
    id
    prize {
      id
      rank
      name {
        vi
        en
      }
    }
  }
  entry {
    id
    code
    title
    cost
    publishedFigure
    track {
      id
      name {
        vi
        en
      }
    }
    unit {
      id
      name {
        vi
        en
      }
    }
  }
}
    `, {"fragmentName":"ResultLine"}) as unknown as TypedDocumentString<ResultLineFragment, unknown>;
export const WinnerPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WinnerParts on Award {
  id
  serial
  certificateUrl
  revokedAt
  prize {
    id
    rank
    name {
      vi
      en
    }
    reward {
      vi
      en
    }
    track {
      id
      name {
        vi
        en
      }
    }
  }
  decision {
    id
    number
    decidedOn
    signer
    signerTitle
  }
  entry {
    id
    title
    summary
    coverUrl
    track {
      id
      name {
        vi
        en
      }
    }
    unit {
      id
      name {
        vi
        en
      }
    }
    contributors {
      id
      name
    }
  }
}
    `, {"fragmentName":"WinnerParts"}) as unknown as TypedDocumentString<WinnerPartsFragment, unknown>;
export const BallotPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BallotParts on Ballot {
  id
  revision
  receipt
  castAt
  choices {
    points
    entry {
      id
      title
    }
  }
}
    `, {"fragmentName":"BallotParts"}) as unknown as TypedDocumentString<BallotPartsFragment, unknown>;
export const EntryCardPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntryCardParts on Entry {
  id
  code
  title
  coverUrl
  track {
    id
    name {
      vi
      en
    }
  }
  unit {
    id
    name {
      vi
      en
    }
  }
  award {
    id
    prize {
      id
      rank
      name {
        vi
        en
      }
    }
  }
}
    `, {"fragmentName":"EntryCardParts"}) as unknown as TypedDocumentString<EntryCardPartsFragment, unknown>;
export const ProblemPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProblemParts on Problem {
  __typename
  kind
  code
  message
  fields {
    path
    code
    message
  }
}
    `, {"fragmentName":"ProblemParts"}) as unknown as TypedDocumentString<ProblemPartsFragment, unknown>;

export { AccountPageDocument, UpdateProfileDocument, SetPasswordDocument, EndSessionDocument, CreateApiTokenDocument, RevokeApiTokenDocument, InvitationPageDocument, AcceptInvitationDocument, RequestSignInCodeDocument, SignInWithCodeDocument, SignInWithPasswordDocument } from './documents/account';
export { AdminRolesDocument, GrantRoleDocument, AdminRevokeRoleDocument, AdminUnitsDocument, AdminUnitDocument, CreateUnitDocument, UpdateUnitDocument, AdminInviteToUnitDocument, AdminRemoveMemberDocument } from './documents/administration';
export { SessionViewerDocument, SignOutDocument } from './documents/app';
export { CertificateCheckDocument } from './documents/certificates';
export { ConsoleFrameDocument, ConsoleEntriesDocument, ConsoleEntryFiltersDocument, ReturnFromConsoleDocument, ForwardFromConsoleDocument, ConsoleHomeDocument, CreateSeasonDocument, PublishSeasonDocument, CreateContestDocument, ConsoleJudgingDocument, ConsoleRoundResultsDocument, CreateRoundDocument, InviteJudgeDocument, RemoveJudgeDocument, PlanAssignmentsDocument, OpenRoundDocument, CloseRoundDocument, RemindJudgesDocument, RevokeConsoleInvitationDocument, ConsoleAuditDocument, ConsoleOverviewDocument, JudgingProgressLiveDocument, RetryDeadLetterDocument, ConsolePeopleDocument, InviteToContestDocument, RevokeConsoleRoleDocument, WithdrawConsoleInvitationDocument, ConsoleResultsDocument, ComputeResultsDocument, PublishResultsDocument, RecordAwardsDocument, RevokeAwardDocument, ContestSetupDocument, UpdateContestDocument, PublishContestDocument, ConsoleVotingDocument } from './documents/console';
export { ContestEntriesDocument, ContestListDocument, ContestPageDocument, StartEntryDocument } from './documents/contests';
export { EntryEditorDocument, SaveEntryDocument, SubmitEntryDocument, WithdrawEntryDocument, DeleteDraftDocument, InviteContributorDocument, RequestUploadDocument, FinishUploadDocument, RemoveAttachmentDocument, WorkspaceDocument, OpenForEntriesDocument, CreateEntryDocument } from './documents/entries';
export { HomeSeasonsDocument } from './documents/home';
export { JudgingDesksDocument, ScoringPageDocument, SaveScorecardDocument, HandInScorecardDocument, DeclareConflictDocument } from './documents/judging';
export { ResultsPageDocument, ResultRowsDocument, WinnersPageDocument, LastWinnersDocument } from './documents/results';
export { EntryPageDocument, ShowcaseDocument, ShowcaseFiltersDocument } from './documents/showcase';
export { UnitPageDocument, UnitMembersDocument, UnitEntriesDocument, ForwardEntriesDocument, ReturnEntryDocument, InviteToUnitDocument, RemoveMemberDocument } from './documents/units';
export { ContestTallyDocument, TallyChangedDocument, VotePageDocument, VoteEntriesDocument, CastBallotDocument } from './documents/voting';
