import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LastWinnersDocument } from '../../generated/graphql';
import { entryCard } from '../../lib/entryCard';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { EntryCard, EntryGrid } from '../../ui/EntryCard';
import { Section } from '../../ui/Page';

const SHOWN = 3;

/** The highest prizes of the last contest that gave any, for the front page. */
export function LastWinners() {
  const { t } = useTranslation('results');
  const { data } = useSuspenseQuery(queryFor(LastWinnersDocument, {}));
  const contest = data.contests.edges
    .map((edge) => edge.node)
    .find(({ winners }) => winners.length > 0);
  if (!contest) return null;
  const awards = contest.winners.toSorted((a, b) => a.prize.rank - b.prize.rank).slice(0, SHOWN);
  return (
    <Section
      title={t('winners.last')}
      lead={`${localized(contest.title)} · ${localized(contest.season.name)}`}
      action={
        <ButtonLink to="/contests/$slug/winners" params={{ slug: contest.slug }} look="quiet">
          {t('winners.lastAll')}
        </ButtonLink>
      }
    >
      <EntryGrid>
        {awards.map(({ id, entry }) => (
          <EntryCard key={id} {...entryCard(entry)} />
        ))}
      </EntryGrid>
    </Section>
  );
}
