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


export type ConsoleRoundResultsQuery = { contest: { id: string, console: { round: { id: string, results: Array<{ score: string | null, scorecards: number, spread: string | null, entry: { id: string, code: string | null, title: string, track: { id: string, name: { vi: string, en: string } } | null } }>, assignments: Array<{ id: string, handedInAt: string | null, releasedAt: string | null, total: string | null, judge: { id: string, alias: number } | null }> } | null } | null } | null };

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
export const SessionViewerDocument = {"__meta__":{"documentId":"sha256:8fd57b7546828a39d47bae4743eeb4af9b97217ed5266d19113ce07fe1fc4dc3"}} as unknown as TypedDocumentString<SessionViewerQuery, SessionViewerQueryVariables>;
export const SignOutDocument = {"__meta__":{"documentId":"sha256:b0c1c8097aa375b112a6f874481929883b820f59e9fd3ca28a13c1173c4fffe6"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const AccountPageDocument = {"__meta__":{"documentId":"sha256:059907b98fec14023b42de4a70b25c16ae78b665734b5fb9b11fd06015740051"}} as unknown as TypedDocumentString<AccountPageQuery, AccountPageQueryVariables>;
export const UpdateProfileDocument = {"__meta__":{"documentId":"sha256:cfb2ede4e5e836c101cdde7769499bc1d81e866d021bf4a2379100e01b5c349a"}} as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SetPasswordDocument = {"__meta__":{"documentId":"sha256:73b04a97af6a045b2aa529f8429e677f88f66eb0c6a5933c4277945b256aa914"}} as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const EndSessionDocument = {"__meta__":{"documentId":"sha256:b0e41cab89ed8f8212651f257c127173d8c489d8925f9cb73e1b23961bd45e9c"}} as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const CreateApiTokenDocument = {"__meta__":{"documentId":"sha256:02dc6b3a6b08fed808ddcc1caed3b33b8ea5b2b23e7791639d957e6cb3713ac5"}} as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {"__meta__":{"documentId":"sha256:fff3affcf26ba46d53d51ae1d4973401aa531f38ca381c4366db65603e7bc0b2"}} as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const InvitationPageDocument = {"__meta__":{"documentId":"sha256:5bc935a7a07c8263cc8d20a4bebd3d0abfef49ed742562fa5ab2eb2dcc327095"}} as unknown as TypedDocumentString<InvitationPageQuery, InvitationPageQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"documentId":"sha256:f9c89afe74f86470aebb99843f7bbbb120e338dbb8e6d7182ce2e1c4f74ab0a2"}} as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const RequestSignInCodeDocument = {"__meta__":{"documentId":"sha256:9e951b91fd77ee139081d1c399b6cc0fdc515f91f59f2c3fa416cc09ee5d5b22"}} as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInWithCodeDocument = {"__meta__":{"documentId":"sha256:5527be1198832fd8e6051413650a4dcc82eb1d1de4b437c8c2931aa574f876ee"}} as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const SignInWithPasswordDocument = {"__meta__":{"documentId":"sha256:f4119b7340d950b8b8dc8f8c4d6b807284a64a6c2cbd83e09f353361f9d9e42f"}} as unknown as TypedDocumentString<SignInWithPasswordMutation, SignInWithPasswordMutationVariables>;
export const AdminRolesDocument = {"__meta__":{"documentId":"sha256:ccfd752b6ec855e4a25a1a03be8d17ef30eddf1360f66cb17ee12ee519e8a36a"}} as unknown as TypedDocumentString<AdminRolesQuery, AdminRolesQueryVariables>;
export const GrantRoleDocument = {"__meta__":{"documentId":"sha256:701e22651e39e1b0cdcca881f25fcb72189ebf30ed9f0db6f4003766ed874bcb"}} as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const AdminRevokeRoleDocument = {"__meta__":{"documentId":"sha256:4f5b3503c81bae355ba4e4967cb0973422ba6a21281433419fed3cf46dd5ada7"}} as unknown as TypedDocumentString<AdminRevokeRoleMutation, AdminRevokeRoleMutationVariables>;
export const AdminUnitsDocument = {"__meta__":{"documentId":"sha256:0fd31af61f2e10fde34935ea5f04e44be6564b42866e388155ce770f0874e85d"}} as unknown as TypedDocumentString<AdminUnitsQuery, AdminUnitsQueryVariables>;
export const AdminUnitDocument = {"__meta__":{"documentId":"sha256:7fcf86b8b24a955b75c3e9b8c6a55e9b1b32fec8ce48714579793e5ae2293f52"}} as unknown as TypedDocumentString<AdminUnitQuery, AdminUnitQueryVariables>;
export const CreateUnitDocument = {"__meta__":{"documentId":"sha256:94f31637d2880d723a5fe6b5bc67d346a6420ab98644c5843e0b6b1fd2ef8ec3"}} as unknown as TypedDocumentString<CreateUnitMutation, CreateUnitMutationVariables>;
export const UpdateUnitDocument = {"__meta__":{"documentId":"sha256:9629f1058a70e136ac0b2ef2dc210fa75e552ccb9b4210d7464f481f079d7d63"}} as unknown as TypedDocumentString<UpdateUnitMutation, UpdateUnitMutationVariables>;
export const AdminInviteToUnitDocument = {"__meta__":{"documentId":"sha256:55d79eb69f17b38e43cded84247ef8885fdea551366cb54cdd16e3625b3a40c5"}} as unknown as TypedDocumentString<AdminInviteToUnitMutation, AdminInviteToUnitMutationVariables>;
export const AdminRemoveMemberDocument = {"__meta__":{"documentId":"sha256:a4fabdc2ae81abac5141a97ba7c682716a8a3b5595a035154d86bafb7a097a74"}} as unknown as TypedDocumentString<AdminRemoveMemberMutation, AdminRemoveMemberMutationVariables>;
export const CertificateCheckDocument = {"__meta__":{"documentId":"sha256:bc624219114739e95db791155b9513f72c5a2d048b566815b6d53465f36f0410"}} as unknown as TypedDocumentString<CertificateCheckQuery, CertificateCheckQueryVariables>;
export const ConsoleFrameDocument = {"__meta__":{"documentId":"sha256:a8da5c1b7d91c5b7da8f9a84cd5ef67631d6482793611e2875602df2c7efa286"}} as unknown as TypedDocumentString<ConsoleFrameQuery, ConsoleFrameQueryVariables>;
export const ConsoleEntriesDocument = {"__meta__":{"documentId":"sha256:7129a6353209197c8d7d0f7ece783706b9bdf92371b553b43a9be926423e4e64"}} as unknown as TypedDocumentString<ConsoleEntriesQuery, ConsoleEntriesQueryVariables>;
export const ConsoleEntryFiltersDocument = {"__meta__":{"documentId":"sha256:a2201a33088375f49a83e4cc4d39e059fc9f68a23d49c863fac7f40e0dd4053e"}} as unknown as TypedDocumentString<ConsoleEntryFiltersQuery, ConsoleEntryFiltersQueryVariables>;
export const ForwardFromConsoleDocument = {"__meta__":{"documentId":"sha256:4dc8ecc26fb55b2d3adc9caa9856d70f49b05273774f290fa3a7a748e70e2047"}} as unknown as TypedDocumentString<ForwardFromConsoleMutation, ForwardFromConsoleMutationVariables>;
export const ConsoleHomeDocument = {"__meta__":{"documentId":"sha256:2c3e17f6ae6239f1f8d41f669edec1624495a3069bca967cc3134d4efb8dfb7c"}} as unknown as TypedDocumentString<ConsoleHomeQuery, ConsoleHomeQueryVariables>;
export const CreateSeasonDocument = {"__meta__":{"documentId":"sha256:790b6ccb2f9251d02d35963c943a4d8e90afc35423d971a40a90f59d58af5d6c"}} as unknown as TypedDocumentString<CreateSeasonMutation, CreateSeasonMutationVariables>;
export const PublishSeasonDocument = {"__meta__":{"documentId":"sha256:7008aa5509456d8415f1ea3f36927d8ed55e2b7a0ef93745d54a2dac6561931b"}} as unknown as TypedDocumentString<PublishSeasonMutation, PublishSeasonMutationVariables>;
export const CreateContestDocument = {"__meta__":{"documentId":"sha256:4bd6fb4016eb09275b23327dd129c622affb45b949dd45f5680fea2570fd6857"}} as unknown as TypedDocumentString<CreateContestMutation, CreateContestMutationVariables>;
export const ConsoleJudgingDocument = {"__meta__":{"documentId":"sha256:1fac688cf99ab40c987d3fcbc0d33fc72c355cc0cd7be47670916b8ecd731410"}} as unknown as TypedDocumentString<ConsoleJudgingQuery, ConsoleJudgingQueryVariables>;
export const ConsoleRoundResultsDocument = {"__meta__":{"documentId":"sha256:fcf37c0170f5abed561d57a1c96d0114222c804ea68f299c898c345f6c5e30a5"}} as unknown as TypedDocumentString<ConsoleRoundResultsQuery, ConsoleRoundResultsQueryVariables>;
export const CreateRoundDocument = {"__meta__":{"documentId":"sha256:8b6a4c7e8e2ecb808c4783631d24dd63b5058f0d7ac8064fc508490f70db8192"}} as unknown as TypedDocumentString<CreateRoundMutation, CreateRoundMutationVariables>;
export const InviteJudgeDocument = {"__meta__":{"documentId":"sha256:626f44d0de9428282a6e5e0a46ff787ed44dddc700a7868888738f3f00d802a2"}} as unknown as TypedDocumentString<InviteJudgeMutation, InviteJudgeMutationVariables>;
export const RemoveJudgeDocument = {"__meta__":{"documentId":"sha256:3ba2562d1d3f4023a5d055a20b66a0830b5f707602687f819bc3667c359dbbe8"}} as unknown as TypedDocumentString<RemoveJudgeMutation, RemoveJudgeMutationVariables>;
export const PlanAssignmentsDocument = {"__meta__":{"documentId":"sha256:a7841fae9fb29b6a40b8a9c4e02003fb39cbf505ba3617fac5a92c9a40bedb93"}} as unknown as TypedDocumentString<PlanAssignmentsMutation, PlanAssignmentsMutationVariables>;
export const OpenRoundDocument = {"__meta__":{"documentId":"sha256:fab2ddbdd3ef30441c606fe9dc9f558aca0ccfd42e9fa93ff3696d12aebf0306"}} as unknown as TypedDocumentString<OpenRoundMutation, OpenRoundMutationVariables>;
export const CloseRoundDocument = {"__meta__":{"documentId":"sha256:ede1d01ba5834978836422a5797420f9ff5638a61f5e48c464404dd6f61e43aa"}} as unknown as TypedDocumentString<CloseRoundMutation, CloseRoundMutationVariables>;
export const RemindJudgesDocument = {"__meta__":{"documentId":"sha256:5b3669e927fdfd8257a91182e5d056c7e0bf89dbdb5f91b3b74085a8fee254b2"}} as unknown as TypedDocumentString<RemindJudgesMutation, RemindJudgesMutationVariables>;
export const RevokeConsoleInvitationDocument = {"__meta__":{"documentId":"sha256:18abc603f70265c4d445fb605e887ca9ca3aa97611f546c52dff77e3c59fc605"}} as unknown as TypedDocumentString<RevokeConsoleInvitationMutation, RevokeConsoleInvitationMutationVariables>;
export const ConsoleAuditDocument = {"__meta__":{"documentId":"sha256:8543160c37ce3d7374eef4c23eace548acb08467f1fa352b582d0a7be1fd650a"}} as unknown as TypedDocumentString<ConsoleAuditQuery, ConsoleAuditQueryVariables>;
export const ConsoleOverviewDocument = {"__meta__":{"documentId":"sha256:cf9ddb7741bf38ad5cb9b2b39dd644e4aa2ed60ea9176954977ba37b8f8a7f5b"}} as unknown as TypedDocumentString<ConsoleOverviewQuery, ConsoleOverviewQueryVariables>;
export const JudgingProgressLiveDocument = {"__meta__":{"documentId":"sha256:e5d4a3b54cb9fbd452c929d743fc62784f89af046e3cb83b287f09e124eebef0"}} as unknown as TypedDocumentString<JudgingProgressLiveSubscription, JudgingProgressLiveSubscriptionVariables>;
export const RetryDeadLetterDocument = {"__meta__":{"documentId":"sha256:2bbbc1ea58c8feb8432eb036a221387b3ae2c778b2e53c9c69c45bf32b5f6142"}} as unknown as TypedDocumentString<RetryDeadLetterMutation, RetryDeadLetterMutationVariables>;
export const ConsolePeopleDocument = {"__meta__":{"documentId":"sha256:b32577a8923931a4059b134eca0cde8984720f6e6cc42aa14cb33cb56573edb8"}} as unknown as TypedDocumentString<ConsolePeopleQuery, ConsolePeopleQueryVariables>;
export const InviteToContestDocument = {"__meta__":{"documentId":"sha256:3b88d58f3a256179c05d11118a1f4b3d02e163263e3ba094b914d81203315fee"}} as unknown as TypedDocumentString<InviteToContestMutation, InviteToContestMutationVariables>;
export const RevokeConsoleRoleDocument = {"__meta__":{"documentId":"sha256:066e37ffce4beacd9dddd74f84fdc0bf94de03ae2bda4935faa2a2d9a494e778"}} as unknown as TypedDocumentString<RevokeConsoleRoleMutation, RevokeConsoleRoleMutationVariables>;
export const WithdrawConsoleInvitationDocument = {"__meta__":{"documentId":"sha256:84c1baf7775b0ddb6599a67b4bd3aa1030cfab5916be532e2f166dc673b5c1c8"}} as unknown as TypedDocumentString<WithdrawConsoleInvitationMutation, WithdrawConsoleInvitationMutationVariables>;
export const ConsoleResultsDocument = {"__meta__":{"documentId":"sha256:0ca14da68cc46b73192c4e5cdbb7eafeab049a68cb2fb16af4524b92cc0320f7"}} as unknown as TypedDocumentString<ConsoleResultsQuery, ConsoleResultsQueryVariables>;
export const ComputeResultsDocument = {"__meta__":{"documentId":"sha256:48097df3fb8d741174af189be076fb43b0ba062534c67aa9c8c539da3d9d29c2"}} as unknown as TypedDocumentString<ComputeResultsMutation, ComputeResultsMutationVariables>;
export const PublishResultsDocument = {"__meta__":{"documentId":"sha256:29df856f23f57f2416e35575930142f828d116bfa4636c5887d8fc58464e7ab0"}} as unknown as TypedDocumentString<PublishResultsMutation, PublishResultsMutationVariables>;
export const RecordAwardsDocument = {"__meta__":{"documentId":"sha256:f24b5c51241447c878fa9ab2fb293ba9f8aaf9b4b4a4f5cddc98832af01feb9e"}} as unknown as TypedDocumentString<RecordAwardsMutation, RecordAwardsMutationVariables>;
export const RevokeAwardDocument = {"__meta__":{"documentId":"sha256:9ccd4ce28be6f1186b44ec17fd20e3512c1fb1d1f6e351f5ed500bc0c637d122"}} as unknown as TypedDocumentString<RevokeAwardMutation, RevokeAwardMutationVariables>;
export const ContestSetupDocument = {"__meta__":{"documentId":"sha256:8db3a7fb876fc57d8afd9edd8152bc0353504aa9b54b48729b845fbd4a67c7aa"}} as unknown as TypedDocumentString<ContestSetupQuery, ContestSetupQueryVariables>;
export const UpdateContestDocument = {"__meta__":{"documentId":"sha256:eb6eb95a439d2cba4b7fdf286ae00b62857cca7914390d251d3b7a588475fd2d"}} as unknown as TypedDocumentString<UpdateContestMutation, UpdateContestMutationVariables>;
export const PublishContestDocument = {"__meta__":{"documentId":"sha256:d5e7bc45ad0ad8a02657ec2f6ddd15ad59a61da50ba3074e7f584824ac6fb1ee"}} as unknown as TypedDocumentString<PublishContestMutation, PublishContestMutationVariables>;
export const ConsoleVotingDocument = {"__meta__":{"documentId":"sha256:995b6b8d368814c86ad9e73073f6a63e4be468d58712f45657b4cc2d59a5293a"}} as unknown as TypedDocumentString<ConsoleVotingQuery, ConsoleVotingQueryVariables>;
export const ContestEntriesDocument = {"__meta__":{"documentId":"sha256:e28be2a0a64116f7d1935f3b8b74961cddefc48f8c2061d4396d65f3bd03af6c"}} as unknown as TypedDocumentString<ContestEntriesQuery, ContestEntriesQueryVariables>;
export const ContestListDocument = {"__meta__":{"documentId":"sha256:5d5726cfacb7c961b5fe324d5bf7c2adecc3b734fcc7e26f7ef24dc3b0d74fae"}} as unknown as TypedDocumentString<ContestListQuery, ContestListQueryVariables>;
export const ContestPageDocument = {"__meta__":{"documentId":"sha256:cc3d74f19edca36c4b2405314396dd4b33a1cd3afcae185eaca72b5ed577e1c8"}} as unknown as TypedDocumentString<ContestPageQuery, ContestPageQueryVariables>;
export const StartEntryDocument = {"__meta__":{"documentId":"sha256:6283dd65dc8e12d2fd57e9bf53868fcc6630dd4e6158d773ebdd74d98372a1ec"}} as unknown as TypedDocumentString<StartEntryMutation, StartEntryMutationVariables>;
export const EntryEditorDocument = {"__meta__":{"documentId":"sha256:07c66aa66879926cc83e56277e680990da1212e80e13bbb0bec30c0eeee23c51"}} as unknown as TypedDocumentString<EntryEditorQuery, EntryEditorQueryVariables>;
export const SaveEntryDocument = {"__meta__":{"documentId":"sha256:79d582d61a0f19b8dc69bcc541158695a5ac558593cda478b00d1bf62505684e"}} as unknown as TypedDocumentString<SaveEntryMutation, SaveEntryMutationVariables>;
export const SubmitEntryDocument = {"__meta__":{"documentId":"sha256:ffc6ee482d97c1e29f208189860e153a90b6b8cbc930de756985c78b50e000b0"}} as unknown as TypedDocumentString<SubmitEntryMutation, SubmitEntryMutationVariables>;
export const WithdrawEntryDocument = {"__meta__":{"documentId":"sha256:ebe98eae2704e5bb0488fa8f1b9921958e8a8373658cff2e575757bb4af61eef"}} as unknown as TypedDocumentString<WithdrawEntryMutation, WithdrawEntryMutationVariables>;
export const DeleteDraftDocument = {"__meta__":{"documentId":"sha256:20703485832041b8a434c150f599ed684e64cf6990113abdd93481a989f3e69f"}} as unknown as TypedDocumentString<DeleteDraftMutation, DeleteDraftMutationVariables>;
export const InviteContributorDocument = {"__meta__":{"documentId":"sha256:f5adfb1c23ae5c4517a77c73f50b688b8674a6882e20209ad884d78b85011fea"}} as unknown as TypedDocumentString<InviteContributorMutation, InviteContributorMutationVariables>;
export const RequestUploadDocument = {"__meta__":{"documentId":"sha256:4bd0f3ad8fac31109601e5a189934b32e130b236b81b501acd2be04667e039bb"}} as unknown as TypedDocumentString<RequestUploadMutation, RequestUploadMutationVariables>;
export const FinishUploadDocument = {"__meta__":{"documentId":"sha256:66676d702801df06ef9961015205ed0ea536d1c2172686e8500f3277de1f7692"}} as unknown as TypedDocumentString<FinishUploadMutation, FinishUploadMutationVariables>;
export const RemoveAttachmentDocument = {"__meta__":{"documentId":"sha256:1c025d9c7b352065ed848bfd4591dbacd87266c9b6b74a76cfca64b88d75a4cd"}} as unknown as TypedDocumentString<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const WorkspaceDocument = {"__meta__":{"documentId":"sha256:7e998e569ca064efbadcde0d1470a06aa3c4770eae5535d7d2a5ee497c1742b9"}} as unknown as TypedDocumentString<WorkspaceQuery, WorkspaceQueryVariables>;
export const OpenForEntriesDocument = {"__meta__":{"documentId":"sha256:13b15050c9f3a1e2f3f33ac239e6ca5964af3ad748a666df69c236b9d25e3165"}} as unknown as TypedDocumentString<OpenForEntriesQuery, OpenForEntriesQueryVariables>;
export const CreateEntryDocument = {"__meta__":{"documentId":"sha256:531fe3096120b3e1408ba2a036ff4c0fc0044febb31f222a7fdf824528ad7df8"}} as unknown as TypedDocumentString<CreateEntryMutation, CreateEntryMutationVariables>;
export const HomeSeasonsDocument = {"__meta__":{"documentId":"sha256:1ee8e7d353893b157787262b1cfb5d3f9c742e91a19e6bc5ac00f9185c03e587"}} as unknown as TypedDocumentString<HomeSeasonsQuery, HomeSeasonsQueryVariables>;
export const JudgingDesksDocument = {"__meta__":{"documentId":"sha256:7c7eea65f14ab9fef0900ca701bb1ae4fef19b0c9026b287ba31c2a415d9d22a"}} as unknown as TypedDocumentString<JudgingDesksQuery, JudgingDesksQueryVariables>;
export const ScoringPageDocument = {"__meta__":{"documentId":"sha256:da6ba8efe74d746f5398f401adda611583bacd905f0a45e368c5e85793e8c112"}} as unknown as TypedDocumentString<ScoringPageQuery, ScoringPageQueryVariables>;
export const SaveScorecardDocument = {"__meta__":{"documentId":"sha256:6ce6118b2be4ffac42f3e80e1ae8c2a51e24c8a79599e2fa1628600f5738e928"}} as unknown as TypedDocumentString<SaveScorecardMutation, SaveScorecardMutationVariables>;
export const HandInScorecardDocument = {"__meta__":{"documentId":"sha256:f7c37dade0e6457c533f193a442c55ab3166d503a028ef786d2e5fe0b3cb729a"}} as unknown as TypedDocumentString<HandInScorecardMutation, HandInScorecardMutationVariables>;
export const DeclareConflictDocument = {"__meta__":{"documentId":"sha256:4131ae0ec3515717d4e4a1dddceb61fe421467b6c7221183293e64d3b45c768f"}} as unknown as TypedDocumentString<DeclareConflictMutation, DeclareConflictMutationVariables>;
export const ResultsPageDocument = {"__meta__":{"documentId":"sha256:20aebfd5725ed33f1b21d3cdbfde54f93d941d120e33e94d5e0d6afa96d302f9"}} as unknown as TypedDocumentString<ResultsPageQuery, ResultsPageQueryVariables>;
export const ResultRowsDocument = {"__meta__":{"documentId":"sha256:6e4a286d968111a257a19e9c91c01fceaf9c53f63b2cfd06c6650e36be8b6803"}} as unknown as TypedDocumentString<ResultRowsQuery, ResultRowsQueryVariables>;
export const WinnersPageDocument = {"__meta__":{"documentId":"sha256:0218377042c076b0f06daf50ef13d54b172d5ef2a5eb5d329dafc0185a64bed5"}} as unknown as TypedDocumentString<WinnersPageQuery, WinnersPageQueryVariables>;
export const LastWinnersDocument = {"__meta__":{"documentId":"sha256:c101241cc5537cd0b6ac151dab0b8bcba414f74433af047884af630e2b47e50f"}} as unknown as TypedDocumentString<LastWinnersQuery, LastWinnersQueryVariables>;
export const EntryPageDocument = {"__meta__":{"documentId":"sha256:0d39431e183450960f8c692e49a26bbbd7be61cb087e0083da4706cb14b808fd"}} as unknown as TypedDocumentString<EntryPageQuery, EntryPageQueryVariables>;
export const ShowcaseDocument = {"__meta__":{"documentId":"sha256:8248f34cde16673ea655c67cfc1d351345b6b332498c163a46be133dacc6f676"}} as unknown as TypedDocumentString<ShowcaseQuery, ShowcaseQueryVariables>;
export const ShowcaseFiltersDocument = {"__meta__":{"documentId":"sha256:924498b33afcbd299e0d83b5eb8ffcbc05a15e1ffa088e308e3c3cf6a6bcc4a4"}} as unknown as TypedDocumentString<ShowcaseFiltersQuery, ShowcaseFiltersQueryVariables>;
export const UnitPageDocument = {"__meta__":{"documentId":"sha256:1a17c9926bb307e345f0d0896074a7b7449ae06d065d704aff7d6a90ed36f97b"}} as unknown as TypedDocumentString<UnitPageQuery, UnitPageQueryVariables>;
export const UnitMembersDocument = {"__meta__":{"documentId":"sha256:88c04ae7a61083c37b785b00e3e42762ed04bdcd2d9d1d2aa53ae0411038b852"}} as unknown as TypedDocumentString<UnitMembersQuery, UnitMembersQueryVariables>;
export const UnitEntriesDocument = {"__meta__":{"documentId":"sha256:6322e2393cd0c27eae7d7882ca15d6b4e8460b6f71d146b922b5de66cccb39b2"}} as unknown as TypedDocumentString<UnitEntriesQuery, UnitEntriesQueryVariables>;
export const ForwardEntriesDocument = {"__meta__":{"documentId":"sha256:df817ff6c09b4fe8bd9d0386bffb46a5c298bda1e6dee4e3887520fd30a24c34"}} as unknown as TypedDocumentString<ForwardEntriesMutation, ForwardEntriesMutationVariables>;
export const ReturnEntryDocument = {"__meta__":{"documentId":"sha256:4df0e5d77e0a109c253dbac86975ad47ba205750a2f45b7d46c790ce1c91593f"}} as unknown as TypedDocumentString<ReturnEntryMutation, ReturnEntryMutationVariables>;
export const InviteToUnitDocument = {"__meta__":{"documentId":"sha256:2f16597111f1f8a9f2f5d08454470fbf3dd6d18c3324b13f8da5647878e38d3d"}} as unknown as TypedDocumentString<InviteToUnitMutation, InviteToUnitMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"documentId":"sha256:7cfffc5d2c29ed9e1cebb9890550a91f36c7b8a1b438a9dc1214c50d994f3ecc"}} as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const ContestTallyDocument = {"__meta__":{"documentId":"sha256:6a8b57350190687ad286e2bc6d11a200c798f354bc8a03b4e992d71f2661f913"}} as unknown as TypedDocumentString<ContestTallyQuery, ContestTallyQueryVariables>;
export const TallyChangedDocument = {"__meta__":{"documentId":"sha256:bfd74e250c64d4b691b6b5d0e13d94c47bd86b651203b50d7720c6325494f4fb"}} as unknown as TypedDocumentString<TallyChangedSubscription, TallyChangedSubscriptionVariables>;
export const VotePageDocument = {"__meta__":{"documentId":"sha256:0f98d1411d282119c07a6f3b361a5791bd9a43555125cba90f1787f933c2ca80"}} as unknown as TypedDocumentString<VotePageQuery, VotePageQueryVariables>;
export const VoteEntriesDocument = {"__meta__":{"documentId":"sha256:945b7db1c8e75c2be2ca8650966bf1631de279e0adba3d7a94461b62250b6c7b"}} as unknown as TypedDocumentString<VoteEntriesQuery, VoteEntriesQueryVariables>;
export const CastBallotDocument = {"__meta__":{"documentId":"sha256:2ebdb6a76b6dde60fa00874995280bdb3703756731419e6fcf758c24bd0a44fa"}} as unknown as TypedDocumentString<CastBallotMutation, CastBallotMutationVariables>;