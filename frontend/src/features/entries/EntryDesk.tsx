import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryEditorDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ApprovalWay } from '../../ui/approval/ApprovalWay';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PageHeader, type Crumb } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { draftOf } from './draft';
import type { EditorEntry, EditorViewer } from './editor';
import classes from './EntryEditor.module.css';
import { EntryEditor } from './EntryEditor';
import { EntryReading } from './EntryReading';
import { LateCode } from './LateCode';
import { LeaveActions } from './LeaveActions';
import { OwnPart, ShareToConfirm } from './OwnPart';
import { ScreeningNotice, standingRuling } from './Screened';
import { STATUS_TONES } from './status';
import { Versions } from './Versions';

interface Props {
  id: string;
  /** What those who decide on the entry can do with it. */
  decision: (entry: EditorEntry) => ReactNode;
}

interface ToReadProps {
  entry: EditorEntry;
  viewer: EditorViewer;
  decision: Props['decision'];
}

/** Where whoever reads this came from: their own list, or their unit's. */
function useTrail({ entry, viewer }: Pick<ToReadProps, 'entry' | 'viewer'>): Crumb[] {
  const { t } = useTranslation('entries');
  if (isOwn(entry)) return [{ label: t('editor.trail'), link: { to: '/workspace' } }];
  if (!viewer.isCoordinator) return [];
  return [{ label: t('editor.trailUnit'), link: { to: '/workspace/unit' } }];
}

/** The checklist is for authors alone. */
function isOwn(entry: EditorEntry): boolean {
  return entry.completeness.length > 0;
}

function EntryToRead({ entry, viewer, decision }: ToReadProps) {
  const { t } = useTranslation('entries');
  const trail = useTrail({ entry, viewer });
  return (
    <>
      <PageHeader
        title={entry.title || t('untitled')}
        trail={trail}
        purpose={[localized(entry.contest.title), entry.entryCode].filter(Boolean).join(' · ')}
        stage={
          <StatusBadge tone={STATUS_TONES[entry.status]}>{t(`status.${entry.status}`)}</StatusBadge>
        }
        actions={decision(entry)}
      />
      <Page>
        <ScreeningNotice entry={entry} />
        {entry.status === 'RETURNED' && !standingRuling(entry) && (
          <div className={classes['notices']}>
            <Notice tone="bad" title={t('workspace.returned')}>
              {entry.returnReason}
            </Notice>
          </div>
        )}
        <ShareToConfirm entry={entry} />
        <ApprovalWay entry={entry} />
        {isOwn(entry) && <LateCode entry={entry} />}
        <EntryReading entry={entry} draft={draftOf(entry)} asJudge={false} />
        <Versions entryId={entry.id} versions={entry.versions} />
        <OwnPart entry={entry} />
        <LeaveActions entry={entry} />
      </Page>
    </>
  );
}

/** One entry: the form to whoever may change it, the text to everybody else who may see it. */
export function EntryDesk({ id, decision }: Props) {
  const { data } = useSuspenseQuery(queryFor(EntryEditorDocument, { id }));
  const { entry, viewer } = data;
  if (!entry || !viewer) throw notFound(); // eslint-disable-line @typescript-eslint/only-throw-error -- the router's way
  if (entry.viewerCan.edit) return <EntryEditor key={entry.id} entry={entry} viewer={viewer} />;
  return <EntryToRead entry={entry} viewer={viewer} decision={decision} />;
}
