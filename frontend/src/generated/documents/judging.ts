/* eslint-disable */
import type { TypedDocumentString, JudgingDesksQuery, JudgingDesksQueryVariables, ScoringPageQuery, ScoringPageQueryVariables, SaveScorecardMutation, SaveScorecardMutationVariables, HandInScorecardMutation, HandInScorecardMutationVariables, DeclareConflictMutation, DeclareConflictMutationVariables } from '../graphql';

export const JudgingDesksDocument = {"__meta__":{"documentId":"sha256:7c7eea65f14ab9fef0900ca701bb1ae4fef19b0c9026b287ba31c2a415d9d22a"}} as unknown as TypedDocumentString<JudgingDesksQuery, JudgingDesksQueryVariables>;
export const ScoringPageDocument = {"__meta__":{"documentId":"sha256:9a427e8399369d7b0d5db30d95f9390f29a5d4c6954ea7884cb76327895c2353"}} as unknown as TypedDocumentString<ScoringPageQuery, ScoringPageQueryVariables>;
export const SaveScorecardDocument = {"__meta__":{"documentId":"sha256:6ce6118b2be4ffac42f3e80e1ae8c2a51e24c8a79599e2fa1628600f5738e928"}} as unknown as TypedDocumentString<SaveScorecardMutation, SaveScorecardMutationVariables>;
export const HandInScorecardDocument = {"__meta__":{"documentId":"sha256:f7c37dade0e6457c533f193a442c55ab3166d503a028ef786d2e5fe0b3cb729a"}} as unknown as TypedDocumentString<HandInScorecardMutation, HandInScorecardMutationVariables>;
export const DeclareConflictDocument = {"__meta__":{"documentId":"sha256:4131ae0ec3515717d4e4a1dddceb61fe421467b6c7221183293e64d3b45c768f"}} as unknown as TypedDocumentString<DeclareConflictMutation, DeclareConflictMutationVariables>;
