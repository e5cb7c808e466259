import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Changes = Record<string, string | undefined>;

/** The address's search parameters as text, and a way to change some; "" and undefined take one away. */
export function useSearchParams(): [Changes, (changes: Changes) => void] {
  const search: Changes = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Changes) => {
      void navigate({
        to: '.',
        search: (before: Changes) => ({ ...before, ...changes }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}

/** One parameter; "" when the address does not carry it. */
export function useSearchParam(name: string): [string, (value: string) => void] {
  const [search, change] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      change({ [name]: value === '' ? undefined : value });
    },
    [change, name],
  );
  return [search[name] ?? '', set];
}
