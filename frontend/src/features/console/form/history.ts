export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What the last change was about, and when: typing on in one place is one step. */
  last: { about: string; at: number } | null;
}

const MOST_STEPS = 100;
const ONE_STEP_MS = 1500;

export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [], last: null };
}

/** A change; one about the same thing within moments of the last is undone together with it. */
export function changed<State>(
  history: History<State>,
  present: State,
  about: string,
  at: number,
): History<State> {
  const { past, last } = history;
  const goesOn = last?.about === about && at - last.at < ONE_STEP_MS && past.length > 0;
  return {
    past: goesOn ? past : [...past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    last: { about, at },
  };
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
}

export function redone<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
