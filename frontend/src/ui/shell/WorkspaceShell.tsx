import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavItem } from './navigation';
import { MAIN_ID, SkipLink } from './SkipLink';
import { LanguageSwitch, SchemeSwitch } from './Switches';
import { useDisclosedHere } from './useDisclosedHere';
import { Wordmark } from './Wordmark';
import classes from './WorkspaceShell.module.css';

interface Props {
  nav: readonly NavItem[];
  /** Who is signed in, and the way out. */
  account: ReactNode;
  children: ReactNode;
}

const BOTTOM_ITEMS = 4;

function Item({ item }: { item: NavItem }) {
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      className={classes['item']}
      activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
    >
      {Icon && <Icon size={22} stroke={1.6} aria-hidden />}
      <span className={classes['label']}>{item.label}</span>
      {item.count ? <span className={classes['count']}>{item.count}</span> : null}
    </Link>
  );
}

function Items({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul className={classes['items']}>
      {nav.map((item) => (
        <li key={item.to}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  );
}

function Side({ nav, account }: Omit<Props, 'children'>) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes['side']}>
      <Wordmark />
      <nav aria-label={t('shell.workspaceNav')} className={classes['sideNav']}>
        <Items nav={nav} />
      </nav>
      <div className={classes['foot']}>
        {account}
        <div className={classes['tools']}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </div>
  );
}

/** The thumb's bar of a phone: four places, and the rest behind one button. */
function Bottom({ nav, account }: Omit<Props, 'children'>) {
  const { t } = useTranslation('ui');
  const { open, toggle } = useDisclosedHere();
  return (
    <div className={classes['bottom']}>
      <div id="more-menu" className={classes['more']} hidden={!open}>
        <Items nav={nav.slice(BOTTOM_ITEMS)} />
        {account}
        <div className={classes['tools']}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
      <nav aria-label={t('shell.workspaceNav')} className={classes['bottomNav']}>
        <Items nav={nav.slice(0, BOTTOM_ITEMS)} />
        <button
          type="button"
          className={classes['item']}
          aria-expanded={open}
          aria-controls="more-menu"
          onClick={toggle}
        >
          <IconDots size={22} stroke={1.6} aria-hidden />
          <span className={classes['label']}>{t('shell.more')}</span>
        </button>
      </nav>
    </div>
  );
}

/** The frame of the pages one signs in for. */
export function WorkspaceShell({ nav, account, children }: Props) {
  return (
    <div className={classes['shell']}>
      <SkipLink />
      <header className={classes['header']}>
        <Side nav={nav} account={account} />
        <div className={classes['top']}>
          <Wordmark />
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
        {children}
      </main>
      <Bottom nav={nav} account={account} />
    </div>
  );
}
