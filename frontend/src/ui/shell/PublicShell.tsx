import { IconMenu2, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavItem } from './navigation';
import classes from './PublicShell.module.css';
import { MAIN_ID, SkipLink } from './SkipLink';
import { LanguageSwitch, SchemeSwitch } from './Switches';
import { useDisclosedHere } from './useDisclosedHere';
import { Wordmark } from './Wordmark';

interface Props {
  nav: readonly NavItem[];
  /** The account's link or the sign-in link. */
  account: ReactNode;
  children: ReactNode;
}

function NavLinks({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul className={classes['links']}>
      {nav.map((item) => (
        <li key={item.to}>
          <Link
            to={item.to}
            className={classes['link']}
            activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
          >
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Header({ nav, account }: Omit<Props, 'children'>) {
  const { t } = useTranslation('ui');
  const { open, toggle } = useDisclosedHere();
  const Icon = open ? IconX : IconMenu2;
  return (
    <header className={classes['header']} data-open={open || undefined}>
      <div className={classes['bar']}>
        <Wordmark />
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={open}
          aria-controls="site-menu"
          onClick={toggle}
        >
          <Icon size={22} stroke={1.75} aria-hidden />
          {t('shell.menu')}
        </button>
        <div id="site-menu" className={classes['menu']}>
          <nav aria-label={t('shell.mainNav')}>
            <NavLinks nav={nav} />
          </nav>
          <div className={classes['tools']}>
            <LanguageSwitch />
            <SchemeSwitch />
            {account}
          </div>
        </div>
      </div>
    </header>
  );
}

function Footer({ nav }: { nav: readonly NavItem[] }) {
  const { t } = useTranslation('ui');
  return (
    <footer className={classes['footer']}>
      <div className={classes['footerInner']}>
        <div>
          <Wordmark />
          <p className={classes['promise']}>{t('shell.promise')}</p>
        </div>
        <nav aria-label={t('shell.footerNav')}>
          <NavLinks nav={nav} />
        </nav>
      </div>
    </footer>
  );
}

/** The frame of every public page. */
export function PublicShell({ nav, account, children }: Props) {
  return (
    <div className={classes['shell']}>
      <SkipLink />
      <Header nav={nav} account={account} />
      <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
        {children}
      </main>
      <Footer nav={nav} />
    </div>
  );
}
