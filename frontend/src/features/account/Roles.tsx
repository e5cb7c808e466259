import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { Section } from '../../ui/Page';
import { StatusBadge } from '../../ui/StatusBadge';
import type { Account } from './AccountPage';
import classes from './AccountPage.module.css';

interface Line {
  key: string;
  where: string;
  kind: string;
  what: string;
}

/** Memberships and roles, as one list of "what, where". */
function useLines({ memberships, grants }: Account): Line[] {
  const { t } = useTranslation('account');
  const member = memberships.map(({ id, title, unit }) => ({
    key: id,
    where: localized(unit.name),
    kind: t('roles.unit'),
    what: title || t('roles.member'),
  }));
  const roles = grants.map(({ id, role, unit, season, contest }) => {
    const what = t(`roles.${role}`);
    if (contest)
      return { key: id, where: localized(contest.title), kind: t('roles.contest'), what };
    if (season) return { key: id, where: localized(season.name), kind: t('roles.season'), what };
    if (unit) return { key: id, where: localized(unit.name), kind: t('roles.unit'), what };
    return { key: id, where: t('roles.everywhere'), kind: '', what };
  });
  return [...member, ...roles];
}

export function Roles({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const lines = useLines(account);
  return (
    <Section title={t('roles.title')} lead={t('roles.lead')}>
      {lines.length === 0 ? (
        <p>{t('roles.none')}</p>
      ) : (
        <ul className={classes['rows']}>
          {lines.map(({ key, where, kind, what }) => (
            <li key={key} className={classes['row']}>
              <div className={classes['words']}>
                <p className={classes['name']}>{where}</p>
                {kind && <p className={classes['quiet']}>{kind}</p>}
              </div>
              <StatusBadge tone="neutral">{what}</StatusBadge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
