/* eslint-disable */
import type { TypedDocumentString, EntryPageQuery, EntryPageQueryVariables, ShowcaseQuery, ShowcaseQueryVariables, ShowcaseFiltersQuery, ShowcaseFiltersQueryVariables } from '../graphql';

export const EntryPageDocument = {"__meta__":{"documentId":"sha256:0d39431e183450960f8c692e49a26bbbd7be61cb087e0083da4706cb14b808fd"}} as unknown as TypedDocumentString<EntryPageQuery, EntryPageQueryVariables>;
export const ShowcaseDocument = {"__meta__":{"documentId":"sha256:8248f34cde16673ea655c67cfc1d351345b6b332498c163a46be133dacc6f676"}} as unknown as TypedDocumentString<ShowcaseQuery, ShowcaseQueryVariables>;
export const ShowcaseFiltersDocument = {"__meta__":{"documentId":"sha256:924498b33afcbd299e0d83b5eb8ffcbc05a15e1ffa088e308e3c3cf6a6bcc4a4"}} as unknown as TypedDocumentString<ShowcaseFiltersQuery, ShowcaseFiltersQueryVariables>;
