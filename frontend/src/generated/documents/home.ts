/* eslint-disable */
import type { TypedDocumentString, HomeSeasonsQuery, HomeSeasonsQueryVariables } from '../graphql';

export const HomeSeasonsDocument = {"__meta__":{"documentId":"sha256:1ee8e7d353893b157787262b1cfb5d3f9c742e91a19e6bc5ac00f9185c03e587"}} as unknown as TypedDocumentString<HomeSeasonsQuery, HomeSeasonsQueryVariables>;
