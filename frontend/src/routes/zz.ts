import { queryFor } from '../lib/graphql'; import { useViewer } from '../app/session'; export const x = [queryFor,useViewer];
