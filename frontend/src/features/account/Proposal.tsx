import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatPercent } from '../../lib/numbers';
import type { Invitation } from './InvitationPage';
import classes from './InvitationPage.module.css';

type Proposed = NonNullable<Invitation['proposal']>;

/** What a co-author is asked to put their name to, before they answer. */
export function Proposal({ proposal }: { proposal: Proposed }) {
  const { t } = useTranslation('account');
  const percent = (share: string) => formatPercent(Number(share) / 100, 2);
  return (
    <section aria-label={t('proposal.title')}>
      <dl className={classes['facts']}>
        <dt>{t('proposal.contest')}</dt>
        <dd>{localized(proposal.contestTitle)}</dd>
        <dt>{t('proposal.mainAuthor')}</dt>
        <dd>{proposal.mainAuthor || '–'}</dd>
        <dt>{t('proposal.authors')}</dt>
        <dd>
          <ul className={classes['authors']}>
            {proposal.authors.map(({ name, share, isInvited }, place) => (
              <li key={place} data-own={isInvited || undefined}>
                {name || t('proposal.unnamed')}
                {isInvited && ` (${t('proposal.you')})`} – {percent(share)}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
