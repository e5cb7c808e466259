/* eslint-disable */
import type { TypedDocumentString, ResultsPageQuery, ResultsPageQueryVariables, ResultRowsQuery, ResultRowsQueryVariables, WinnersPageQuery, WinnersPageQueryVariables, LastWinnersQuery, LastWinnersQueryVariables } from '../graphql';

export const ResultsPageDocument = {"__meta__":{"documentId":"sha256:20aebfd5725ed33f1b21d3cdbfde54f93d941d120e33e94d5e0d6afa96d302f9"}} as unknown as TypedDocumentString<ResultsPageQuery, ResultsPageQueryVariables>;
export const ResultRowsDocument = {"__meta__":{"documentId":"sha256:6e4a286d968111a257a19e9c91c01fceaf9c53f63b2cfd06c6650e36be8b6803"}} as unknown as TypedDocumentString<ResultRowsQuery, ResultRowsQueryVariables>;
export const WinnersPageDocument = {"__meta__":{"documentId":"sha256:9901ea8a32af6688ec8447f28b7c686ae89d1fee84556f2a8070daa0efeb78c7"}} as unknown as TypedDocumentString<WinnersPageQuery, WinnersPageQueryVariables>;
export const LastWinnersDocument = {"__meta__":{"documentId":"sha256:c101241cc5537cd0b6ac151dab0b8bcba414f74433af047884af630e2b47e50f"}} as unknown as TypedDocumentString<LastWinnersQuery, LastWinnersQueryVariables>;
