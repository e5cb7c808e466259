import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIntent } from '../../lib/graphql';
import { fieldId } from '../../lib/fields';
import { formatNumber, formatPercent } from '../../lib/numbers';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Page';
import { TONE_ICONS } from '../../ui/StatusBadge';
import { AuthorCard } from './AuthorCard';
import type { Author } from './draft';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';
import { OwnPart } from './OwnPart';
import { evenShares, sumOfShares } from './shares';

function SumOfShares({ authors }: { authors: readonly Author[] }) {
  const { t } = useTranslation('entries');
  const sum = sumOfShares(authors.map((author) => author.share));
  const right = sum === 100;
  const Icon = right ? TONE_ICONS.good : TONE_ICONS.bad;
  const percent = (value: number) => formatPercent(value / 100, 2);
  const figures = { sum: percent(sum), rest: percent(Math.abs(sum - 100)) };
  const words = right ? 'authors.sumRight' : sum > 100 ? 'authors.over' : 'authors.under';
  return (
    <p className={classes['sumWords']} data-state={right ? 'good' : 'bad'} role="status">
      <Icon size={20} stroke={1.75} aria-hidden />
      {t(words, figures)}
    </p>
  );
}

const EMPTY = {
  name: '',
  email: '',
  birthDate: '',
  workplace: '',
  title: '',
  qualification: '',
  share: '0',
};

function useAuthors() {
  const { draft, change } = useEditor();
  const set = (update: (authors: Author[]) => Author[]) => {
    change((now) => ({ ...now, authors: update(now.authors) }));
  };
  return {
    authors: draft.authors,
    set,
    add: () => {
      set((authors) => [...authors, { ...EMPTY, key: newIntent() }]);
    },
    split: () => {
      set((authors) => {
        const shares = evenShares(authors.length);
        return authors.map((author, place) => ({ ...author, share: shares[place] ?? '0' }));
      });
    },
  };
}

/** An author who was taken off the list, and where they stood: removing can be undone. */
interface Removed {
  author: Author;
  place: number;
}

/** The authors with their shares: together exactly 100 %. */
export function AuthorsSection() {
  const { t } = useTranslation('entries');
  const { entry, errors } = useEditor();
  const { authors, set, add, split } = useAuthors();
  const leads = entry.viewerCan.submit;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const general = errors['input.contributors'];
  return (
    <Section
      title={t('authors.title')}
      lead={`${t('authors.lead')} ${t(`authors.asks.${entry.contest.teamRules.confirmation}`)}`}
      id="authors"
    >
      {!leads && <Notice>{t('authors.mainDecides')}</Notice>}
      <div className={classes['fields']} id={fieldId('input.contributors')}>
        {authors.map((author, place) => (
          <AuthorCard
            key={author.key}
            author={author}
            place={place}
            onChange={(values) => {
              set((now) =>
                now.map((one) => (one.key === author.key ? { ...one, ...values } : one)),
              );
            }}
            onRemove={
              leads && authors.length > 1
                ? () => {
                    setRemoved({ author, place });
                    set((now) => now.filter((one) => one.key !== author.key));
                  }
                : undefined
            }
          />
        ))}
        {removed && (
          <Notice
            live
            action={
              <Button
                look="quiet"
                onClick={() => {
                  set((now) => now.toSpliced(removed.place, 0, removed.author));
                  setRemoved(null);
                }}
              >
                {t('authors.undo')}
              </Button>
            }
          >
            {t('authors.removed', {
              name:
                removed.author.name ||
                t('authors.person', { place: formatNumber(removed.place + 1) }),
            })}
          </Notice>
        )}
        <div className={classes['sum']}>
          <SumOfShares authors={authors} />
          {leads && authors.length > 1 && (
            <Button look="secondary" onClick={split}>
              {t('authors.even')}
            </Button>
          )}
        </div>
        {general && <Notice tone="bad">{general}</Notice>}
        {leads && (
          <div>
            <Button look="secondary" icon={IconPlus} onClick={add}>
              {t('authors.add')}
            </Button>
          </div>
        )}
        <OwnPart entry={entry} />
      </div>
    </Section>
  );
}
