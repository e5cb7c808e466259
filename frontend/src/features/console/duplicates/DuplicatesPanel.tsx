import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryDuplicatesDocument } from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { FindingLine } from './FindingLine';
import { SideBySide } from './SideBySide';
import classes from './Duplicates.module.css';

/** What looks like one entry, for the desk of those who screen it; nothing where nothing does. */
export default function DuplicatesPanel({ entryId }: { entryId: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(EntryDuplicatesDocument, { entryId }));
  const [open, setOpen] = useState<string | null>(null);
  const findings = data.duplicatesOf;
  if (findings.length === 0)
    return <p className={classes['quiet']}>{t('duplicates.noneOfEntry')}</p>;
  return (
    <>
      <ul className={classes['list']}>
        {findings.map((finding) => (
          <FindingLine
            key={finding.id}
            finding={finding}
            of={entryId}
            onOpen={() => {
              setOpen(finding.id);
            }}
          />
        ))}
      </ul>
      {open && (
        <SideBySide
          id={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
