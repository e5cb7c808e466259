import { IconChevronRight } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DrumStar } from './DrumStar';
import classes from './PageHeader.module.css';
import { usePageTitle } from './usePageTitle';

export interface Crumb {
  label: string;
  link: LinkProps;
}

interface Props {
  /** Where am I. */
  title: string;
  trail?: readonly Crumb[];
  /** One line on what this is for. */
  purpose?: ReactNode;
  /** What stage is it in: a StatusBadge, or a short text. */
  stage?: ReactNode;
  /** By when: a Deadline. */
  deadline?: ReactNode;
  /** What can I do now: one primary action, others quieter. */
  actions?: ReactNode;
  /** `band` is the lacquer band of public pages about one contest or about honours. */
  look?: 'plain' | 'band';
  /** The tab's title when it should say more than the heading. */
  tabTitle?: string;
  /** Stands under the header's text, inside the band: a PhaseBar, tabs, a search field. */
  children?: ReactNode;
}

function Trail({ trail }: { trail: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={t('page.trail')}>
      <ol className={classes['trail']}>
        {trail.map(({ label, link }, index) => (
          <li key={label}>
            <Link {...link}>{label}</Link>
            {index < trail.length - 1 && <IconChevronRight size={14} aria-hidden />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The top of every page: where am I, what stage is it in, what can I do, by when. */
export function PageHeader(props: Props) {
  const {
    title,
    trail,
    purpose,
    stage,
    deadline,
    actions,
    look = 'plain',
    tabTitle,
    children,
  } = props;
  usePageTitle(tabTitle ?? title);
  return (
    <div className={classes['header']} data-look={look}>
      {look === 'band' && <DrumStar size="34rem" className={classes['star']} />}
      <div className={classes['inner']}>
        {trail && trail.length > 0 && <Trail trail={trail} />}
        <div className={classes['row']}>
          <div className={classes['words']}>
            {stage && <div className={classes['stage']}>{stage}</div>}
            <h1 tabIndex={-1}>{title}</h1>
            {purpose && <p className={classes['purpose']}>{purpose}</p>}
          </div>
          {(actions != null || deadline != null) && (
            <div className={classes['now']}>
              {deadline}
              {actions && <div className={classes['actions']}>{actions}</div>}
            </div>
          )}
        </div>
        {children}
      </div>
    </div>
  );
}
