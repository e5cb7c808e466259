import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

/** Open or closed, for a menu: going to another page closes it, for it was opened on this one. */
export function useDisclosedHere() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const open = openedAt === path;
  const toggle = () => {
    setOpenedAt(open ? null : path);
  };
  return { open, toggle };
}
