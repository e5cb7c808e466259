/* eslint-disable */
import type { TypedDocumentString, SessionViewerQuery, SessionViewerQueryVariables, SignOutMutation, SignOutMutationVariables } from '../graphql';

export const SessionViewerDocument = {"__meta__":{"documentId":"sha256:8fd57b7546828a39d47bae4743eeb4af9b97217ed5266d19113ce07fe1fc4dc3"}} as unknown as TypedDocumentString<SessionViewerQuery, SessionViewerQueryVariables>;
export const SignOutDocument = {"__meta__":{"documentId":"sha256:b0c1c8097aa375b112a6f874481929883b820f59e9fd3ca28a13c1173c4fffe6"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
