import { documentId } from '../../lib/graphql'; import { ICONS } from './b'; import { Page } from '../../ui/Page'; export const x = [documentId, ICONS, Page];
