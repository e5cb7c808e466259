import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleHomeDocument, CreateContestDocument } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useSearchParam } from '../../../lib/searchParams';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ButtonLink } from '../../../ui/ButtonLink';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { FormStack } from '../../../ui/Field';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { LocalizedField } from '../LocalizedField';
import { slugOf } from '../../../lib/slug';

interface Choice {
  value: string;
  label: string;
}

function Form({ seasons }: { seasons: readonly Choice[] }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [wanted] = useSearchParam('season');
  const [season, setSeason] = useState(wanted || (seasons[0]?.value ?? ''));
  const [title, setTitle] = useState({ vi: '', en: '' });
  const [slug, setSlug] = useState<string | null>(null);
  const create = useOperation(CreateContestDocument, {
    refreshes: [ConsoleHomeDocument],
    onDone: (contest) =>
      navigate({ to: '/console/contests/$slug/setup', params: { slug: contest.slug } }),
  });
  const address = slug ?? slugOf(title.vi);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create.run({ seasonId: season, title, slug: address });
      }}
    >
      <FormStack>
        <ErrorSummary problem={create.problem} />
        <NativeSelect
          {...fieldProps('seasonId', create.fieldErrors)}
          label={t('new.season')}
          data={[...seasons]}
          value={season}
          onChange={(event) => {
            setSeason(event.currentTarget.value);
          }}
        />
        <LocalizedField
          path="title"
          label={t('new.name')}
          value={title}
          errors={create.fieldErrors}
          onChange={setTitle}
          required
        />
        <TextInput
          {...fieldProps('slug', create.fieldErrors)}
          label={t('new.slug')}
          description={t('new.slugHint', { address: `/contests/${address}` })}
          required
          value={address}
          onChange={(event) => {
            setSlug(event.currentTarget.value);
          }}
        />
        <div>
          <Button type="submit" pending={create.pending}>
            {t('new.create')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}

/** Names a contest and begins it with the standard form, rubric, prizes and timetable. */
export function NewContest() {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleHomeDocument, {}));
  const seasons = data.seasons
    .filter((season) => season.viewerCan.createContest)
    .map(({ id, name }) => ({ value: id, label: localized(name) }));
  return (
    <>
      <PageHeader
        title={t('new.title')}
        purpose={t('new.purpose')}
        trail={[{ label: t('home.title'), link: { to: '/console' } }]}
      />
      <Page>
        {seasons.length > 0 ? (
          <Form seasons={seasons} />
        ) : (
          <EmptyState
            title={t('new.noSeason')}
            action={<ButtonLink to="/console">{t('home.title')}</ButtonLink>}
          >
            {t('new.noSeasonWords')}
          </EmptyState>
        )}
      </Page>
    </>
  );
}
