import { IconTableImport } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleHomeDocument,
  PublishSeasonDocument,
  type ConsoleHomeQuery,
} from '../../../generated/graphql';
import { formatDateRange } from '../../../lib/dates';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { phaseItems } from '../../../lib/phases';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ButtonLink } from '../../../ui/ButtonLink';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page, Section } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { PhaseBar } from '../../../ui/PhaseBar';
import { StatusBadge } from '../../../ui/StatusBadge';
import { AttentionList } from '../overview/AttentionList';
import classes from './ConsoleHome.module.css';
import { NewSeason } from './NewSeason';

type Contest = ConsoleHomeQuery['contests']['edges'][number]['node'];
type Season = ConsoleHomeQuery['seasons'][number];

function ContestRow({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  return (
    <li className={classes['contest']}>
      <div className={classes['head']}>
        <h3>
          <Link to="/console/contests/$slug/overview" params={{ slug: contest.slug }}>
            {localized(contest.title)}
          </Link>
        </h3>
        {!contest.isPublished && <StatusBadge tone="wait">{t('stage.draft')}</StatusBadge>}
        {contest.resultsPublishedAt && (
          <StatusBadge tone="good">{t('stage.published')}</StatusBadge>
        )}
      </div>
      <AttentionList items={contest.console?.attention ?? []} />
      {contest.phases.length > 0 && <PhaseBar phases={phaseItems(contest.phases)} />}
    </li>
  );
}

function Publish({ season }: { season: Season }) {
  const { t } = useTranslation('console');
  const publish = useOperation(PublishSeasonDocument, { refreshes: [ConsoleHomeDocument] });
  return (
    <>
      <ErrorSummary problem={publish.problem} />
      <Button
        look="secondary"
        pending={publish.pending}
        onClick={() => void publish.run({ id: season.id })}
      >
        {t('season.publish')}
      </Button>
    </>
  );
}

function SeasonActions({ season }: { season: Season }) {
  const { t } = useTranslation('console');
  return (
    <div className={classes['actions']}>
      {!season.isPublished && season.viewerCan.edit && <Publish season={season} />}
      {season.viewerCan.createContest && (
        <ButtonLink to="/console/contests/new" search={{ season: season.id }} look="secondary">
          {t('season.addContest')}
        </ButtonLink>
      )}
    </div>
  );
}

function OneSeason({ season, contests }: { season: Season; contests: readonly Contest[] }) {
  const { t } = useTranslation('console');
  return (
    <Section
      title={localized(season.name)}
      lead={
        <>
          {formatDateRange(season.startsOn, season.endsOn)}
          {!season.isPublished && ` · ${t('season.draft')}`}
        </>
      }
      action={<SeasonActions season={season} />}
    >
      {contests.length > 0 ? (
        <ul className={classes['contests']}>
          {contests.map((contest) => (
            <ContestRow key={contest.id} contest={contest} />
          ))}
        </ul>
      ) : (
        <p className={classes['none']}>{t('season.none')}</p>
      )}
    </Section>
  );
}

/** Seasons of which the viewer runs something, the newest first. */
function seasonsOf({ seasons, contests }: ConsoleHomeQuery) {
  const nodes = contests.edges.map(({ node }) => node);
  return seasons
    .map((season) => ({
      season,
      contests: nodes.filter((contest) => contest.season.id === season.id),
    }))
    .filter((group) => group.contests.length > 0 || group.season.viewerCan.edit)
    .toSorted((a, b) => b.season.startsOn.localeCompare(a.season.startsOn));
}

/** What one organises, season by season, with what waits first. */
export function ConsoleHome() {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleHomeDocument, {}));
  const [adding, setAdding] = useState(false);
  const groups = seasonsOf(data);
  const canAdd =
    data.viewer?.isAdministrator === true || data.seasons.some((s) => s.viewerCan.edit);
  const add = canAdd && (
    <Button
      look={groups.length > 0 ? 'secondary' : 'primary'}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('season.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('home.title')}
        purpose={t('home.purpose')}
        actions={
          canAdd && (
            <>
              <ButtonLink to="/console/imports" look="quiet" icon={IconTableImport}>
                {t('home.import')}
              </ButtonLink>
              {groups.length > 0 && add}
            </>
          )
        }
      />
      <Page>
        {groups.map((group) => (
          <OneSeason key={group.season.id} {...group} />
        ))}
        {groups.length === 0 && (
          <EmptyState title={t('home.none')} action={add}>
            {t('home.noneWords')}
          </EmptyState>
        )}
      </Page>
      {adding && (
        <NewSeason
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
