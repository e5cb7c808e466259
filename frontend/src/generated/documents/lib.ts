/* eslint-disable */
import type { TypedDocumentString, UnitOptionsQuery, UnitOptionsQueryVariables, VersionTextsQuery, VersionTextsQueryVariables } from '../graphql';

export const UnitOptionsDocument = {"__meta__":{"documentId":"sha256:0bec5fdddf68f11394927b4aa8713a8cd43e42858862be52e4212fed584706d2"}} as unknown as TypedDocumentString<UnitOptionsQuery, UnitOptionsQueryVariables>;
export const VersionTextsDocument = {"__meta__":{"documentId":"sha256:b4b04d16a5d51c48e96804db795ffea8602f3a7f81f09e50cef245fc265b1844"}} as unknown as TypedDocumentString<VersionTextsQuery, VersionTextsQueryVariables>;
