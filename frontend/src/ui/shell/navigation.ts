import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';

export interface NavItem {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon?: Icon;
  /** Something waits there: shown beside the label. */
  count?: number;
  /** Only this very address counts as being there, not the pages below it. */
  exact?: boolean;
}
