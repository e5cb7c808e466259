import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { useVersionTexts } from '../../lib/versions';
import { differences, type ChangedPart } from './difference';
import classes from './VersionDiff.module.css';

function Changed({ part }: { part: ChangedPart }) {
  const { t } = useTranslation('versions');
  return (
    <section className={classes['part']}>
      <h4>{part.label}</h4>
      <p className={classes['text']}>
        {part.pieces.map(({ text, change }, index) => {
          if (change === 'added')
            return (
              <ins key={index} title={t('added')}>
                {text}
              </ins>
            );
          if (change === 'removed')
            return (
              <del key={index} title={t('removed')}>
                {text}
              </del>
            );
          return <span key={index}>{text}</span>;
        })}
      </p>
    </section>
  );
}

/** What changed between any two submitted versions of an entry, word by word; the last two to begin with. */
export default function VersionDiff({ entryId }: { entryId: string }) {
  const { t } = useTranslation('versions');
  const versions = useVersionTexts(entryId);
  const [from, setFrom] = useState(versions.at(-2)?.number);
  const [to, setTo] = useState(versions.at(-1)?.number);
  const partsOf = (wanted?: number) =>
    versions.find(({ number }) => number === wanted)?.parts ?? [];
  const options = versions.map(({ number, submittedAt }) => ({
    value: String(number),
    label: t('version', { number, at: formatDateTime(submittedAt) }),
  }));
  if (versions.length < 2) return <p>{t('onlyOne')}</p>;
  const changed = differences(partsOf(from), partsOf(to));
  return (
    <>
      <div className={classes['choose']}>
        <NativeSelect
          label={t('from')}
          data={options}
          value={String(from)}
          onChange={(event) => {
            setFrom(Number(event.currentTarget.value));
          }}
        />
        <NativeSelect
          label={t('to')}
          data={options}
          value={String(to)}
          onChange={(event) => {
            setTo(Number(event.currentTarget.value));
          }}
        />
      </div>
      <p role="status">{t('count', { count: changed.length })}</p>
      {changed.map((part) => (
        <Changed key={part.key} part={part} />
      ))}
    </>
  );
}
