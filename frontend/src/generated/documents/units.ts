/* eslint-disable */
import type { TypedDocumentString, UnitPageQuery, UnitPageQueryVariables, UnitMembersQuery, UnitMembersQueryVariables, UnitEntriesQuery, UnitEntriesQueryVariables, ForwardEntriesMutation, ForwardEntriesMutationVariables, ReturnEntryMutation, ReturnEntryMutationVariables, InviteToUnitMutation, InviteToUnitMutationVariables, RemoveMemberMutation, RemoveMemberMutationVariables } from '../graphql';

export const UnitPageDocument = {"__meta__":{"documentId":"sha256:1a17c9926bb307e345f0d0896074a7b7449ae06d065d704aff7d6a90ed36f97b"}} as unknown as TypedDocumentString<UnitPageQuery, UnitPageQueryVariables>;
export const UnitMembersDocument = {"__meta__":{"documentId":"sha256:88c04ae7a61083c37b785b00e3e42762ed04bdcd2d9d1d2aa53ae0411038b852"}} as unknown as TypedDocumentString<UnitMembersQuery, UnitMembersQueryVariables>;
export const UnitEntriesDocument = {"__meta__":{"documentId":"sha256:6322e2393cd0c27eae7d7882ca15d6b4e8460b6f71d146b922b5de66cccb39b2"}} as unknown as TypedDocumentString<UnitEntriesQuery, UnitEntriesQueryVariables>;
export const ForwardEntriesDocument = {"__meta__":{"documentId":"sha256:df817ff6c09b4fe8bd9d0386bffb46a5c298bda1e6dee4e3887520fd30a24c34"}} as unknown as TypedDocumentString<ForwardEntriesMutation, ForwardEntriesMutationVariables>;
export const ReturnEntryDocument = {"__meta__":{"documentId":"sha256:4df0e5d77e0a109c253dbac86975ad47ba205750a2f45b7d46c790ce1c91593f"}} as unknown as TypedDocumentString<ReturnEntryMutation, ReturnEntryMutationVariables>;
export const InviteToUnitDocument = {"__meta__":{"documentId":"sha256:2f16597111f1f8a9f2f5d08454470fbf3dd6d18c3324b13f8da5647878e38d3d"}} as unknown as TypedDocumentString<InviteToUnitMutation, InviteToUnitMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"documentId":"sha256:7cfffc5d2c29ed9e1cebb9890550a91f36c7b8a1b438a9dc1214c50d994f3ecc"}} as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
