/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type ContestKind =
  | 'ELECTION'
  | 'INITIATIVE';

export type EntryStatus =
  | 'DRAFT'
  | 'FORWARDED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type FormFieldKind =
  | 'CHOICE'
  | 'DATE'
  | 'LINK'
  | 'LONG_TEXT'
  | 'MONEY'
  | 'NUMBER'
  | 'SHORT_TEXT';

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

export type ProblemKind =
  | 'CLOSED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND';

export type TallyVisibility =
  | 'AFTER_CLOSE'
  | 'LIVE'
  | 'WITH_RESULTS';

export type SessionViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionViewerQuery = { viewer: { id: string, name: string, email: string, isAuthor: boolean, isCoordinator: boolean, isJudge: boolean, isOrganiser: boolean, isAdministrator: boolean } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

export type CertificateCheckQueryVariables = Exact<{
  serial: string;
}>;


export type CertificateCheckQuery = { certificate: { serial: string, isValid: boolean, contestSlug: string, entryId: string, entryTitle: string, authors: Array<string>, decisionNumber: string, decidedOn: string, signer: string, revokedAt: string | null, revocationReason: string, certificateUrl: string | null, prize: { vi: string, en: string }, contest: { vi: string, en: string }, season: { vi: string, en: string }, unit: { vi: string, en: string } | null } | null };

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

export type HomeSeasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeSeasonsQuery = { seasons: Array<{ id: string, slug: string, startsOn: string, endsOn: string, name: { vi: string, en: string }, summary: { vi: string, en: string } }> };

export type ResultsPageQueryVariables = Exact<{
  slug: string;
}>;


export type ResultsPageQuery = { contest: { id: string, slug: string, kind: ContestKind, juryWeight: string, publicWeight: string, resultsPublishedAt: string | null, title: { vi: string, en: string }, rules: { vi: string, en: string }, ballotRule: { kind: BallotKind, maxChoices: number | null, pointsTotal: number | null, positionalPoints: Array<number> | null }, phases: Array<{ id: string, kind: PhaseKind, opensAt: string, closesAt: string, state: PhaseState }>, tracks: Array<{ id: string, name: { vi: string, en: string } }>, tally: { contestId: string, ballots: number } | null, winners: Array<{ id: string }>, results: { totalCount: number, edges: Array<{ node: { id: string, rank: number, trackRank: number | null, juryScore: string | null, publicVotes: number, publicPoints: number, publicScore: string | null, total: string, award: { id: string, prize: { id: string, rank: number, name: { vi: string, en: string } } } | null, entry: { id: string, code: string | null, title: string, cost: string | null, publishedFigure: number | null, track: { id: string, name: { vi: string, en: string } } | null, unit: { id: string, name: { vi: string, en: string } } | null } } }> } | null } | null };

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
export const CertificateCheckDocument = {"__meta__":{"documentId":"sha256:bc624219114739e95db791155b9513f72c5a2d048b566815b6d53465f36f0410"}} as unknown as TypedDocumentString<CertificateCheckQuery, CertificateCheckQueryVariables>;
export const ContestEntriesDocument = {"__meta__":{"documentId":"sha256:e28be2a0a64116f7d1935f3b8b74961cddefc48f8c2061d4396d65f3bd03af6c"}} as unknown as TypedDocumentString<ContestEntriesQuery, ContestEntriesQueryVariables>;
export const ContestListDocument = {"__meta__":{"documentId":"sha256:5d5726cfacb7c961b5fe324d5bf7c2adecc3b734fcc7e26f7ef24dc3b0d74fae"}} as unknown as TypedDocumentString<ContestListQuery, ContestListQueryVariables>;
export const ContestPageDocument = {"__meta__":{"documentId":"sha256:cc3d74f19edca36c4b2405314396dd4b33a1cd3afcae185eaca72b5ed577e1c8"}} as unknown as TypedDocumentString<ContestPageQuery, ContestPageQueryVariables>;
export const StartEntryDocument = {"__meta__":{"documentId":"sha256:6283dd65dc8e12d2fd57e9bf53868fcc6630dd4e6158d773ebdd74d98372a1ec"}} as unknown as TypedDocumentString<StartEntryMutation, StartEntryMutationVariables>;
export const HomeSeasonsDocument = {"__meta__":{"documentId":"sha256:1ee8e7d353893b157787262b1cfb5d3f9c742e91a19e6bc5ac00f9185c03e587"}} as unknown as TypedDocumentString<HomeSeasonsQuery, HomeSeasonsQueryVariables>;
export const ResultsPageDocument = {"__meta__":{"documentId":"sha256:63b9ed87251b797c5b533b0423d9628da1be4183de7c8c1bc798ca8e0370d790"}} as unknown as TypedDocumentString<ResultsPageQuery, ResultsPageQueryVariables>;
export const WinnersPageDocument = {"__meta__":{"documentId":"sha256:0218377042c076b0f06daf50ef13d54b172d5ef2a5eb5d329dafc0185a64bed5"}} as unknown as TypedDocumentString<WinnersPageQuery, WinnersPageQueryVariables>;
export const LastWinnersDocument = {"__meta__":{"documentId":"sha256:c101241cc5537cd0b6ac151dab0b8bcba414f74433af047884af630e2b47e50f"}} as unknown as TypedDocumentString<LastWinnersQuery, LastWinnersQueryVariables>;
export const EntryPageDocument = {"__meta__":{"documentId":"sha256:0d39431e183450960f8c692e49a26bbbd7be61cb087e0083da4706cb14b808fd"}} as unknown as TypedDocumentString<EntryPageQuery, EntryPageQueryVariables>;
export const ShowcaseDocument = {"__meta__":{"documentId":"sha256:8248f34cde16673ea655c67cfc1d351345b6b332498c163a46be133dacc6f676"}} as unknown as TypedDocumentString<ShowcaseQuery, ShowcaseQueryVariables>;
export const ShowcaseFiltersDocument = {"__meta__":{"documentId":"sha256:924498b33afcbd299e0d83b5eb8ffcbc05a15e1ffa088e308e3c3cf6a6bcc4a4"}} as unknown as TypedDocumentString<ShowcaseFiltersQuery, ShowcaseFiltersQueryVariables>;
export const ContestTallyDocument = {"__meta__":{"documentId":"sha256:6a8b57350190687ad286e2bc6d11a200c798f354bc8a03b4e992d71f2661f913"}} as unknown as TypedDocumentString<ContestTallyQuery, ContestTallyQueryVariables>;
export const TallyChangedDocument = {"__meta__":{"documentId":"sha256:bfd74e250c64d4b691b6b5d0e13d94c47bd86b651203b50d7720c6325494f4fb"}} as unknown as TypedDocumentString<TallyChangedSubscription, TallyChangedSubscriptionVariables>;
export const VotePageDocument = {"__meta__":{"documentId":"sha256:0f98d1411d282119c07a6f3b361a5791bd9a43555125cba90f1787f933c2ca80"}} as unknown as TypedDocumentString<VotePageQuery, VotePageQueryVariables>;
export const VoteEntriesDocument = {"__meta__":{"documentId":"sha256:945b7db1c8e75c2be2ca8650966bf1631de279e0adba3d7a94461b62250b6c7b"}} as unknown as TypedDocumentString<VoteEntriesQuery, VoteEntriesQueryVariables>;
export const CastBallotDocument = {"__meta__":{"documentId":"sha256:2ebdb6a76b6dde60fa00874995280bdb3703756731419e6fcf758c24bd0a44fa"}} as unknown as TypedDocumentString<CastBallotMutation, CastBallotMutationVariables>;