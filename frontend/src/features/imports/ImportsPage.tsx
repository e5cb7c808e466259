import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryImportsDocument, type ImportStateFragment } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { currentLanguage } from '../../lib/i18n';
import { queryFor } from '../../lib/graphql';
import { formatNumber } from '../../lib/numbers';
import type { Problem } from '../../lib/problems';
import { DownloadButton } from '../../ui/download/DownloadButton';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FileDrop } from '../../ui/FileDrop';
import { Notice } from '../../ui/Notice';
import { Page, Section } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { DataTable, type Column } from '../../ui/table/DataTable';
import classes from './Imports.module.css';
import { upload } from './upload';

type Row = ImportStateFragment;

const TONES: Record<Row['status'], Tone> = {
  READ: 'neutral',
  CHECKED: 'wait',
  RUNNING: 'wait',
  DONE: 'good',
  UNDONE: 'neutral',
};

function Status({ row }: { row: Row }) {
  const { t } = useTranslation('imports');
  const isFaulty = row.status === 'CHECKED' && row.faultCount > 0;
  return (
    <StatusBadge tone={isFaulty ? 'bad' : TONES[row.status]}>
      {t(isFaulty ? 'status.faulty' : `status.${row.status}`)}
    </StatusBadge>
  );
}

function NewFile() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState(false);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    setProblem(null);
    const answer = await upload(file);
    setReading(false);
    setFailed(answer === null);
    if (answer && 'problem' in answer) setProblem(answer.problem);
    if (answer && 'id' in answer)
      await navigate({ to: '/console/imports/$id', params: { id: answer.id } });
  };
  return (
    <Section
      title={t('upload.title')}
      lead={t('upload.lead')}
      action={
        <DownloadButton address={`/imports/template.xlsx?language=${currentLanguage()}`}>
          {t('upload.template')}
        </DownloadButton>
      }
    >
      <div className={classes['stack']}>
        <ErrorSummary problem={problem} />
        {failed && <Notice tone="bad">{t('failed')}</Notice>}
        <FileDrop
          label={t('upload.label')}
          hint={reading ? t('upload.reading') : t('upload.hint')}
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          multiple={false}
          disabled={reading}
          onFiles={(files) => void send(files[0])}
        />
      </div>
    </Section>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('imports');
  return [
    {
      id: 'file',
      header: t('upload.label'),
      isTitle: true,
      cell: ({ id, fileName }) => (
        <Link to="/console/imports/$id" params={{ id }}>
          {fileName}
        </Link>
      ),
    },
    { id: 'status', header: t('check.title'), cell: (row) => <Status row={row} /> },
    {
      id: 'rows',
      header: t('check.row'),
      align: 'end',
      cell: ({ rowCount }) => formatNumber(rowCount),
    },
    { id: 'at', header: '', nowrap: true, cell: ({ createdAt }) => formatDateTime(createdAt) },
  ];
}

/** Files of past years: a new one, and those that were brought before. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { data } = useSuspenseQuery(queryFor(EntryImportsDocument, {}));
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        trail={[{ label: t('console'), link: { to: '/console' } }]}
      />
      <Page>
        {data.importPlaces ? <NewFile /> : <EmptyState title={t('forbidden')} />}
        {data.entryImports.length > 0 && (
          <Section title={t('list.title')}>
            <DataTable
              caption={t('list.title')}
              rows={data.entryImports}
              columns={columns}
              keyOf={({ id }) => id}
            />
          </Section>
        )}
      </Page>
    </>
  );
}
