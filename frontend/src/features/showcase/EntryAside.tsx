import { IconCertificate } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { formatNumber, formatPercent } from '../../lib/numbers';
import { ButtonLink } from '../../ui/ButtonLink';
import { EntryDownloads } from '../../ui/download/EntryDownloads';
import { Medal } from '../../ui/Medal';
import { answerText, partAnswers, type Entry } from './answers';
import classes from './EntryPage.module.css';

function Won({ award }: { award: NonNullable<Entry['award']> }) {
  const { t } = useTranslation('showcase');
  const { number, decidedOn } = award.decision;
  return (
    <section className={classes['won']} aria-label={t('entry.won')}>
      <Medal rank={award.prize.rank} size="large" />
      <div>
        <p className={classes['prize']}>{localized(award.prize.name)}</p>
        <p className={classes['quiet']}>
          {t('entry.decision', { number, date: formatDate(decidedOn) })}
        </p>
        <ButtonLink
          to="/certificates/$serial"
          params={{ serial: award.serial }}
          look="quiet"
          icon={IconCertificate}
        >
          {t('entry.certificate')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Authors({ entry }: { entry: Entry }) {
  const { t } = useTranslation('showcase');
  const several = entry.contributors.length > 1;
  return (
    <section>
      <h2>{t('entry.by')}</h2>
      <ul className={classes['authors']}>
        {entry.contributors.map(({ id, name, isNameHidden, title, workplace, share }) => (
          <li key={id}>
            <p className={classes[isNameHidden ? 'quiet' : 'name']}>
              {isNameHidden ? t('entry.nameHidden') : name}
            </p>
            {(title || workplace) && (
              <p className={classes['quiet']}>{[title, workplace].filter(Boolean).join(', ')}</p>
            )}
            {several && (
              <p className={classes['quiet']}>
                {t('entry.share', { share: formatPercent(Number(share) / 100, 1) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('showcase');
  const { unit, track, code, submittedAt, votes, cost, contest } = entry;
  const { facts } = partAnswers(entry.answers);
  const rows: (readonly [string, string] | null | false)[] = [
    unit && [t('entry.unit'), localized(unit.name)],
    track && [t('entry.track'), localized(track.name)],
    ...facts.map((answer) => [localized(answer.field.label), answerText(answer)] as const),
    code ? [t('entry.code'), code] : null,
    submittedAt && contest.kind === 'INITIATIVE'
      ? [t('entry.submitted'), formatDate(submittedAt)]
      : null,
    cost != null && [t('entry.cost'), formatNumber(Number(cost), 0)],
    votes != null && [t('entry.votes'), formatNumber(votes)],
  ];
  return (
    <section>
      <h2>{t('entry.aboutTitle')}</h2>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('entry.contest')}</dt>
          <dd>
            <Link to="/contests/$slug" params={{ slug: contest.slug }}>
              {localized(contest.title)}
            </Link>
          </dd>
        </div>
        {rows
          .filter((row) => row !== null && row !== false)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Beside the story: what it won, who made it, the facts. */
export function EntryAside({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.award && <Won award={entry.award} />}
      {entry.contributors.length > 0 && <Authors entry={entry} />}
      <Facts entry={entry} />
      <EntryDownloads id={entry.id} />
    </>
  );
}
