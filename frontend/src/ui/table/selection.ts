import { useCallback, useMemo, useState } from 'react';

export interface Selection<Row> {
  chosen: ReadonlySet<string>;
  /** Adds what is missing; takes away when all of it was chosen. */
  toggle: (keys: readonly string[]) => void;
  clear: () => void;
  /** The row's name for a screen reader. */
  nameOf: (row: Row) => string;
}

/** The chosen rows of a table, by key. */
export function useSelection<Row>(nameOf: (row: Row) => string): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((keys: readonly string[]) => {
    setChosen((before) => {
      const all = keys.every((key) => before.has(key));
      const rest = [...before].filter((key) => !keys.includes(key));
      return new Set(all ? rest : [...before, ...keys]);
    });
  }, []);
  const clear = useCallback(() => {
    setChosen(new Set());
  }, []);
  return useMemo(() => ({ chosen, toggle, clear, nameOf }), [chosen, toggle, clear, nameOf]);
}
