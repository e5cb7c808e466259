/* eslint-disable */
import type { TypedDocumentString, CertificateCheckQuery, CertificateCheckQueryVariables } from '../graphql';

export const CertificateCheckDocument = {"__meta__":{"documentId":"sha256:bc624219114739e95db791155b9513f72c5a2d048b566815b6d53465f36f0410"}} as unknown as TypedDocumentString<CertificateCheckQuery, CertificateCheckQueryVariables>;
