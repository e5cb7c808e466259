interface Season {
  startsOn: string;
  endsOn: string;
}

export type SeasonTime = 'now' | 'next' | 'last';

/** The season to show on a day (ISO date): the one under way, else the nearest to come, else the last. */
export function seasonFor<S extends Season>(
  seasons: readonly S[],
  today: string,
): { season: S; time: SeasonTime } | null {
  const byStart = seasons.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const now = byStart.findLast(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  if (now) return { season: now, time: 'now' };
  const next = byStart.find(({ startsOn }) => startsOn > today);
  if (next) return { season: next, time: 'next' };
  const last = byStart.at(-1);
  return last ? { season: last, time: 'last' } : null;
}
