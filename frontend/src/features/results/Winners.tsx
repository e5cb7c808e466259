import { useSuspenseQuery } from '@tanstack/react-query';
import { IconPlayerPlay } from '@tabler/icons-react';
import { notFound } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import {
  WinnersPageDocument,
  type WinnerPartsFragment,
  type WinnersPageQuery,
} from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { DrumStar } from '../../ui/DrumStar';
import { EmptyState } from '../../ui/EmptyState';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Share } from '../../ui/Share';
import { usePageTitle } from '../../ui/usePageTitle';
import { NotYet } from './NotYet';
import { useReveal } from './useReveal';
import { WinnerCard } from './WinnerCard';
import classes from './Winners.module.css';

type Contest = NonNullable<WinnersPageQuery['contest']>;

/** Awards of one rank together, highest first. */
export function byRank(awards: readonly WinnerPartsFragment[]): WinnerPartsFragment[][] {
  const ranks = [...new Set(awards.map(({ prize }) => prize.rank))].sort((a, b) => a - b);
  return ranks.map((rank) => awards.filter(({ prize }) => prize.rank === rank));
}

function Stage({ contest, onAgain }: { contest: Contest; onAgain: () => void }) {
  const { t } = useTranslation('results');
  const title = localized(contest.title);
  usePageTitle(t('winners.tabTitle', { contest: title }));
  return (
    <div className={classes['stage']}>
      <DrumStar size="44rem" className={classes['drum']} />
      <div className={classes['stageWords']}>
        <p className={classes['season']}>{localized(contest.season.name)}</p>
        <h1 tabIndex={-1}>{t('winners.title')}</h1>
        <p className={classes['contest']}>{title}</p>
        <p className={classes['by']}>{localized(contest.organiserName)}</p>
        <div className={classes['actions']}>
          <ButtonLink to="/contests/$slug/results" params={{ slug: contest.slug }}>
            {t('winners.results')}
          </ButtonLink>
          <span className={classes['again']}>
            <Button look="secondary" icon={IconPlayerPlay} onClick={onAgain}>
              {t('winners.again')}
            </Button>
          </span>
        </div>
      </div>
    </div>
  );
}

function Decisions({ awards }: { awards: readonly WinnerPartsFragment[] }) {
  const { t } = useTranslation('results');
  const decisions = new Map(awards.map(({ decision }) => [decision.id, decision]));
  return (
    <ul className={classes['decisions']}>
      {[...decisions.values()].map(({ id, number, decidedOn, signer, signerTitle }) => (
        <li key={id}>
          {t('winners.decision', {
            number,
            date: formatDate(decidedOn),
            signer,
            title: signerTitle,
          })}
        </li>
      ))}
    </ul>
  );
}

function Gallery({ contest }: { contest: Contest }) {
  const { t } = useTranslation('results');
  const { reveal, again } = useReveal(contest.id);
  const tiers = byRank(contest.winners);
  return (
    <div key={reveal} className={classes['ceremony']} data-reveal={reveal > 0 || undefined}>
      <Stage contest={contest} onAgain={again} />
      <Page>
        <ol className={classes['tiers']}>
          {tiers.map((awards, tier) => (
            <li
              key={awards[0]?.prize.rank}
              className={classes['tier']}
              data-tier={Math.min(tier, 2)}
              style={{ '--from-last': tiers.length - 1 - tier } as CSSProperties}
            >
              {awards.map((award) => (
                <WinnerCard key={award.id} award={award} first={tier === 0} />
              ))}
            </li>
          ))}
        </ol>
        <Decisions awards={contest.winners} />
        <Section title={t('winners.share')}>
          <Share title={localized(contest.title)} />
        </Section>
      </Page>
    </div>
  );
}

function Waiting({ contest }: { contest: Contest }) {
  const { t } = useTranslation('results');
  const title = localized(contest.title);
  const params = { slug: contest.slug };
  const isOut = contest.resultsPublishedAt !== null;
  return (
    <>
      <PageHeader
        title={t('winners.title')}
        tabTitle={t('winners.tabTitle', { contest: title })}
        purpose={title}
        trail={[
          { label: t('trail'), link: { to: '/contests' } },
          { label: title, link: { to: '/contests/$slug', params } },
        ]}
      />
      <Page>
        {isOut ? (
          <EmptyState
            title={t('winners.none')}
            action={
              <ButtonLink to="/contests/$slug/results" params={params}>
                {t('winners.results')}
              </ButtonLink>
            }
          >
            {t('winners.noneWords')}
          </EmptyState>
        ) : (
          <NotYet contest={contest} what="winners" />
        )}
      </Page>
    </>
  );
}

/** Who won: a gallery, highest prize first, revealed once like a ceremony. */
export function Winners({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(queryFor(WinnersPageDocument, { slug }));
  const { contest } = data;
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!contest) throw notFound();
  return contest.winners.length > 0 ? <Gallery contest={contest} /> : <Waiting contest={contest} />;
}
