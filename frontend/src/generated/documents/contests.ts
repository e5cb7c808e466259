/* eslint-disable */
import type { TypedDocumentString, ContestEntriesQuery, ContestEntriesQueryVariables, ContestListQuery, ContestListQueryVariables, ContestPageQuery, ContestPageQueryVariables, StartEntryMutation, StartEntryMutationVariables } from '../graphql';

export const ContestEntriesDocument = {"__meta__":{"documentId":"sha256:e28be2a0a64116f7d1935f3b8b74961cddefc48f8c2061d4396d65f3bd03af6c"}} as unknown as TypedDocumentString<ContestEntriesQuery, ContestEntriesQueryVariables>;
export const ContestListDocument = {"__meta__":{"documentId":"sha256:5d5726cfacb7c961b5fe324d5bf7c2adecc3b734fcc7e26f7ef24dc3b0d74fae"}} as unknown as TypedDocumentString<ContestListQuery, ContestListQueryVariables>;
export const ContestPageDocument = {"__meta__":{"documentId":"sha256:cc3d74f19edca36c4b2405314396dd4b33a1cd3afcae185eaca72b5ed577e1c8"}} as unknown as TypedDocumentString<ContestPageQuery, ContestPageQueryVariables>;
export const StartEntryDocument = {"__meta__":{"documentId":"sha256:6283dd65dc8e12d2fd57e9bf53868fcc6630dd4e6158d773ebdd74d98372a1ec"}} as unknown as TypedDocumentString<StartEntryMutation, StartEntryMutationVariables>;
