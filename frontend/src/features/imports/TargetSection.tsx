import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ImportValuesDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import type { FieldErrors } from '../../lib/problems';
import { slugOf } from '../../lib/slug';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Page';
import {
  contestPart,
  placeOf,
  seasonPart,
  type Choices,
  type Places,
  type Target,
} from './choices';
import classes from './Imports.module.css';

interface Props {
  id: string;
  places: Places;
  choices: Choices;
  errors: FieldErrors;
  onChange: (target: Target) => void;
}

type PartProps = Pick<Props, 'places' | 'errors'> & {
  target: Target;
  change: (part: Partial<Target>) => void;
};

function SeasonPart({ places, target, errors, change }: PartProps) {
  const { t } = useTranslation('imports');
  const known = places.seasons.find(({ slug }) => slug === target.seasonSlug);
  return (
    <>
      <NativeSelect
        label={t('target.season')}
        value={known?.slug ?? ''}
        data={[
          { value: '', label: t('target.newSeason') },
          ...places.seasons.map(({ slug, name }) => ({ value: slug, label: localized(name) })),
        ]}
        onChange={(event) => {
          const season = places.seasons.find(({ slug }) => slug === event.currentTarget.value);
          const none = { seasonSlug: '', seasonName: '', startsOn: '', endsOn: '' };
          change(season ? seasonPart(season) : none);
        }}
      />
      {!known && (
        <div className={classes['two']}>
          <TextInput
            {...fieldProps('target.seasonName', errors)}
            label={t('target.seasonName')}
            required
            value={target.seasonName}
            onChange={(event) => {
              const seasonName = event.currentTarget.value;
              change({ seasonName, seasonSlug: slugOf(seasonName) });
            }}
          />
          {(['startsOn', 'endsOn'] as const).map((end) => (
            <TextInput
              key={end}
              {...fieldProps(`target.${end}`, errors)}
              type="date"
              label={t(`target.${end}`)}
              required
              value={target[end]}
              onChange={(event) => {
                change({ [end]: event.currentTarget.value });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function NewContestPart({ places, target, errors, change }: PartProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <div className={classes['two']}>
        <TextInput
          {...fieldProps('target.contestTitle', errors)}
          label={t('target.contestTitle')}
          required
          value={target.contestTitle}
          onChange={(event) => {
            const contestTitle = event.currentTarget.value;
            change({ contestTitle, contestSlug: slugOf(contestTitle) });
          }}
        />
        <TextInput
          {...fieldProps('target.contestSlug', errors)}
          label={t('target.contestSlug')}
          description={t('target.contestSlugHint', { address: `/contests/${target.contestSlug}` })}
          required
          value={target.contestSlug}
          onChange={(event) => {
            change({ contestSlug: event.currentTarget.value });
          }}
        />
      </div>
      <SeasonPart places={places} target={target} errors={errors} change={change} />
      <TextInput
        {...fieldProps('target.organiserName', errors)}
        label={t('target.organiserName')}
        value={target.organiserName}
        onChange={(event) => {
          change({ organiserName: event.currentTarget.value });
        }}
      />
    </>
  );
}

/** Tracks or prizes, a name a line, or all that the file names. */
function Names({
  id,
  name,
  choices,
  errors,
  change,
}: Omit<Props, 'places' | 'onChange'> & {
  name: 'tracks' | 'prizes';
  change: (part: Partial<Target>) => void;
}) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const place = placeOf(choices.columns, name === 'tracks' ? 'track' : 'prize');
  const fill = async (column: number) => {
    const query = queryFor(ImportValuesDocument, { id, place: column });
    const { importValues } = await client.query(query);
    change({ [name]: importValues.join('\n') });
  };
  return (
    <div className={classes['names']}>
      <Textarea
        {...fieldProps(`target.${name}`, errors)}
        label={t(`target.${name}`)}
        description={t('target.names')}
        autosize
        minRows={3}
        value={choices.target[name]}
        onChange={(event) => {
          change({ [name]: event.currentTarget.value });
        }}
      />
      {place !== null && (
        <Button look="quiet" onClick={() => void fill(place)}>
          {t('target.fromFile')}
        </Button>
      )}
    </div>
  );
}

/** The contest that the entries go into: one that came with an earlier import, or a new one. */
export function TargetSection({ id, places, choices, errors, onChange }: Props) {
  const { t } = useTranslation('imports');
  const { target } = choices;
  const known = places.contests.find(({ slug }) => slug === target.contestSlug);
  const change = (part: Partial<Target>) => {
    onChange({ ...target, ...part });
  };
  return (
    <Section title={t('target.title')} lead={t('target.lead')}>
      <div className={classes['stack']}>
        {places.contests.length > 0 && (
          <NativeSelect
            label={t('target.contest')}
            value={known?.slug ?? ''}
            data={[
              { value: '', label: t('target.newContest') },
              ...places.contests.map(({ slug, title }) => ({
                value: slug,
                label: localized(title),
              })),
            ]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              const contest = places.contests.find(({ slug }) => slug === chosen);
              change(contest ? contestPart(contest) : { contestSlug: '', contestTitle: '' });
            }}
          />
        )}
        {!known && (
          <>
            <NewContestPart places={places} target={target} errors={errors} change={change} />
            <div className={classes['two']}>
              {(['prizes', 'tracks'] as const).map((name) => (
                <Names
                  key={name}
                  id={id}
                  name={name}
                  choices={choices}
                  errors={errors}
                  change={change}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
