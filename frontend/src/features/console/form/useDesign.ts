import { useCallback, useEffect, useState } from 'react';
import type { SetupPartsFragment } from '../../../generated/graphql';
import type { SetupState } from '../setup/useSetup';
import { begin, changed, redone, undone, type History } from './history';
import { fieldsOf, isField, itemsOf, withField, type Field, type Item } from './items';
import { fieldOf, inputOf } from './parts';

function listOf(contest: SetupPartsFragment): Item[] {
  return itemsOf(contest.formFields.map(fieldOf));
}

interface Unsaved {
  version: number;
  fields: Field[];
}

function storageKey({ id }: SetupPartsFragment): string {
  return `vinhdanh.form.${id}`;
}

/** What this tab had not saved when the page was left; nothing when somebody saved the contest since. */
function readUnsaved(contest: SetupPartsFragment): Item[] | null {
  const text = sessionStorage.getItem(storageKey(contest));
  if (text === null) return null;
  const { version, fields } = JSON.parse(text) as Unsaved;
  return version === contest.version ? itemsOf(fields) : null;
}

function beginning(contest: SetupPartsFragment): History<Item[]> {
  const history = begin(listOf(contest));
  const unsaved = readUnsaved(contest);
  return unsaved ? changed(history, unsaved, 'restore', 0) : history;
}

/** Keeps in this tab what is not saved, for whoever looks at another page and comes back. */
function useKeeping({ kept, isDirty }: SetupState, items: readonly Item[]): void {
  useEffect(() => {
    const key = storageKey(kept);
    const unsaved: Unsaved = { version: kept.version, fields: fieldsOf(items) };
    if (isDirty) sessionStorage.setItem(key, JSON.stringify(unsaved));
    else sessionStorage.removeItem(key);
  }, [kept, isDirty, items]);
}

/** The list that is being worked on, with its steps; the setup's draft follows it. */
export function useDesign(setup: SetupState) {
  const { kept, change } = setup;
  const [history, setHistory] = useState(() => beginning(kept));
  const [version, setVersion] = useState(kept.version);
  const [openUid, setOpenUid] = useState<string | null>(null);
  const [isRestored, setRestored] = useState(() => history.past.length > 0);
  const items = history.present;

  if (version !== kept.version) {
    // Saved, or fetched anew: the list begins again with what is kept; what was open stays so.
    const fresh = listOf(kept);
    const key = items.find(({ uid }) => uid === openUid)?.field?.key;
    setVersion(kept.version);
    setHistory(begin(fresh));
    setOpenUid(fresh.find((item) => isField(item) && item.field.key === key)?.uid ?? null);
    setRestored(false);
  }

  const formFields = JSON.stringify(fieldsOf(items).map(inputOf));
  useEffect(() => {
    change({ formFields: JSON.parse(formFields) as ReturnType<typeof inputOf>[] });
    // `change` sets state only: that it is another function each time does not matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [formFields, version]);
  useKeeping(setup, items);

  const arrange = useCallback((next: Item[], about: string) => {
    setHistory((now) => changed(now, next, about, Date.now()));
  }, []);
  const edit = useCallback((uid: string, changes: Partial<Field>) => {
    const about = `${uid} ${Object.keys(changes).join()}`;
    setHistory((now) => changed(now, withField(now.present, uid, changes), about, Date.now()));
  }, []);
  return {
    items,
    openUid,
    open: setOpenUid,
    arrange,
    edit,
    undo: () => {
      setHistory(undone);
    },
    redo: () => {
      setHistory(redone);
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isRestored,
  };
}

export type Design = ReturnType<typeof useDesign>;
