/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Admission =
  | 'GRACE'
  | 'LATE_CODE'
  | 'ON_TIME';

export type AnswerChangeInput = {
  base: number;
  key: string;
  value?: unknown;
};

export type ApprovalCapacity =
  | 'ADMINISTRATOR'
  | 'COORDINATOR'
  | 'COORDINATOR_ABOVE'
  | 'NOBODY'
  | 'ORGANISER';

export type ApprovalChain =
  | 'NONE'
  | 'OWN_UNIT'
  | 'TO_TOP'
  | 'UP_TO_LEVEL'
  | 'UP_TO_UNIT';

export type ApprovalDecision =
  | 'APPROVED'
  | 'PASSED_OVER'
  | 'RETURNED';

export type AttachmentKind =
  | 'COVER'
  | 'DOCUMENT';

export type AttachmentStatus =
  | 'PROCESSING'
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

export type BlindFiles =
  | 'ANONYMISED'
  | 'AS_IS'
  | 'HIDDEN';

export type CellKind =
  | 'CHOICE'
  | 'DATE'
  | 'MONEY'
  | 'NUMBER'
  | 'TEXT';

export type CheckLevel =
  | 'BLOCK'
  | 'OFF'
  | 'WARN';

export type CheckSettingInput = {
  check: EligibilityCheck;
  level: CheckLevel;
};

export type ChoiceInput = {
  entryId: string | number;
  points?: number | null | undefined;
};

export type CoAuthorConfirmation =
  | 'BEFORE_SCREENING_CLOSES'
  | 'BEFORE_SUBMISSION'
  | 'NOT_REQUIRED';

export type ContestFilter =
  | 'ALL'
  | 'FINISHED'
  | 'MINE'
  | 'OPEN'
  | 'UPCOMING';

export type ContestInput = {
  ballotRule: BallotRuleInput;
  criteria: Array<CriterionInput>;
  files?: FileRuleInput | null | undefined;
  formFields: Array<FormFieldInput>;
  judgesPerEntry: number;
  juryWeight: string;
  maxAttachments: number;
  organiserName: LocalizedInput;
  phases: Array<PhaseInput>;
  prizes: Array<PrizeInput>;
  publicWeight: string;
  rules: LocalizedInput;
  screening?: ScreeningRuleInput | null | undefined;
  slug?: string | null | undefined;
  summary: LocalizedInput;
  teamRules?: TeamRulesInput | null | undefined;
  title: LocalizedInput;
  tracks: Array<TrackInput>;
};

export type ContestKind =
  | 'COMMENDATION'
  | 'ELECTION'
  | 'INITIATIVE'
  | 'MEDIA';

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

export type ContributorState =
  | 'CONFIRMED'
  | 'DECLINED'
  | 'INVITED'
  | 'NOT_INVITED'
  | 'SHARE_LOWERED';

export type ContributorsChangeInput = {
  base: number;
  value: Array<ContributorInput>;
};

export type CriterionInput = {
  guidance?: LocalizedInput | null | undefined;
  id?: string | number | null | undefined;
  maxScore?: string;
  name: LocalizedInput;
  weight: string;
};

export type EligibilityCheck =
  | 'APPLIED_IN_WINDOW'
  | 'COMPLETE'
  | 'CO_AUTHORS_CONFIRMED'
  | 'FILES_CHECKED'
  | 'NOT_A_DUPLICATE'
  | 'NOT_REWARDED_BEFORE'
  | 'NO_ROLE_CONFLICT'
  | 'SUBMITTED_IN_TIME'
  | 'UNIT_ADMITTED';

export type EligibilityState =
  | 'CANNOT_TELL'
  | 'FAILS'
  | 'OK'
  | 'WARNING';

export type EntryChangesInput = {
  answers?: Array<AnswerChangeInput> | null | undefined;
  contributors?: ContributorsChangeInput | null | undefined;
  summary?: TextChangeInput | null | undefined;
  title?: TextChangeInput | null | undefined;
  trackId?: IdChangeInput | null | undefined;
  unitId?: IdChangeInput | null | undefined;
};

export type EntryOrder =
  | 'CODE'
  | 'NEWEST'
  | 'RANDOM'
  | 'TITLE'
  | 'VOTES';

export type EntryStatus =
  | 'DRAFT'
  | 'FORWARDED'
  | 'INELIGIBLE'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type EvidenceInput = {
  address: string;
  medium: Medium;
  outlet: string;
  publishedOn: string;
  series?: string;
  title?: string;
};

export type FieldAudience =
  | 'JUDGES'
  | 'ORGANISERS'
  | 'PUBLIC';

export type FieldNoteInput = {
  key: string;
  text: string;
};

export type FileFamily =
  | 'ARCHIVE'
  | 'AUDIO'
  | 'DOCUMENT'
  | 'IMAGE'
  | 'OFFICE'
  | 'VIDEO';

export type FileRuleInput = {
  blindFiles?: BlindFiles;
  evidenceDomains?: Array<string> | null | undefined;
  families?: Array<FileFamily> | null | undefined;
  maxFileMb?: number;
  maxTotalMb?: number;
  takesEvidence?: boolean;
};

export type FindingKind =
  | 'FILE'
  | 'LINK'
  | 'TEXT';

export type FindingState =
  | 'CONFIRMED'
  | 'DISMISSED'
  | 'OPEN';

export type FormFieldChoiceInput = {
  isRetired?: boolean;
  label: LocalizedInput;
  value: string;
};

export type FormFieldColumnInput = {
  choices?: Array<FormFieldChoiceInput> | null | undefined;
  isRequired?: boolean;
  isRetired?: boolean;
  key: string;
  kind?: CellKind;
  label: LocalizedInput;
};

export type FormFieldConditionInput = {
  fieldKey: string;
  values?: Array<string> | null | undefined;
};

export type FormFieldInput = {
  audience?: FieldAudience;
  choices?: Array<FormFieldChoiceInput> | null | undefined;
  columns?: Array<FormFieldColumnInput> | null | undefined;
  condition?: FormFieldConditionInput | null | undefined;
  decimals?: number | null | undefined;
  fileTypes?: Array<FileFamily> | null | undefined;
  frozenFrom?: string | null | undefined;
  help?: LocalizedInput | null | undefined;
  id?: string | number | null | undefined;
  isRedacted?: boolean;
  isRequired?: boolean;
  key: string;
  kind: FormFieldKind;
  label: LocalizedInput;
  maxFiles?: number | null | undefined;
  maxLength?: number | null | undefined;
  maxMegabytes?: number | null | undefined;
  maxRows?: number | null | undefined;
  maxWords?: number | null | undefined;
  maximum?: string | null | undefined;
  minWords?: number | null | undefined;
  minimum?: string | null | undefined;
  requiredFrom?: string | null | undefined;
  section?: LocalizedInput | null | undefined;
  trackIds?: Array<string | number> | null | undefined;
  unitOfMeasure?: LocalizedInput | null | undefined;
};

export type FormFieldKind =
  | 'CHOICE'
  | 'DATE'
  | 'FILE'
  | 'LINK'
  | 'LONG_TEXT'
  | 'MONEY'
  | 'MULTI_CHOICE'
  | 'NUMBER'
  | 'PERSON'
  | 'RICH_TEXT'
  | 'SHORT_TEXT'
  | 'TABLE'
  | 'UNIT';

export type GrantInput = {
  entryId: string | number;
  prizeId: string | number;
};

export type IdChangeInput = {
  base: number;
  value?: string | number | null | undefined;
};

export type ImportColumnInput = {
  place: number;
  target: string;
};

export type ImportStatus =
  | 'CHECKED'
  | 'DONE'
  | 'READ'
  | 'RUNNING'
  | 'UNDONE';

