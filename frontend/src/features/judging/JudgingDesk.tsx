import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { JudgingDesksDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatScore } from '../../lib/numbers';
import { ButtonLink } from '../../ui/ButtonLink';
import { Progress } from '../../ui/charts/Progress';
import { Deadline } from '../../ui/Deadline';
import { EmptyState } from '../../ui/EmptyState';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { isLeft, scoredOf, stateOf, type Desk, type DeskAssignment, type DeskState } from './desk';
import classes from './JudgingDesk.module.css';

const TONES: Record<DeskState, Tone> = {
  new: 'neutral',
  started: 'wait',
  full: 'wait',
  handedIn: 'good',
  released: 'neutral',
  closed: 'neutral',
};

function State({ assignment }: { assignment: DeskAssignment }) {
  const { t } = useTranslation('judging');
  const state = stateOf(assignment);
  const counts = { scored: scoredOf(assignment), all: assignment.scores.length };
  return <StatusBadge tone={TONES[state]}>{t(`state.${state}`, counts)}</StatusBadge>;
}

function Title({ assignment }: { assignment: DeskAssignment }) {
  return (
    <Link
      to="/judging/$assignmentId"
      params={{ assignmentId: assignment.id }}
      className={classes['entry']}
    >
      {assignment.entry.code && <span className={classes['code']}>{assignment.entry.code}</span>}
      {assignment.entry.title}
    </Link>
  );
}

function useColumns(): Column<DeskAssignment>[] {
  const { t } = useTranslation('judging');
  return [
    {
      id: 'entry',
      header: t('desk.entry'),
      isTitle: true,
      cell: (row) => <Title assignment={row} />,
      sort: (row) => row.entry.code,
    },
    {
      id: 'track',
      header: t('desk.track'),
      cell: ({ entry }) => entry.track && localized(entry.track.name),
      sort: ({ entry }) => entry.track && localized(entry.track.name),
    },
    { id: 'state', header: t('desk.state'), cell: (row) => <State assignment={row} /> },
    {
      id: 'total',
      header: t('desk.total'),
      align: 'end',
      cell: ({ total }) => (total == null ? '–' : formatScore(total)),
      sort: ({ total }) => (total == null ? null : Number(total)),
    },
  ];
}

function OneDesk({ desk }: { desk: Desk }) {
  const { t } = useTranslation('judging');
  const columns = useColumns();
  const title = localized(desk.contest.title);
  return (
    <Section
      title={title}
      lead={t('desk.round', { number: desk.round })}
      action={desk.closesAt && <Deadline at={desk.closesAt} />}
    >
      <div className={classes['progress']}>
        <Progress label={t('desk.progress')} value={desk.handedIn} of={desk.total} />
      </div>
      <DataTable
        caption={t('desk.caption', { contest: title })}
        rows={desk.assignments}
        columns={columns}
        keyOf={({ id }) => id}
        prefix={`${desk.contest.slug}-`}
      />
    </Section>
  );
}

/** Everything a judge was given, contest by contest, with what is left and until when. */
export function JudgingDesk() {
  const { t } = useTranslation('judging');
  const { data } = useSuspenseQuery(queryFor(JudgingDesksDocument, {}));
  const left = data.judgingDesks.flatMap(({ assignments }) => assignments.filter(isLeft));
  const [first] = left;
  return (
    <>
      <PageHeader
        title={t('desk.title')}
        purpose={t('desk.purpose')}
        stage={
          data.judgingDesks.length > 0 && (
            <StatusBadge tone={first ? 'wait' : 'good'}>
              {first ? t('desk.left', { count: left.length }) : t('desk.allIn')}
            </StatusBadge>
          )
        }
        actions={
          first && (
            <ButtonLink to="/judging/$assignmentId" params={{ assignmentId: first.id }}>
              {t('desk.start')}
            </ButtonLink>
          )
        }
      />
      <Page>
        {data.judgingDesks.map((desk) => (
          <OneDesk key={`${desk.contest.id} ${String(desk.round)}`} desk={desk} />
        ))}
        {data.judgingDesks.length === 0 && (
          <EmptyState
            title={t('desk.none')}
            action={<ButtonLink to="/account">{t('desk.toAccount')}</ButtonLink>}
          >
            {t('desk.noneWords')}
          </EmptyState>
        )}
      </Page>
    </>
  );
}
