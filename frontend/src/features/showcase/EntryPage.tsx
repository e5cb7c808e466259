import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EntryPageDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { authorLine } from '../../lib/authors';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { AnswerShown } from '../../ui/answers/AnswerShown';
import { asText } from '../../ui/answers/values';
import { Ribbon } from '../../ui/Medal';
import { Notice } from '../../ui/Notice';
import { ApprovalWay } from '../../ui/approval/ApprovalWay';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Share } from '../../ui/Share';
import { Stat, StatRow } from '../../ui/Stat';
import { answerText, partAnswers, type Entry } from './answers';
import { EntryAside } from './EntryAside';
import { EntryFiles } from './EntryFiles';
import { EntryVote } from './EntryVote';
import classes from './EntryPage.module.css';

function Private({ entry }: { entry: Entry }) {
  const { t } = useTranslation('showcase');
  const edit = entry.viewerCan.edit && (
    <ButtonLink to="/workspace/entries/$id" params={{ id: entry.id }} look="secondary">
      {t('entry.edit')}
    </ButtonLink>
  );
  return (
    <Page>
      <Notice tone="wait" title={t('entry.private')} action={edit}>
        {t('entry.privateWords')}
      </Notice>
    </Page>
  );
}

/** The effect in figures, when the form asked for any. */
function Figures({ entry }: { entry: Entry }) {
  const { figures } = partAnswers(entry.answers);
  if (figures.length === 0) return null;
  return (
    <div className={classes['figures']}>
      <StatRow>
        {figures.map((answer) => (
          <Stat
            key={answer.field.id}
            label={localized(answer.field.label)}
            value={answerText(answer)}
          />
        ))}
      </StatRow>
    </div>
  );
}

function Story({ entry }: { entry: Entry }) {
  const { story } = partAnswers(entry.answers);
  return (
    <>
      <p className={classes['lead']}>{entry.summary}</p>
      <Figures entry={entry} />
      {story.map((answer) => (
        <Section key={answer.field.id} title={localized(answer.field.label)}>
          <AnswerShown question={answer.field} value={asText(answer.value)} />
        </Section>
      ))}
      <EntryFiles entry={entry} />
    </>
  );
}

function Header({ entry }: { entry: Entry }) {
  const { t } = useTranslation('showcase');
  const { contest, unit, contributors, award } = entry;
  const names = authorLine(contributors, (count) => t('entry.namesHidden', { count }));
  const trail = [
    { label: t('entry.trailContests'), link: { to: '/contests' } },
    {
      label: localized(contest.title),
      link: { to: '/contests/$slug', params: { slug: contest.slug } },
    },
  ] as const;
  return (
    <PageHeader
      title={entry.title}
      trail={trail}
      stage={award && <Ribbon rank={award.prize.rank}>{localized(award.prize.name)}</Ribbon>}
      purpose={[names, unit && localized(unit.name)].filter(Boolean).join(' · ')}
    />
  );
}

/** One initiative: the story first, its media, who made it, what it achieved, and the vote. */
export function EntryPage({ id }: { id: string }) {
  const { t } = useTranslation('showcase');
  const { data } = useSuspenseQuery(queryFor(EntryPageDocument, { id }));
  const { entry } = data;
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!entry) throw notFound();
  return (
    <article>
      {!entry.isPublic && <Private entry={entry} />}
      <Header entry={entry} />
      <Page>
        <ApprovalWay entry={entry} />
        {entry.coverUrl && <img src={entry.coverUrl} alt="" className={classes['cover']} />}
        <div className={classes['columns']}>
          <div className={classes['story']}>
            <Story entry={entry} />
            <Section title={t('entry.shareTitle')}>
              <Share title={entry.title} />
            </Section>
          </div>
          <div className={classes['aside']}>
            <EntryVote entry={entry} />
            <EntryAside entry={entry} />
          </div>
        </div>
        <EntryVote entry={entry} atThumb />
      </Page>
    </article>
  );
}