export type ImportTargetInput = {
  contestSlug: string;
  contestTitle: string;
  endsOn: string;
  organiserName?: string;
  prizes?: Array<string>;
  seasonName: string;
  seasonSlug: string;
  startsOn: string;
  tracks?: Array<string>;
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

export type Medium =
  | 'ARTICLE'
  | 'CLIP'
  | 'PHOTO'
  | 'VIDEO';

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

export type QuotaInput = {
  maximum?: number | null | undefined;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
};

export type RankingMethod =
  | 'MEAN'
  | 'MEDIAN'
  | 'SEVERITY'
  | 'SHRUNKEN'
  | 'TRIMMED_MEAN'
  | 'Z_SCORE';

export type Role =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'COORDINATOR'
  | 'ORGANISER';

export type RoundStatus =
  | 'CLOSED'
  | 'OPEN'
  | 'PREPARING';

export type RulingInput = {
  dueAt?: string | null | undefined;
  fieldNotes?: Array<FieldNoteInput> | null | undefined;
  reasons?: Array<ScreeningReason> | null | undefined;
  step: ScreeningStep;
  text?: string;
};

export type ScoreInput = {
  comment?: string;
  criterionId: string | number;
  value?: string | null | undefined;
};

export type ScreeningReason =
  | 'AUTHORS_UNCLEAR'
  | 'DUPLICATE'
  | 'EFFECT_UNCLEAR'
  | 'EVIDENCE_MISSING'
  | 'FILES_UNREADABLE'
  | 'INCOMPLETE'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'OUTSIDE_PERIOD'
  | 'PRIVATE_DATA'
  | 'REVISION_OVERDUE'
  | 'REWARDED_BEFORE'
  | 'ROLE_CONFLICT'
  | 'UNIT_NOT_ADMITTED'
  | 'WRONG_TRACK';

export type ScreeningRuleInput = {
  appealDays?: number;
  appliedField?: string;
  appliedSince?: string | null | undefined;
  appliedUntil?: string | null | undefined;
  checks?: Array<CheckSettingInput> | null | undefined;
  needsScreening?: boolean;
  unitIds?: Array<string | number> | null | undefined;
};

export type ScreeningState =
  | 'APPEALED'
  | 'ELIGIBLE'
  | 'INELIGIBLE'
  | 'OVERDUE'
  | 'RESUBMITTED'
  | 'RETURNED'
  | 'WAITING';

export type ScreeningStep =
  | 'APPEAL'
  | 'CLEAR'
  | 'REJECT'
  | 'RETURN'
  | 'RULE_OUT'
  | 'UNDO'
  | 'UPHOLD';

export type ShowcaseFilter = {
  awardRank?: number | null | undefined;
  awardedOnly?: boolean;
  contestSlug?: string | null | undefined;
  medium?: string | null | undefined;
  scope?: string | null | undefined;
  search?: string | null | undefined;
  seasonSlug?: string | null | undefined;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
};

export type SnapshotState =
  | 'FAILED'
  | 'PENDING'
  | 'TAKEN';

export type StopState =
  | 'AHEAD'
  | 'APPROVED'
  | 'PASSED_OVER'
  | 'RETURNED'
  | 'WAITING';

export type TallyVisibility =
  | 'AFTER_CLOSE'
  | 'LIVE'
  | 'WITH_RESULTS';

export type TeamRulesInput = {
  approval?: ApprovalChain;
  approvalLevel?: number | null | undefined;
  approvalUnitId?: string | number | null | undefined;
  confirmation?: CoAuthorConfirmation;
  requiresPublicationConsent?: boolean;
};

export type TextChangeInput = {
  base: number;
  value: string;
};

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


export type InvitationPageQuery = { invitation: { kind: InvitationKind, email: string, inviterName: string, expiresAt: string, isOpen: boolean, scope: { vi: string, en: string }, proposal: { title: string, mainAuthor: string, share: string, contestTitle: { vi: string, en: string }, authors: Array<{ name: string, share: string, isInvited: boolean }>, consent: { wording: string, text: { vi: string, en: string } } } | null } | null, viewer: { id: string, email: string } | null };

export type DeclineInvitationMutationVariables = Exact<{
  token: string;
  reason: string;
}>;


export type DeclineInvitationMutation = { declineInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  consentWording: string;
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

export type DuplicatePartsFragment = { id: string, kind: FindingKind, state: FindingState, score: number, words: number | null, files: Array<string>, links: Array<string>, hasSamePeople: boolean, foundAt: string, judgedAt: string | null, reason: string, judgedBy: { id: string, name: string } | null, viewerCan: { judge: boolean } };

export type DuplicateSidePartsFragment = { entryId: string, code: string | null, title: string, submittedAt: string | null, people: Array<string>, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null };

export type ContestDuplicatesQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  state?: FindingState | null | undefined;
}>;


export type ContestDuplicatesQuery = { contest: { id: string, console: { duplicates: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, kind: FindingKind, state: FindingState, score: number, words: number | null, files: Array<string>, links: Array<string>, hasSamePeople: boolean, foundAt: string, judgedAt: string | null, reason: string, sides: Array<{ entryId: string, code: string | null, title: string, submittedAt: string | null, people: Array<string>, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null }>, judgedBy: { id: string, name: string } | null, viewerCan: { judge: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type EntryDuplicatesQueryVariables = Exact<{
  entryId: string | number;
}>;


export type EntryDuplicatesQuery = { duplicatesOf: Array<{ id: string, kind: FindingKind, state: FindingState, score: number, words: number | null, files: Array<string>, links: Array<string>, hasSamePeople: boolean, foundAt: string, judgedAt: string | null, reason: string, sides: Array<{ entryId: string, code: string | null, title: string, submittedAt: string | null, people: Array<string>, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null }>, judgedBy: { id: string, name: string } | null, viewerCan: { judge: boolean } }> };

export type SideBySideQueryVariables = Exact<{
  id: string | number;
}>;


export type SideBySideQuery = { duplicateFinding: { id: string, kind: FindingKind, state: FindingState, score: number, words: number | null, files: Array<string>, links: Array<string>, hasSamePeople: boolean, foundAt: string, judgedAt: string | null, reason: string, sides: Array<{ entryId: string, code: string | null, title: string, submittedAt: string | null, people: Array<string>, segments: Array<{ text: string, isShared: boolean }>, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null }>, judgedBy: { id: string, name: string } | null, viewerCan: { judge: boolean } } | null };

export type JudgeDuplicateMutationVariables = Exact<{
  id: string | number;
  state: FindingState;
  reason: string;
}>;


export type JudgeDuplicateMutation = { judgeDuplicate:
    | { __typename: 'DuplicateFinding', id: string, state: FindingState, reason: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConsoleEntriesQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  status?: EntryStatus | null | undefined;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
  search?: string | null | undefined;
  waitsForOrganiser: boolean;
}>;


export type ConsoleEntriesQuery = { contest: { id: string, console: { entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, status: EntryStatus, title: string, submittedAt: string | null, submittedVersion: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, waitingUnit: { id: string, name: { vi: string, en: string } } | null, viewerCan: { forward: boolean, return: boolean, actForUnit: boolean } } }> } } | null } | null };

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

export type ForwardForUnitsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  note: string;
}>;


export type ForwardForUnitsMutation = { forwardForUnits:
    | { __typename: 'EntryList', entries: Array<{ id: string, status: EntryStatus }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ReturnForUnitMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type ReturnForUnitMutation = { returnForUnit:
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

export type FormDesignQueryVariables = Exact<{
  slug: string;
}>;


export type FormDesignQuery = { contest: { id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, maxAttachments: number, formFields: Array<{ id: string, isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, usage: { drafts: number, submissions: number } | null, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }>, archivedFormFields: Array<{ isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, usage: { drafts: number, submissions: number } | null, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }>, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, teamRules: { approval: ApprovalChain, approvalLevel: number | null, confirmation: CoAuthorConfirmation, requiresPublicationConsent: boolean, approvalUnit: { id: string } | null }, screening: { needsScreening: boolean, appealDays: number, appliedField: string, appliedSince: string | null, appliedUntil: string | null, checks: Array<{ check: EligibilityCheck, level: CheckLevel }>, units: Array<{ id: string }> }, files: { maxFileMb: number, maxTotalMb: number, families: Array<FileFamily>, blindFiles: BlindFiles, takesEvidence: boolean, evidenceDomains: Array<string> }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } } | null };

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

export type ConsoleRoundFiguresQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleRoundFiguresQuery = { contest: { id: string, console: { round: { id: string, figures: { scorecards: number, places: number, parts: number, agreement: { alpha: number | null, reliability: number | null, oneJudge: number | null, panel: number | null, concordance: number | null }, judges: Array<{ scorecards: number, mean: number, severity: number, spread: number | null, noise: number, consistency: number | null, drift: number | null, drifts: boolean, judge: { id: string, alias: number } }>, outliers: Array<{ value: number, expected: number, distance: number, entry: { id: string, code: string | null, title: string }, judge: { id: string, alias: number } }>, methods: Array<{ method: RankingMethod, isPossible: boolean, newWinners: Array<{ id: string, code: string | null, title: string }>, lostWinners: Array<{ id: string, code: string | null, title: string }> }>, intervals: Array<{ rank: number, low: number, high: number, winning: number, entry: { id: string, code: string | null, title: string } }> } | null } | null } | null } | null };

export type ConsoleLateQueryVariables = Exact<{
  slug: string;
}>;


export type ConsoleLateQuery = { contest: { id: string, slug: string, graceMinutes: number, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, viewerCan: { edit: boolean }, console: { lateCodes: Array<{ id: string, label: string, maxUses: number, uses: number, expiresAt: string, extendsUntil: string, revokedAt: string | null, isUsable: boolean, text: string | null, recordedUses: Array<{ id: string, usedAt: string, entryId: string | null, entryCode: string | null, usedBy: { id: string, name: string } | null }> }> } | null } | null };

export type LateCodePartsFragment = { id: string, label: string, maxUses: number, uses: number, expiresAt: string, extendsUntil: string, revokedAt: string | null, isUsable: boolean, text: string | null, recordedUses: Array<{ id: string, usedAt: string, entryId: string | null, entryCode: string | null, usedBy: { id: string, name: string } | null }> };

export type SetGracePeriodMutationVariables = Exact<{
  contestId: string | number;
  minutes: number;
}>;


export type SetGracePeriodMutation = { setGracePeriod:
    | { __typename: 'Contest', id: string, graceMinutes: number }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type CreateLateCodeMutationVariables = Exact<{
  contestId: string | number;
  label: string;
  maxUses: number;
  expiresAt: string;
  extendsUntil: string;
}>;


export type CreateLateCodeMutation = { createLateCode:
    | { __typename: 'LateCode', id: string, label: string, maxUses: number, uses: number, expiresAt: string, extendsUntil: string, revokedAt: string | null, isUsable: boolean, text: string | null, recordedUses: Array<{ id: string, usedAt: string, entryId: string | null, entryCode: string | null, usedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeLateCodeMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeLateCodeMutation = { revokeLateCode:
    | { __typename: 'LateCode', id: string, label: string, maxUses: number, uses: number, expiresAt: string, extendsUntil: string, revokedAt: string | null, isUsable: boolean, text: string | null, recordedUses: Array<{ id: string, usedAt: string, entryId: string | null, entryCode: string | null, usedBy: { id: string, name: string } | null }> }
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

export type DeskEntryFragment = { id: string, code: string | null, status: EntryStatus, title: string, submittedAt: string | null, submittedVersion: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, screening: { state: ScreeningState | null, undoUntil: string | null, screener: { id: string, name: string } | null, findings: Array<{ check: EligibilityCheck, label: string, state: EligibilityState, message: string }> } | null };

export type ScreeningDeskQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  state?: ScreeningState | null | undefined;
  trackId?: string | number | null | undefined;
  unitId?: string | number | null | undefined;
  screenerId?: string | number | null | undefined;
  unassignedOnly: boolean;
  check?: EligibilityCheck | null | undefined;
  search?: string | null | undefined;
}>;


export type ScreeningDeskQuery = { contest: { id: string, console: { screening: { entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, status: EntryStatus, title: string, submittedAt: string | null, submittedVersion: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, screening: { state: ScreeningState | null, undoUntil: string | null, screener: { id: string, name: string } | null, findings: Array<{ check: EligibilityCheck, label: string, state: EligibilityState, message: string }> } | null } }> } } } | null } | null };

export type ScreeningFrameQueryVariables = Exact<{
  slug: string;
}>;


export type ScreeningFrameQuery = { viewer: { id: string } | null, contest: { id: string, screening: { needsScreening: boolean, appealDays: number, checks: Array<{ check: EligibilityCheck, level: CheckLevel }> }, tracks: Array<{ id: string, name: { vi: string, en: string } }>, formFields: Array<{ id: string, key: string, label: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, closesAt: string }>, console: { screening: { viewerCanRule: boolean, counts: Array<{ state: ScreeningState, count: number }>, screeners: Array<{ id: string, name: string }>, reasons: Array<{ reason: ScreeningReason, text: string }> }, unitCounts: Array<{ count: number, unit: { id: string, name: { vi: string, en: string } } }> } | null } | null };

export type ScreenedEntryQueryVariables = Exact<{
  id: string | number;
}>;


export type ScreenedEntryQuery = { entry: { summary: string, id: string, code: string | null, status: EntryStatus, title: string, submittedAt: string | null, submittedVersion: number | null, answers: Array<{ text: string, field: { id: string, key: string, label: { vi: string, en: string } } }>, contributors: Array<{ id: string, name: string, workplace: string, share: string }>, attachments: Array<{ id: string, fileName: string, url: string | null }>, versions: Array<{ number: number, submittedAt: string }>, screening: { state: ScreeningState | null, undoUntil: string | null, decisions: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, madeBy: { id: string, name: string } | null, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, notes: Array<{ id: string, text: string, writtenAt: string, writtenBy: { id: string, name: string } | null }>, screener: { id: string, name: string } | null, findings: Array<{ check: EligibilityCheck, label: string, state: EligibilityState, message: string }> } | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } | null };

export type PreviewRulingQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  ruling: RulingInput;
}>;


export type PreviewRulingQuery = { rulingPreview: Array<{ state: ScreeningState | null, problem: { code: string, message: string } | null, entry: { id: string, code: string | null, title: string } }> };

export type RuleOnEntriesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  input: RulingInput;
}>;


export type RuleOnEntriesMutation = { ruleOnEntries:
    | { __typename: 'EntryList', entries: Array<{ id: string }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type UndoRulingMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoRulingMutation = { undoRuling:
    | { __typename: 'Entry', id: string, status: EntryStatus }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type DecideAppealMutationVariables = Exact<{
  id: string | number;
  isUpheld: boolean;
  reason: string;
}>;


export type DecideAppealMutation = { decideAppeal:
    | { __typename: 'Entry', id: string, status: EntryStatus }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AssignScreenerMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  userId?: string | number | null | undefined;
}>;


export type AssignScreenerMutation = { assignScreener:
    | { __typename: 'EntryList', entries: Array<{ id: string }> }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type NoteOnEntryMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type NoteOnEntryMutation = { noteOnEntry:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ContestQuotasQueryVariables = Exact<{
  slug: string;
}>;


export type ContestQuotasQuery = { contest: { id: string, quotaLevel: number, tracks: Array<{ id: string, name: { vi: string, en: string } }>, quotas: Array<{ maximum: number | null, track: { id: string } | null, unit: { id: string } | null }>, viewerCan: { edit: boolean } } | null };

export type SetContestQuotasMutationVariables = Exact<{
  contestId: string | number;
  level: number;
  quotas: Array<QuotaInput> | QuotaInput;
}>;


export type SetContestQuotasMutation = { setContestQuotas:
    | { __typename: 'Contest', id: string, quotaLevel: number }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SetupPartsFragment = { id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, teamRules: { approval: ApprovalChain, approvalLevel: number | null, confirmation: CoAuthorConfirmation, requiresPublicationConsent: boolean, approvalUnit: { id: string } | null }, screening: { needsScreening: boolean, appealDays: number, appliedField: string, appliedSince: string | null, appliedUntil: string | null, checks: Array<{ check: EligibilityCheck, level: CheckLevel }>, units: Array<{ id: string }> }, files: { maxFileMb: number, maxTotalMb: number, families: Array<FileFamily>, blindFiles: BlindFiles, takesEvidence: boolean, evidenceDomains: Array<string> }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } };

export type ContestSetupQueryVariables = Exact<{
  slug: string;
}>;


export type ContestSetupQuery = { contest: { id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, teamRules: { approval: ApprovalChain, approvalLevel: number | null, confirmation: CoAuthorConfirmation, requiresPublicationConsent: boolean, approvalUnit: { id: string } | null }, screening: { needsScreening: boolean, appealDays: number, appliedField: string, appliedSince: string | null, appliedUntil: string | null, checks: Array<{ check: EligibilityCheck, level: CheckLevel }>, units: Array<{ id: string }> }, files: { maxFileMb: number, maxTotalMb: number, families: Array<FileFamily>, blindFiles: BlindFiles, takesEvidence: boolean, evidenceDomains: Array<string> }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } } | null };

export type UpdateContestMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: ContestInput;
}>;


export type UpdateContestMutation = { updateContest:
    | { __typename: 'Contest', id: string, slug: string, version: number, isPublished: boolean, juryWeight: string, publicWeight: string, judgesPerEntry: number, maxAttachments: number, title: { vi: string, en: string }, summary: { vi: string, en: string }, rules: { vi: string, en: string }, organiserName: { vi: string, en: string }, teamRules: { approval: ApprovalChain, approvalLevel: number | null, confirmation: CoAuthorConfirmation, requiresPublicationConsent: boolean, approvalUnit: { id: string } | null }, screening: { needsScreening: boolean, appealDays: number, appliedField: string, appliedSince: string | null, appliedUntil: string | null, checks: Array<{ check: EligibilityCheck, level: CheckLevel }>, units: Array<{ id: string }> }, files: { maxFileMb: number, maxTotalMb: number, families: Array<FileFamily>, blindFiles: BlindFiles, takesEvidence: boolean, evidenceDomains: Array<string> }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string }>, formFields: Array<{ isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }>, criteria: Array<{ id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } }>, prizes: Array<{ id: string, rank: number, quantity: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string } | null }>, ballotRule: { kind: BallotKind, minChoices: number, maxChoices: number | null, maxPerTrack: number | null, maxTotalCost: string | null, pointsTotal: number | null, positionalPoints: Array<number> | null, tallyVisibility: TallyVisibility }, publicationChecks: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, publish: boolean } }
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


export type EntryEditorQuery = { viewer: { id: string, email: string, isCoordinator: boolean, memberships: Array<{ id: string, unit: { id: string, name: { vi: string, en: string } } }> } | null, entry: { id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, contest: { id: string, slug: string, maxAttachments: number, title: { vi: string, en: string }, teamRules: { approval: ApprovalChain, confirmation: CoAuthorConfirmation, requiresPublicationConsent: boolean }, files: { maxFileMb: number, families: Array<FileFamily>, blindFiles: BlindFiles, takesEvidence: boolean, evidenceDomains: Array<string> }, tracks: Array<{ id: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }>, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, formFields: Array<{ isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }> }, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null } | null };

export type EntryDraftFragment = { id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null };

export type EntryAttachmentFragment = { id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind };

export type SaveEntryPartsMutationVariables = Exact<{
  id: string | number;
  input: EntryChangesInput;
}>;


export type SaveEntryPartsMutation = { saveEntryParts:
    | { __typename: 'EntrySave', version: number, clashes: Array<string>, entry: { id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null } }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type UseLateCodeMutationVariables = Exact<{
  entryId: string | number;
  code: string;
}>;


export type UseLateCodeMutation = { useLateCode:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type EntryLiveSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type EntryLiveSubscription = { entryLive: { version: number, stamp: string, people: Array<{ tab: string, name: string, isViewer: boolean, part: string | null }> } };

export type BePresentMutationVariables = Exact<{
  entryId: string | number;
  tab: string;
  part?: string | null | undefined;
}>;


export type BePresentMutation = { bePresent:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type LeaveEntryMutationVariables = Exact<{
  entryId: string | number;
  tab: string;
}>;


export type LeaveEntryMutation = { leaveEntry:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SubmitEntryMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type SubmitEntryMutation = { submitEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type WithdrawEntryMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawEntryMutation = { withdrawEntry:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null }
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
  modified?: number | null | undefined;
  fieldKey?: string | null | undefined;
  variantOf?: string | number | null | undefined;
}>;


export type RequestUploadMutation = { requestUpload:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'UploadTicket', partSize: number | null, arrivedParts: Array<number>, form: { url: string, fields: Array<{ name: string, value: string }> } | null, attachment: { id: string } }
   };

export type RequestUploadPartsMutationVariables = Exact<{
  attachmentId: string | number;
  numbers: Array<number> | number;
}>;


export type RequestUploadPartsMutation = { requestUploadParts:
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'UploadParts', parts: Array<{ number: number, size: number, url: string }> }
   };

export type FinishUploadMutationVariables = Exact<{
  attachmentId: string | number;
}>;


export type FinishUploadMutation = { finishUpload:
    | { __typename: 'Attachment', id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RemoveAttachmentMutationVariables = Exact<{
  attachmentId: string | number;
}>;


export type RemoveAttachmentMutation = { removeAttachment:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AddEvidenceMutationVariables = Exact<{
  entryId: string | number;
  input: EvidenceInput;
}>;


export type AddEvidenceMutation = { addEvidence:
    | { __typename: 'EvidenceItem', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ChangeEvidenceMutationVariables = Exact<{
  id: string | number;
  input: EvidenceInput;
}>;


export type ChangeEvidenceMutation = { changeEvidence:
    | { __typename: 'EvidenceItem', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RemoveEvidenceMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveEvidenceMutation = { removeEvidence:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RetakeSnapshotMutationVariables = Exact<{
  id: string | number;
}>;


export type RetakeSnapshotMutation = { retakeSnapshot:
    | { __typename: 'EvidenceItem', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type LateOfferQueryVariables = Exact<{
  code: string;
}>;


export type LateOfferQuery = { lateOffer: { extendsUntil: string, contest: { id: string, slug: string, title: { vi: string, en: string } } } | null };

export type CreateLateEntryMutationVariables = Exact<{
  contestId: string | number;
  lateCode: string;
}>;


export type CreateLateEntryMutation = { createEntry:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type AppealRulingMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AppealRulingMutation = { appealRuling:
    | { __typename: 'Entry', id: string, status: EntryStatus, title: string, summary: string, version: number, openUntil: string | null, submittedVersion: number | null, submittedAt: string | null, forwardedAt: string | null, updatedAt: string, returnReason: string, appealUntil: string | null, isPublic: boolean, coverUrl: string | null, entryCode: string | null, revisions: Array<{ part: string, revision: number, savedAt: string | null, savedBy: { id: string, name: string } | null }>, rulings: Array<{ id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> }>, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, isHidden: boolean, field: { isArchived: boolean, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, files: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }> }>, contributors: Array<{ id: string, name: string, email: string | null, birthDate: string | null, workplace: string, title: string, qualification: string | null, share: string, standing: { state: ContributorState, isMainAuthor: boolean, isOwn: boolean, confirmedAt: string | null, declineReason: string, consentsToPublish: boolean, invitationId: string | null, invitationExpiresAt: string | null } | null }>, attachments: Array<{ id: string, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, refusal: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, isScanned: boolean | null, purpose: AttachmentKind }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, versions: Array<{ number: number, submittedAt: string, sha256: string, admission: Admission | null }>, completeness: Array<{ code: string, message: string, isOk: boolean }>, viewerCan: { edit: boolean, submit: boolean, withdraw: boolean, forward: boolean, return: boolean, lead: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type RevokeContributorInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeContributorInvitationMutation = { revokeInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type HandOverEntryMutationVariables = Exact<{
  entryId: string | number;
  contributorId: string | number;
}>;


export type HandOverEntryMutation = { handOverEntry:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type ConfirmContributionMutationVariables = Exact<{
  entryId: string | number;
}>;


export type ConfirmContributionMutation = { confirmContribution:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type SetPublicationConsentMutationVariables = Exact<{
  entryId: string | number;
  consentWording: string;
}>;


export type SetPublicationConsentMutation = { setPublicationConsent:
    | { __typename: 'Entry', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type LeaveTeamMutationVariables = Exact<{
  entryId: string | number;
  reason: string;
}>;


export type LeaveTeamMutation = { leaveTeam:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type PublicationConsentQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicationConsentQuery = { publicationConsent: { wording: string, text: { vi: string, en: string } } };

export type MyInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyInvitationsQuery = { myInvitations: Array<{ token: string, title: string, inviterName: string, expiresAt: string, contestTitle: { vi: string, en: string } }> };

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

export type ImportStateFragment = { id: string, fileName: string, status: ImportStatus, createdAt: string, checkedAt: string | null, finishedAt: string | null, undoneAt: string | null, rowCount: number, faultCount: number, doneRows: number, version: number, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, viewerCan: { change: boolean, undo: boolean } };

export type EntryImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type EntryImportsQuery = { importPlaces: { contests: Array<{ id: string }> } | null, entryImports: Array<{ id: string, fileName: string, status: ImportStatus, createdAt: string, checkedAt: string | null, finishedAt: string | null, undoneAt: string | null, rowCount: number, faultCount: number, doneRows: number, version: number, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, viewerCan: { change: boolean, undo: boolean } }> };

export type EntryImportQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryImportQuery = { entryImport: { id: string, fileName: string, status: ImportStatus, createdAt: string, checkedAt: string | null, finishedAt: string | null, undoneAt: string | null, rowCount: number, faultCount: number, doneRows: number, version: number, columns: Array<{ place: number, heading: string, target: string | null, samples: Array<string> }>, target: { seasonSlug: string, seasonName: string, startsOn: string, endsOn: string, contestSlug: string, contestTitle: string, organiserName: string, tracks: Array<string>, prizes: Array<string> } | null, faults: Array<{ row: number, column: string, value: string, code: string, message: string }>, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, viewerCan: { change: boolean, undo: boolean } } | null, importChoices: Array<{ name: string, label: string, isRequired: boolean }>, importPlaces: { seasons: Array<{ id: string, slug: string, startsOn: string, endsOn: string, name: { vi: string, en: string } }>, contests: Array<{ id: string, slug: string, title: { vi: string, en: string }, season: { id: string, slug: string, startsOn: string, endsOn: string, name: { vi: string, en: string } } }> } | null };

export type ImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressQuery = { entryImport: { id: string, fileName: string, status: ImportStatus, createdAt: string, checkedAt: string | null, finishedAt: string | null, undoneAt: string | null, rowCount: number, faultCount: number, doneRows: number, version: number, contest: { id: string, slug: string, title: { vi: string, en: string } } | null, viewerCan: { change: boolean, undo: boolean } } | null };

export type ImportValuesQueryVariables = Exact<{
  id: string | number;
  place: number;
}>;


export type ImportValuesQuery = { importValues: Array<string> };

export type CheckImportMutationVariables = Exact<{
  id: string | number;
  columns: Array<ImportColumnInput> | ImportColumnInput;
  target: ImportTargetInput;
}>;


export type CheckImportMutation = { checkImport:
    | { __typename: 'EntryImport', id: string, faultCount: number }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type StartImportMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type StartImportMutation = { startImport:
    | { __typename: 'EntryImport', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type UndoImportMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoImportMutation = { undoImport:
    | { __typename: 'EntryImport', id: string }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type DiscardImportMutationVariables = Exact<{
  id: string | number;
}>;


export type DiscardImportMutation = { discardImport:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type JudgedEntryPartsFragment = { id: string, code: string | null, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, unit: { id: string, name: { vi: string, en: string } } | null, files: Array<{ id: string }> }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, previewUrl: string | null, seconds: number | null, pages: number | null, isScanned: boolean | null, text: string }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }> };

export type JudgingDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type JudgingDesksQuery = { judgingDesks: Array<{ round: number, closesAt: string | null, handedIn: number, total: number, contest: { id: string, slug: string, title: { vi: string, en: string }, criteria: Array<{ id: string }> }, assignments: Array<{ id: string, version: number, roundStatus: RoundStatus, handedInAt: string | null, releasedAt: string | null, releaseReason: string, total: string | null, scores: Array<{ value: string | null }>, entry: { id: string, code: string | null, title: string, track: { id: string, name: { vi: string, en: string } } | null } }> }> };

export type ScorecardPartsFragment = { id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } };

export type ScoringPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ScoringPageQuery = { assignment: { id: string, version: number, roundStatus: RoundStatus, comment: string, handedInAt: string | null, releasedAt: string | null, releaseReason: string, closesAt: string | null, total: string | null, contest: { id: string, slug: string, title: { vi: string, en: string } }, entry: { id: string, code: string | null, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, unit: { id: string, name: { vi: string, en: string } } | null, files: Array<{ id: string }> }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, previewUrl: string | null, seconds: number | null, pages: number | null, isScanned: boolean | null, text: string }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }> }, scores: Array<{ value: string | null, comment: string, criterion: { id: string, weight: string, maxScore: string, name: { vi: string, en: string }, guidance: { vi: string, en: string } } }>, viewerCan: { score: boolean, handIn: boolean, declareConflict: boolean } } | null };

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


export type WinnersPageQuery = { contest: { id: string, slug: string, resultsPublishedAt: string | null, title: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, organiserName: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, winners: Array<{ id: string, serial: string, certificateUrl: string | null, revokedAt: string | null, prize: { id: string, rank: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }, decision: { id: string, number: string, decidedOn: string, signer: string, signerTitle: string }, entry: { id: string, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, contributors: Array<{ id: string, name: string, isNameHidden: boolean }> } }> } | null };

export type WinnerPartsFragment = { id: string, serial: string, certificateUrl: string | null, revokedAt: string | null, prize: { id: string, rank: number, name: { vi: string, en: string }, reward: { vi: string, en: string }, track: { id: string, name: { vi: string, en: string } } | null }, decision: { id: string, number: string, decidedOn: string, signer: string, signerTitle: string }, entry: { id: string, title: string, summary: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, contributors: Array<{ id: string, name: string, isNameHidden: boolean }> } };

export type LastWinnersQueryVariables = Exact<{ [key: string]: never; }>;


export type LastWinnersQuery = { contests: { edges: Array<{ cursor: string, node: { id: string, slug: string, title: { vi: string, en: string }, season: { id: string, name: { vi: string, en: string } }, winners: Array<{ id: string, prize: { id: string, rank: number }, entry: { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }> } }> } };

export type EntryPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryPageQuery = { entry: { status: EntryStatus, summary: string, isPublic: boolean, submittedAt: string | null, votes: number | null, cost: string | null, id: string, code: string | null, title: string, coverUrl: string | null, award: { serial: string, certificateUrl: string | null, id: string, decision: { id: string, number: string, decidedOn: string }, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, answers: Array<{ value: unknown, field: { id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> }, unit: { id: string, name: { vi: string, en: string } } | null, person: { name: string, title: string, workplace: string } | null }>, contributors: Array<{ id: string, name: string, isNameHidden: boolean, title: string, workplace: string, share: string }>, attachments: Array<{ id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, previewUrl: string | null, seconds: number | null, pages: number | null, isScanned: boolean | null, text: string }>, evidence: Array<{ id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null }>, contest: { id: string, slug: string, kind: ContestKind, resultsPublishedAt: string | null, title: { vi: string, en: string }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, myBallot: { id: string, choices: Array<{ entry: { id: string } }> } | null }, viewerCan: { edit: boolean }, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null } | null };

export type ShowcaseQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  wanted?: ShowcaseFilter | null | undefined;
  order?: EntryOrder | null | undefined;
}>;


export type ShowcaseQuery = { showcase: { totalCount: number, searchedFor: string | null, isLoose: boolean, edges: Array<{ cursor: string, highlight: string | null, titleHighlight: string | null, node: { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ShowcaseFacetsQueryVariables = Exact<{
  wanted?: ShowcaseFilter | null | undefined;
}>;


export type ShowcaseFacetsQuery = { showcaseFacets: { total: number, seasons: Array<{ count: number, season: { id: string, slug: string, startsOn: string, name: { vi: string, en: string } } }>, contests: Array<{ count: number, contest: { id: string, slug: string, title: { vi: string, en: string } } }>, tracks: Array<{ count: number, track: { id: string, name: { vi: string, en: string } } }>, units: Array<{ count: number, unit: { id: string, depth: number, parentId: string | null, name: { vi: string, en: string } } }>, awards: Array<{ rank: number, count: number }>, scopes: Array<{ value: string, count: number, label: { vi: string, en: string } | null }>, media: Array<{ value: string, count: number, label: { vi: string, en: string } | null }> } };

export type SearchSuggestionsQueryVariables = Exact<{
  search: string;
}>;


export type SearchSuggestionsQuery = { searchSuggestions: Array<{ entryId: string, title: string }> };

export type UnitPageQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitPageQuery = { viewer: { id: string, coordinatedUnits: Array<{ id: string, code: string, staffCount: number, parentId: string | null, depth: number, name: { vi: string, en: string } }> } | null, unitEntries: { totalCount: number } };

export type UnitMembersQueryVariables = Exact<{
  id: string | number;
}>;


export type UnitMembersQuery = { unit: { id: string, name: { vi: string, en: string }, invitations: Array<{ id: string, email: string, kind: InvitationKind, createdAt: string, expiresAt: string }>, members: Array<{ id: string, title: string, user: { id: string, name: string, email: string | null } }>, viewerCan: { manageMembers: boolean } } | null };

export type UnitEntriesQueryVariables = Exact<{
  unitId?: string | number | null | undefined;
  status?: EntryStatus | null | undefined;
  contestId?: string | number | null | undefined;
  trackId?: string | number | null | undefined;
  waitsForMe: boolean;
  after?: string | null | undefined;
}>;


export type UnitEntriesQuery = { unitEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, title: string, status: EntryStatus, submittedAt: string | null, forwardedAt: string | null, unit: { id: string, name: { vi: string, en: string } } | null, contest: { id: string, title: { vi: string, en: string } }, contributors: Array<{ id: string, name: string, standing: { state: ContributorState } | null }>, viewerCan: { forward: boolean, return: boolean }, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null } }> } };

export type ForwardEntriesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  note: string;
}>;


export type ForwardEntriesMutation = { forwardEntries:
    | { __typename: 'EntryList', entries: Array<{ id: string, status: EntryStatus }> }
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

export type RevokeUnitInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeUnitInvitationMutation = { revokeInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type UnitQuotasQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitQuotasQuery = { quotaUse: Array<{ maximum: number, taken: number, withBelow: boolean, contest: { id: string, slug: string, title: { vi: string, en: string } }, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } }> };

export type ParticipationPartsFragment = { handedIn: number, drafts: number, submitted: number, returned: number, forwarded: number, ineligible: number, unitsTakingPart: number, authors: number };

export type UnitDashboardQueryVariables = Exact<{
  unitId: string | number;
  seasonId?: string | number | null | undefined;
}>;


export type UnitDashboardQuery = { seasons: Array<{ id: string, name: { vi: string, en: string } }>, unitDashboard: { season: { id: string, name: { vi: string, en: string } }, seasonBefore: { id: string, name: { vi: string, en: string } } | null, lines: Array<{ units: number, members: number, staff: number, unit: { id: string, code: string, depth: number, name: { vi: string, en: string } }, now: { handedIn: number, drafts: number, submitted: number, returned: number, forwarded: number, ineligible: number, unitsTakingPart: number, authors: number }, before: { handedIn: number, drafts: number, submitted: number, returned: number, forwarded: number, ineligible: number, unitsTakingPart: number, authors: number } | null }> } | null };

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

export type ApprovalPartsFragment = { id: string, waitingUnit: { id: string, name: { vi: string, en: string } } | null, approval: { waitingSince: string | null, stops: Array<{ state: StopState, isStaffed: boolean, unit: { id: string, name: { vi: string, en: string } } }>, steps: Array<{ version: number, decision: ApprovalDecision, capacity: ApprovalCapacity, note: string, decidedAt: string, unit: { id: string, name: { vi: string, en: string } } | null, decidedBy: { id: string, name: string } | null }> } | null };

export type EntryCardPartsFragment = { id: string, code: string | null, title: string, coverUrl: string | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null };

export type EvidencePartsFragment = { id: string, address: string, outlet: string, title: string, medium: Medium, publishedOn: string, series: string, snapshot: { id: string, state: SnapshotState, failure: string | null, finalAddress: string, contentType: string, size: number | null, sha256: string | null, takenAt: string | null, url: string | null, text: string } | null };

export type FilePartsFragment = { id: string, kind: AttachmentKind, status: AttachmentStatus, fileName: string, contentType: string, size: number, url: string | null, fieldKey: string | null, variantOf: string | null, thumbnailUrl: string | null, previewUrl: string | null, seconds: number | null, pages: number | null, isScanned: boolean | null, text: string };

export type ReadableFieldFragment = { id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> };

export type FormFieldPartsFragment = { isRequired: boolean, requiredFrom: string | null, frozenFrom: string | null, trackIds: Array<string>, minWords: number | null, maxWords: number | null, maxLength: number | null, minimum: string | null, maximum: string | null, decimals: number | null, maxRows: number | null, fileTypes: Array<FileFamily>, maxFiles: number | null, maxMegabytes: number | null, id: string, key: string, kind: FormFieldKind, audience: FieldAudience, isRedacted: boolean, help: { vi: string, en: string }, condition: { fieldKey: string, values: Array<string> } | null, label: { vi: string, en: string }, section: { vi: string, en: string } | null, unitOfMeasure: { vi: string, en: string } | null, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }>, columns: Array<{ key: string, kind: CellKind, isRequired: boolean, isRetired: boolean, label: { vi: string, en: string }, choices: Array<{ value: string, isRetired: boolean, label: { vi: string, en: string } }> }> };

export type ProblemPartsFragment = { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> };

export type UnitOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitOptionsQuery = { units: Array<{ id: string, parentId: string | null, name: { vi: string, en: string } }> };

export type VersionTextsQueryVariables = Exact<{
  id: string | number;
}>;


export type VersionTextsQuery = { entry: { id: string, versions: Array<{ number: number, submittedAt: string, parts: Array<{ key: string, label: string, text: string }> }> } | null };

export type RulingPartsFragment = { id: string, step: ScreeningStep, version: number, text: string, dueAt: string | null, madeAt: string, reasons: Array<{ reason: ScreeningReason, text: string }>, fieldNotes: Array<{ key: string, text: string }> };

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
export const DuplicatePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateParts on DuplicateFinding {
  id
  kind
  state
  score
  words
  files
  links
  hasSamePeople
  foundAt
  judgedAt
  reason
  judgedBy {
    id
    name
  }
  viewerCan {
    judge
  }
}
    `, {"fragmentName":"DuplicateParts"}) as unknown as TypedDocumentString<DuplicatePartsFragment, unknown>;
export const DuplicateSidePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateSideParts on DuplicateSide {
  entryId
  code
  title
  submittedAt
  people
  contest {
    id
    slug
    title {
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
    `, {"fragmentName":"DuplicateSideParts"}) as unknown as TypedDocumentString<DuplicateSidePartsFragment, unknown>;
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
export const LateCodePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LateCodeParts on LateCode {
  id
  label
  text: code
  maxUses
  uses
  expiresAt
  extendsUntil
  revokedAt
  isUsable
  recordedUses {
    id
    usedAt
    entryId
    entryCode
    usedBy {
      id
      name
    }
  }
}
    `, {"fragmentName":"LateCodeParts"}) as unknown as TypedDocumentString<LateCodePartsFragment, unknown>;
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
export const DeskEntryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeskEntry on Entry {
  id
  code
  status
  title
  submittedAt
  submittedVersion
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
  screening {
    state
    undoUntil
    screener {
      id
      name
    }
    findings {
      check
      label
      state
      message
    }
  }
}
    `, {"fragmentName":"DeskEntry"}) as unknown as TypedDocumentString<DeskEntryFragment, unknown>;
export const ReadableFieldFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReadableField on FormField {
  id
  key
  kind
  label {
    vi
    en
  }
  section {
    vi
    en
  }
  audience
  isRedacted
  unitOfMeasure {
    vi
    en
  }
  choices {
    value
    isRetired
    label {
      vi
      en
    }
  }
  columns {
    key
    kind
    isRequired
    isRetired
    label {
      vi
      en
    }
    choices {
      value
      isRetired
      label {
        vi
        en
      }
    }
  }
}
    `, {"fragmentName":"ReadableField"}) as unknown as TypedDocumentString<ReadableFieldFragment, unknown>;
export const FormFieldPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FormFieldParts on FormField {
  ...ReadableField
  help {
    vi
    en
  }
  isRequired
  requiredFrom
  frozenFrom
  trackIds
  condition {
    fieldKey
    values
  }
  minWords
  maxWords
  maxLength
  minimum
  maximum
  decimals
  maxRows
  fileTypes
  maxFiles
  maxMegabytes
}
    fragment ReadableField on FormField {
  id
  key
  kind
  label {
    vi
    en
  }
  section {
    vi
    en
  }
  audience
  isRedacted
  unitOfMeasure {
    vi
    en
  }
  choices {
    value
    isRetired
    label {
      vi
      en
    }
  }
  columns {
    key
    kind
    isRequired
    isRetired
    label {
      vi
      en
    }
    choices {
      value
      isRetired
      label {
        vi
        en
      }
    }
  }
}`, {"fragmentName":"FormFieldParts"}) as unknown as TypedDocumentString<FormFieldPartsFragment, unknown>;
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
  teamRules {
    approval
    approvalLevel
    approvalUnit {
      id
    }
    confirmation
    requiresPublicationConsent
  }
  screening {
    needsScreening
    appealDays
    appliedField
    appliedSince
    appliedUntil
    checks {
      check
      level
    }
    units {
      id
    }
  }
  maxAttachments
  files {
    maxFileMb
    maxTotalMb
    families
    blindFiles
    takesEvidence
    evidenceDomains
  }
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
    ...FormFieldParts
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
    fragment ReadableField on FormField {
  id
  key
  kind
  label {
    vi
    en
  }
  section {
    vi
    en
  }
  audience
  isRedacted
  unitOfMeasure {
    vi
    en
  }
  choices {
    value
    isRetired
    label {
      vi
      en
    }
  }
  columns {
    key
    kind
    isRequired
    isRetired
    label {
      vi
      en
    }
    choices {
      value
      isRetired
      label {
        vi
        en
      }
    }
  }
}
fragment FormFieldParts on FormField {
  ...ReadableField
  help {
    vi
    en
  }
  isRequired
  requiredFrom
  frozenFrom
  trackIds
  condition {
    fieldKey
    values
  }
  minWords
  maxWords
  maxLength
  minimum
  maximum
  decimals
  maxRows
  fileTypes
  maxFiles
  maxMegabytes
}`, {"fragmentName":"SetupParts"}) as unknown as TypedDocumentString<SetupPartsFragment, unknown>;
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
export const ApprovalPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApprovalParts on Entry {
  id
  waitingUnit {
    id
    name {
      vi
      en
    }
  }
  approval {
    waitingSince
    stops {
      state
      isStaffed
      unit {
        id
        name {
          vi
          en
        }
      }
    }
    steps {
      version
      decision
      capacity
      note
      decidedAt
      unit {
        id
        name {
          vi
          en
        }
      }
      decidedBy {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"ApprovalParts"}) as unknown as TypedDocumentString<ApprovalPartsFragment, unknown>;
export const RulingPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RulingParts on Ruling {
  id
  step
  version
  text
  dueAt
  madeAt
  reasons {
    reason
    text
  }
  fieldNotes {
    key
    text
  }
}
    `, {"fragmentName":"RulingParts"}) as unknown as TypedDocumentString<RulingPartsFragment, unknown>;
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
  fieldKey
  variantOf
  thumbnailUrl
  isScanned
}
    `, {"fragmentName":"EntryAttachment"}) as unknown as TypedDocumentString<EntryAttachmentFragment, unknown>;
export const EvidencePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EvidenceParts on EvidenceItem {
  id
  address
  outlet
  title
  medium
  publishedOn
  series
  snapshot {
    id
    state
    failure
    finalAddress
    contentType
    size
    sha256
    takenAt
    url
    text
  }
}
    `, {"fragmentName":"EvidenceParts"}) as unknown as TypedDocumentString<EvidencePartsFragment, unknown>;
export const EntryDraftFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntryDraft on Entry {
  ...ApprovalParts
  id
  entryCode: code
  status
  title
  summary
  version
  revisions {
    part
    revision
    savedAt
    savedBy {
      id
      name
    }
  }
  openUntil
  submittedVersion
  submittedAt
  forwardedAt
  updatedAt
  returnReason
  appealUntil
  rulings {
    ...RulingParts
  }
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
    isHidden
    field {
      ...ReadableField
      isArchived
    }
    files {
      ...EntryAttachment
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
    standing {
      state
      isMainAuthor
      isOwn
      confirmedAt
      declineReason
      consentsToPublish
      invitationId
      invitationExpiresAt
    }
  }
  attachments {
    ...EntryAttachment
  }
  evidence {
    ...EvidenceParts
  }
  versions {
    number
    submittedAt
    sha256
    admission
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
    lead
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
  fieldKey
  variantOf
  thumbnailUrl
  isScanned
}
fragment ApprovalParts on Entry {
  id
  waitingUnit {
    id
    name {
      vi
      en
    }
  }
  approval {
    waitingSince
    stops {
      state
      isStaffed
      unit {
        id
        name {
          vi
          en
        }
      }
    }
    steps {
      version
      decision
      capacity
      note
      decidedAt
      unit {
        id
        name {
          vi
          en
        }
      }
      decidedBy {
        id
        name
      }
    }
  }
}
fragment EvidenceParts on EvidenceItem {
  id
  address
  outlet
  title
  medium
  publishedOn
  series
  snapshot {
    id
    state
    failure
    finalAddress
    contentType
    size
    sha256
    takenAt
    url
    text
  }
}
fragment ReadableField on FormField {
  id
  key
  kind
  label {
    vi
    en
  }
  section {
    vi
    en
  }
  audience
  isRedacted
  unitOfMeasure {
    vi
    en
  }
  choices {
    value
    isRetired
    label {
      vi
      en
    }
  }
  columns {
    key
    kind
    isRequired
    isRetired
    label {
      vi
      en
    }
    choices {
      value
      isRetired
      label {
        vi
        en
      }
    }
  }
}
fragment RulingParts on Ruling {
  id
  step
  version
  text
  dueAt
  madeAt
  reasons {
    reason
    text
  }
  fieldNotes {
    key
    text
  }
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
export const ImportStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportState on EntryImport {
  id
  fileName
  status
  createdAt
  checkedAt
  finishedAt
  undoneAt
  rowCount
  faultCount
  doneRows
  version
  contest {
    id
    slug
    title {
      vi
      en
    }
  }
  viewerCan {
    change
    undo
  }
}
    `, {"fragmentName":"ImportState"}) as unknown as TypedDocumentString<ImportStateFragment, unknown>;
export const FilePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FileParts on Attachment {
  id
  kind
  status
  fileName
  contentType
  size
  url
  fieldKey
  variantOf
  thumbnailUrl
  previewUrl
  seconds
  pages
  isScanned
  text
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
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
      ...ReadableField
    }
    unit {
      id
      name {
        vi
        en
      }
    }
    files {
      id
    }
  }
  attachments {
    ...FileParts
  }
  evidence {
    ...EvidenceParts
  }
}
    fragment EvidenceParts on EvidenceItem {
  id
  address
  outlet
  title
  medium
  publishedOn
  series
  snapshot {
    id
    state
    failure
    finalAddress
    contentType
    size
    sha256
    takenAt
    url
    text
  }
}
fragment FileParts on Attachment {
  id
  kind
  status
  fileName
  contentType
  size
  url
  fieldKey
  variantOf
  thumbnailUrl
  previewUrl
  seconds
  pages
  isScanned
  text
}
fragment ReadableField on FormField {
  id
  key
  kind
  label {
    vi
    en
  }
  section {
    vi
    en
  }
  audience
  isRedacted
  unitOfMeasure {
    vi
    en
  }
  choices {
    value
    isRetired
    label {
      vi
      en
    }
  }
  columns {
    key
    kind
    isRequired
    isRetired
    label {
      vi
      en
    }
    choices {
      value
      isRetired
      label {
        vi
        en
      }
    }
  }
}`, {"fragmentName":"JudgedEntryParts"}) as unknown as TypedDocumentString<JudgedEntryPartsFragment, unknown>;
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
      isNameHidden
    }
  }
}
    `, {"fragmentName":"WinnerParts"}) as unknown as TypedDocumentString<WinnerPartsFragment, unknown>;
export const ParticipationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ParticipationParts on Participation {
  handedIn
  drafts
  submitted
  returned
  forwarded
  ineligible
  unitsTakingPart
  authors
}
    `, {"fragmentName":"ParticipationParts"}) as unknown as TypedDocumentString<ParticipationPartsFragment, unknown>;
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

export { AccountPageDocument, UpdateProfileDocument, SetPasswordDocument, EndSessionDocument, CreateApiTokenDocument, RevokeApiTokenDocument, InvitationPageDocument, DeclineInvitationDocument, AcceptInvitationDocument, RequestSignInCodeDocument, SignInWithCodeDocument, SignInWithPasswordDocument } from './documents/account';
export { AdminRolesDocument, GrantRoleDocument, AdminRevokeRoleDocument, AdminUnitsDocument, AdminUnitDocument, CreateUnitDocument, UpdateUnitDocument, AdminInviteToUnitDocument, AdminRemoveMemberDocument } from './documents/administration';
export { SessionViewerDocument, SignOutDocument } from './documents/app';
export { CertificateCheckDocument } from './documents/certificates';
export { ConsoleFrameDocument, ContestDuplicatesDocument, EntryDuplicatesDocument, SideBySideDocument, JudgeDuplicateDocument, ConsoleEntriesDocument, ConsoleEntryFiltersDocument, ReturnFromConsoleDocument, ForwardForUnitsDocument, ReturnForUnitDocument, ForwardFromConsoleDocument, FormDesignDocument, ConsoleHomeDocument, CreateSeasonDocument, PublishSeasonDocument, CreateContestDocument, ConsoleJudgingDocument, ConsoleRoundResultsDocument, CreateRoundDocument, InviteJudgeDocument, RemoveJudgeDocument, PlanAssignmentsDocument, OpenRoundDocument, CloseRoundDocument, RemindJudgesDocument, RevokeConsoleInvitationDocument, ConsoleRoundFiguresDocument, ConsoleLateDocument, SetGracePeriodDocument, CreateLateCodeDocument, RevokeLateCodeDocument, ConsoleAuditDocument, ConsoleOverviewDocument, JudgingProgressLiveDocument, RetryDeadLetterDocument, ConsolePeopleDocument, InviteToContestDocument, RevokeConsoleRoleDocument, WithdrawConsoleInvitationDocument, ConsoleResultsDocument, ComputeResultsDocument, PublishResultsDocument, RecordAwardsDocument, RevokeAwardDocument, ScreeningDeskDocument, ScreeningFrameDocument, ScreenedEntryDocument, PreviewRulingDocument, RuleOnEntriesDocument, UndoRulingDocument, DecideAppealDocument, AssignScreenerDocument, NoteOnEntryDocument, ContestQuotasDocument, SetContestQuotasDocument, ContestSetupDocument, UpdateContestDocument, PublishContestDocument, ConsoleVotingDocument } from './documents/console';
export { ContestEntriesDocument, ContestListDocument, ContestPageDocument, StartEntryDocument } from './documents/contests';
export { EntryEditorDocument, SaveEntryPartsDocument, UseLateCodeDocument, EntryLiveDocument, BePresentDocument, LeaveEntryDocument, SubmitEntryDocument, WithdrawEntryDocument, DeleteDraftDocument, InviteContributorDocument, RequestUploadDocument, RequestUploadPartsDocument, FinishUploadDocument, RemoveAttachmentDocument, AddEvidenceDocument, ChangeEvidenceDocument, RemoveEvidenceDocument, RetakeSnapshotDocument, LateOfferDocument, CreateLateEntryDocument, AppealRulingDocument, RevokeContributorInvitationDocument, HandOverEntryDocument, ConfirmContributionDocument, SetPublicationConsentDocument, LeaveTeamDocument, PublicationConsentDocument, MyInvitationsDocument, WorkspaceDocument, OpenForEntriesDocument, CreateEntryDocument } from './documents/entries';
export { HomeSeasonsDocument } from './documents/home';
export { EntryImportsDocument, EntryImportDocument, ImportProgressDocument, ImportValuesDocument, CheckImportDocument, StartImportDocument, UndoImportDocument, DiscardImportDocument } from './documents/imports';
export { JudgingDesksDocument, ScoringPageDocument, SaveScorecardDocument, HandInScorecardDocument, DeclareConflictDocument } from './documents/judging';
export { UnitOptionsDocument, VersionTextsDocument } from './documents/lib';
export { ResultsPageDocument, ResultRowsDocument, WinnersPageDocument, LastWinnersDocument } from './documents/results';
export { EntryPageDocument, ShowcaseDocument, ShowcaseFacetsDocument, SearchSuggestionsDocument } from './documents/showcase';
export { UnitPageDocument, UnitMembersDocument, UnitEntriesDocument, ForwardEntriesDocument, ReturnEntryDocument, InviteToUnitDocument, RemoveMemberDocument, RevokeUnitInvitationDocument, UnitQuotasDocument, UnitDashboardDocument } from './documents/units';
export { ContestTallyDocument, TallyChangedDocument, VotePageDocument, VoteEntriesDocument, CastBallotDocument } from './documents/voting';
