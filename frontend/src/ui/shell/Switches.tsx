import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../lib/i18n';
import { twinAddress } from '../../lib/language';
import classes from './Switches.module.css';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Leads to the same page in the other language; named in that language. */
export function LanguageSwitch() {
  const href = useRouterState({ select: (state) => state.location.href });
  const other = currentLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <a className={classes['switch']} href={twinAddress(href, other)} hrefLang={other} lang={other}>
      <IconLanguage size={20} stroke={1.75} aria-hidden />
      <span>{NAMES[other]}</span>
    </a>
  );
}

export function SchemeSwitch() {
  const { t } = useTranslation('ui');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const Icon = dark ? IconSun : IconMoon;
  const label = dark ? t('shell.light') : t('shell.dark');
  return (
    <button
      type="button"
      className={classes['switch']}
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(dark ? 'light' : 'dark');
      }}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
    </button>
  );
}
