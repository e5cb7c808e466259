import type { EntryImportQuery, ImportTargetInput } from '../../generated/graphql';
import { localized } from '../../lib/localized';

export type Import = NonNullable<EntryImportQuery['entryImport']>;
export type Places = NonNullable<EntryImportQuery['importPlaces']>;

/** What the wizard's forms hold: columns by place, "" for one that is left out. */
export interface Choices {
  columns: Record<number, string>;
  target: Target;
}

export interface Target {
  seasonSlug: string;
  seasonName: string;
  startsOn: string;
  endsOn: string;
  contestSlug: string;
  contestTitle: string;
  organiserName: string;
  /** A name a line. */
  tracks: string;
  prizes: string;
}

const EMPTY: Target = {
  seasonSlug: '',
  seasonName: '',
  startsOn: '',
  endsOn: '',
  contestSlug: '',
  contestTitle: '',
  organiserName: '',
  tracks: '',
  prizes: '',
};

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What was chosen when the file was last checked; else what its headings say. */
export function choicesOf({ columns, target }: Import): Choices {
  return {
    columns: Object.fromEntries(columns.map(({ place, target: name }) => [place, name ?? ''])),
    target: target
      ? {
          ...target,
          tracks: target.tracks.join('\n'),
          prizes: target.prizes.join('\n'),
        }
      : EMPTY,
  };
}

/** As the operation takes them. */
export function asVariables({ columns, target }: Choices) {
  const chosen = Object.entries(columns).filter(([, name]) => name !== '');
  const input: ImportTargetInput = {
    seasonSlug: target.seasonSlug,
    seasonName: target.seasonName,
    startsOn: target.startsOn,
    endsOn: target.endsOn,
    contestSlug: target.contestSlug,
    contestTitle: target.contestTitle,
    organiserName: target.organiserName,
    tracks: linesOf(target.tracks),
    prizes: linesOf(target.prizes),
  };
  return {
    columns: chosen.map(([place, name]) => ({ place: Number(place), target: name })),
    target: input,
  };
}

/** The column that stands for a target, null when none does. */
export function placeOf(columns: Choices['columns'], target: string): number | null {
  const found = Object.entries(columns).find(([, name]) => name === target);
  return found ? Number(found[0]) : null;
}

/** A season that is there, as the target's part. */
export function seasonPart({ slug, name, startsOn, endsOn }: Places['seasons'][number]) {
  return { seasonSlug: slug, seasonName: localized(name), startsOn, endsOn };
}

/** A contest that is there, with its season. */
export function contestPart({ slug, title, season }: Places['contests'][number]) {
  return { contestSlug: slug, contestTitle: localized(title), ...seasonPart(season) };
}

export function isComplete({ target }: Choices): boolean {
  const { seasonSlug, seasonName, startsOn, endsOn, contestSlug, contestTitle } = target;
  return [seasonSlug, seasonName, startsOn, endsOn, contestSlug, contestTitle].every(Boolean);
}
