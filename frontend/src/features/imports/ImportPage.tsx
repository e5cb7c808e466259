import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EntryImportDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Done, Running, Undone } from './Outcomes';
import { Wizard } from './Wizard';

/** One file on its way: to be set up, running, done, or taken back. */
export function ImportPage({ id }: { id: string }) {
  const { t } = useTranslation('imports');
  const { data } = useSuspenseQuery(queryFor(EntryImportDocument, { id }));
  const { entryImport, importPlaces, importChoices } = data;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (!entryImport || !importPlaces) throw notFound();
  const { status, version } = entryImport;
  return (
    <>
      <PageHeader
        title={entryImport.fileName}
        trail={[
          { label: t('console'), link: { to: '/console' } },
          { label: t('title'), link: { to: '/console/imports' } },
        ]}
      />
      <Page>
        {status === 'RUNNING' && <Running entryImport={entryImport} />}
        {status === 'DONE' && <Done entryImport={entryImport} />}
        {status === 'UNDONE' && <Undone entryImport={entryImport} />}
        {entryImport.viewerCan.change && (
          <Wizard
            key={version}
            entryImport={entryImport}
            places={importPlaces}
            meanings={importChoices}
          />
        )}
      </Page>
    </>
  );
}
