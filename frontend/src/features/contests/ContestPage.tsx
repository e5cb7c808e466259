import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContestPageDocument, type ContestPageQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { phaseItems } from '../../lib/phases';
import { ButtonLink } from '../../ui/ButtonLink';
import { Notice } from '../../ui/Notice';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { PhaseBar } from '../../ui/PhaseBar';
import { PlainText } from '../../ui/PlainText';
import { Share } from '../../ui/Share';
import { ContestActions } from './ContestActions';
import { ContestEntries } from './ContestEntries';
import classes from './ContestPage.module.css';
import { ContestDeadline, ContestStage } from './ContestStage';
import { Judging, Prizes, Tracks } from './ContestTerms';

export type Contest = NonNullable<ContestPageQuery['contest']>;

function Draft({ slug }: { slug: string }) {
  const { t } = useTranslation('contests');
  return (
    <Page>
      <Notice
        tone="wait"
        title={t('page.draftTitle')}
        action={
          <ButtonLink to="/console/contests/$slug/setup" params={{ slug }} look="secondary">
            {t('page.draftAction')}
          </ButtonLink>
        }
      >
        {t('page.draftWords')}
      </Notice>
    </Page>
  );
}

function Foot({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  const title = localized(contest.title);
  return (
    <div className={classes['foot']}>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('page.organiser')}</dt>
          <dd>{localized(contest.organiserName)}</dd>
        </div>
        <div>
          <dt>{t('page.season')}</dt>
          <dd>{localized(contest.season.name)}</dd>
        </div>
      </dl>
      <div>
        <h2>{t('page.share')}</h2>
        <Share title={title} />
      </div>
    </div>
  );
}

function Terms({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  const rules = localized(contest.rules);
  return (
    <>
      <div className={classes['pair']}>
        {contest.prizes.length > 0 && <Prizes contest={contest} />}
        {contest.tracks.length > 0 && <Tracks contest={contest} />}
      </div>
      <div className={classes['pair']}>
        <Judging contest={contest} />
        {rules && (
          <Section title={t('page.rules')}>
            <PlainText text={rules} />
          </Section>
        )}
      </div>
    </>
  );
}

/** One contest: what it is for, its stage, what to do now, prizes, tracks, rules and entries. */
export function ContestPage({ slug }: { slug: string }) {
  const { t } = useTranslation('contests');
  const { data } = useSuspenseQuery(queryFor(ContestPageDocument, { slug }));
  const { contest } = data;
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!contest) throw notFound();
  const entries = <ContestEntries contest={contest} />;
  const entriesFirst = contest.publicEntryCount > 0;
  return (
    <>
      {!contest.isPublished && <Draft slug={slug} />}
      <PageHeader
        look="band"
        title={localized(contest.title)}
        trail={[{ label: t('page.trail'), link: { to: '/contests' } }]}
        purpose={localized(contest.summary)}
        stage={<ContestStage contest={contest} />}
        deadline={<ContestDeadline contest={contest} />}
        actions={<ContestActions contest={contest} isSignedIn={data.viewer != null} />}
      >
        <PhaseBar phases={phaseItems(contest.phases)} />
      </PageHeader>
      <Page>
        {entriesFirst && entries}
        <Terms contest={contest} />
        {!entriesFirst && entries}
        <Foot contest={contest} />
      </Page>
    </>
  );
}
