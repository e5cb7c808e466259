import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '../../lib/dates';
import { PlainText } from '../PlainText';
import { StatusBadge } from '../StatusBadge';
import classes from './Files.module.css';

/** Something published; `snapshot` is what was kept of it, for those who work with the entry. */
export interface ShownEvidence {
  id: string;
  address: string;
  outlet: string;
  title: string;
  medium: 'ARTICLE' | 'PHOTO' | 'VIDEO' | 'CLIP';
  publishedOn: string;
  series: string;
  snapshot?: {
    state: 'PENDING' | 'TAKEN' | 'FAILED';
    failure?: string | null;
    sha256?: string | null;
    takenAt?: string | null;
    url?: string | null;
    text: string;
  } | null;
}

const TONES = { TAKEN: 'good', PENDING: 'wait', FAILED: 'bad' } as const;

function useStateWords({ snapshot }: ShownEvidence): string {
  const { t } = useTranslation('files');
  if (!snapshot) return '';
  return t(`evidence.${snapshot.state}`, {
    time: snapshot.takenAt ? formatDateTime(snapshot.takenAt) : '',
    reason: snapshot.failure ?? '',
  });
}

/** The copy that was kept: when, its proof, what it says, and the file. */
function Copy({ item }: { item: ShownEvidence }) {
  const { t } = useTranslation('files');
  const words = useStateWords(item);
  const { snapshot } = item;
  if (!snapshot) return null;
  return (
    <>
      <p className={classes['facts']}>
        <StatusBadge tone={TONES[snapshot.state]}>{words}</StatusBadge>
      </p>
      {snapshot.state === 'TAKEN' && (
        <details className={classes['pages']}>
          <summary>{t('evidence.copyText')}</summary>
          <p className={classes['facts']}>
            {t('evidence.proof')}: <code>{snapshot.sha256}</code>
          </p>
          <div className={classes['text']}>
            {snapshot.text ? <PlainText text={snapshot.text} /> : <p>{t('evidence.noText')}</p>}
          </div>
          {snapshot.url && (
            <p>
              <a href={snapshot.url} download>
                {t('evidence.download')}
              </a>
            </p>
          )}
        </details>
      )}
    </>
  );
}

/** Something published: where, when, and the copy of it. `actions` are what its reader may do. */
export function EvidenceShow({ item, actions }: { item: ShownEvidence; actions?: ReactNode }) {
  const { t } = useTranslation('files');
  return (
    <li className={classes['file']}>
      <p className={classes['line']}>
        <span className={classes['name']}>
          <a href={item.address} target="_blank" rel="noopener nofollow ugc">
            {item.title || item.address}{' '}
            <IconExternalLink size={16} stroke={1.75} aria-label={t('evidence.open')} />
          </a>
          <span className={classes['facts']}>
            {[
              t(`evidence.${item.medium}`),
              t('evidence.published', {
                outlet: item.outlet,
                date: formatDate(item.publishedOn),
              }),
            ].join(' · ')}
          </span>
        </span>
        {actions}
      </p>
      <Copy item={item} />
    </li>
  );
}

/** By series, in the order in which each was first named; what belongs to none stands alone. */
export function bySeries(items: readonly ShownEvidence[]): [string, ShownEvidence[]][] {
  const series = new Map<string, ShownEvidence[]>();
  for (const item of items) series.set(item.series, [...(series.get(item.series) ?? []), item]);
  return [...series];
}

export function EvidenceList({
  items,
  actionsFor,
}: {
  items: readonly ShownEvidence[];
  actionsFor?: (item: ShownEvidence) => ReactNode;
}) {
  const { t } = useTranslation('files');
  return bySeries(items).map(([name, ofSeries]) => (
    <section key={name} className={classes['series']}>
      {name && <h3>{t('evidence.series', { name })}</h3>}
      <ul className={classes['list']}>
        {ofSeries.map((item) => (
          <EvidenceShow key={item.id} item={item} actions={actionsFor?.(item)} />
        ))}
      </ul>
    </section>
  ));
}
