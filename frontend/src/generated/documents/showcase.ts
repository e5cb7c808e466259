/* eslint-disable */
import type { TypedDocumentString, EntryPageQuery, EntryPageQueryVariables, ShowcaseQuery, ShowcaseQueryVariables, ShowcaseFacetsQuery, ShowcaseFacetsQueryVariables, SearchSuggestionsQuery, SearchSuggestionsQueryVariables } from '../graphql';

export const EntryPageDocument = {"__meta__":{"documentId":"sha256:220a459951e1fa856eea2854022552ca04874ec4774bdbc4790728f9ce0769d4"}} as unknown as TypedDocumentString<EntryPageQuery, EntryPageQueryVariables>;
export const ShowcaseDocument = {"__meta__":{"documentId":"sha256:62e5ed02439f3b80c0f70726723e6851d6ed7325f86fddae56078eb9fff24163"}} as unknown as TypedDocumentString<ShowcaseQuery, ShowcaseQueryVariables>;
export const ShowcaseFacetsDocument = {"__meta__":{"documentId":"sha256:b1389a2daaf234ea32ff81c90277d39f37822f4f7b84ba5004f43d31e302ced0"}} as unknown as TypedDocumentString<ShowcaseFacetsQuery, ShowcaseFacetsQueryVariables>;
export const SearchSuggestionsDocument = {"__meta__":{"documentId":"sha256:0292aa9a445211a48f6aa2a54dc3a5a3c5f1cd12fc55eb1c7b489eaabf086156"}} as unknown as TypedDocumentString<SearchSuggestionsQuery, SearchSuggestionsQueryVariables>;
