/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ProblemKind =
  | 'CLOSED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND';

export type SessionViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionViewerQuery = { viewer: { id: string, name: string, email: string, isAuthor: boolean, isCoordinator: boolean, isJudge: boolean, isOrganiser: boolean, isAdministrator: boolean } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'Problem', kind: ProblemKind, code: string, message: string, fields: Array<{ path: string, code: string, message: string }> }
   };

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