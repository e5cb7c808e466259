/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query SessionViewer {\n  viewer {\n    id\n    name\n    email\n    isAuthor\n    isCoordinator\n    isJudge\n    isOrganiser\n    isAdministrator\n  }\n}\n\nmutation SignOut {\n  signOut {\n    __typename\n    ... on Done {\n      ok\n    }\n    ...ProblemParts\n  }\n}": typeof types.SessionViewerDocument,
    "fragment ProblemParts on Problem {\n  __typename\n  kind\n  code\n  message\n  fields {\n    path\n    code\n    message\n  }\n}": typeof types.ProblemPartsFragmentDoc,
};
const documents: Documents = {
    "query SessionViewer {\n  viewer {\n    id\n    name\n    email\n    isAuthor\n    isCoordinator\n    isJudge\n    isOrganiser\n    isAdministrator\n  }\n}\n\nmutation SignOut {\n  signOut {\n    __typename\n    ... on Done {\n      ok\n    }\n    ...ProblemParts\n  }\n}": types.SessionViewerDocument,
    "fragment ProblemParts on Problem {\n  __typename\n  kind\n  code\n  message\n  fields {\n    path\n    code\n    message\n  }\n}": types.ProblemPartsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SessionViewer {\n  viewer {\n    id\n    name\n    email\n    isAuthor\n    isCoordinator\n    isJudge\n    isOrganiser\n    isAdministrator\n  }\n}\n\nmutation SignOut {\n  signOut {\n    __typename\n    ... on Done {\n      ok\n    }\n    ...ProblemParts\n  }\n}"): typeof import('./graphql').SessionViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ProblemParts on Problem {\n  __typename\n  kind\n  code\n  message\n  fields {\n    path\n    code\n    message\n  }\n}"): typeof import('./graphql').ProblemPartsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
