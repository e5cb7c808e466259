/* eslint-disable */
import type { TypedDocumentString, ContestTallyQuery, ContestTallyQueryVariables, TallyChangedSubscription, TallyChangedSubscriptionVariables, VotePageQuery, VotePageQueryVariables, VoteEntriesQuery, VoteEntriesQueryVariables, CastBallotMutation, CastBallotMutationVariables } from '../graphql';

export const ContestTallyDocument = {"__meta__":{"documentId":"sha256:6a8b57350190687ad286e2bc6d11a200c798f354bc8a03b4e992d71f2661f913"}} as unknown as TypedDocumentString<ContestTallyQuery, ContestTallyQueryVariables>;
export const TallyChangedDocument = {"__meta__":{"documentId":"sha256:bfd74e250c64d4b691b6b5d0e13d94c47bd86b651203b50d7720c6325494f4fb"}} as unknown as TypedDocumentString<TallyChangedSubscription, TallyChangedSubscriptionVariables>;
export const VotePageDocument = {"__meta__":{"documentId":"sha256:0f98d1411d282119c07a6f3b361a5791bd9a43555125cba90f1787f933c2ca80"}} as unknown as TypedDocumentString<VotePageQuery, VotePageQueryVariables>;
export const VoteEntriesDocument = {"__meta__":{"documentId":"sha256:945b7db1c8e75c2be2ca8650966bf1631de279e0adba3d7a94461b62250b6c7b"}} as unknown as TypedDocumentString<VoteEntriesQuery, VoteEntriesQueryVariables>;
export const CastBallotDocument = {"__meta__":{"documentId":"sha256:2ebdb6a76b6dde60fa00874995280bdb3703756731419e6fcf758c24bd0a44fa"}} as unknown as TypedDocumentString<CastBallotMutation, CastBallotMutationVariables>;
