import {
  IconAlignLeft,
  IconBlockquote,
  IconBuilding,
  IconCalendar,
  IconCircleDot,
  IconCoins,
  IconLetterT,
  IconLink,
  IconListCheck,
  IconNumbers,
  IconPaperclip,
  IconTable,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { AnswerKind, CellKind, FileFamily } from '../../../ui/answers/question';

/** The kinds in the order they are offered. */
export const KINDS = [
  'SHORT_TEXT',
  'LONG_TEXT',
  'RICH_TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'CHOICE',
  'MULTI_CHOICE',
  'TABLE',
  'FILE',
  'LINK',
  'PERSON',
  'UNIT',
] as const satisfies readonly AnswerKind[];

export const KIND_ICONS: Record<AnswerKind, Icon> = {
  SHORT_TEXT: IconLetterT,
  LONG_TEXT: IconAlignLeft,
  RICH_TEXT: IconBlockquote,
  NUMBER: IconNumbers,
  MONEY: IconCoins,
  DATE: IconCalendar,
  CHOICE: IconCircleDot,
  MULTI_CHOICE: IconListCheck,
  TABLE: IconTable,
  FILE: IconPaperclip,
  LINK: IconLink,
  PERSON: IconUser,
  UNIT: IconBuilding,
};

export const CELL_KINDS = [
  'TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'CHOICE',
] as const satisfies readonly CellKind[];

export const FILE_FAMILIES = [
  'DOCUMENT',
  'OFFICE',
  'IMAGE',
  'VIDEO',
  'AUDIO',
  'ARCHIVE',
] as const satisfies readonly FileFamily[];
