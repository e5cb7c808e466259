import i18next from 'i18next';
import type { PhaseKind, PhaseState } from '../generated/graphql';

interface Phase {
  id: string;
  kind: PhaseKind;
  opensAt: string;
  closesAt: string;
  state: PhaseState;
}

export function phaseName(kind: PhaseKind): string {
  return i18next.t(`terms.phase.${kind}`, { ns: 'ui' });
}

/** The rows of a PhaseBar. */
export function phaseItems(phases: readonly Phase[]) {
  return phases.map(({ id, kind, opensAt, closesAt, state }) => ({
    key: id,
    label: phaseName(kind),
    opensAt,
    closesAt,
    state,
  }));
}

/** The phase of a kind; undefined when the contest has none. */
export function phaseOf<P extends { kind: PhaseKind }>(
  phases: readonly P[],
  kind: PhaseKind,
): P | undefined {
  return phases.find((phase) => phase.kind === kind);
}
