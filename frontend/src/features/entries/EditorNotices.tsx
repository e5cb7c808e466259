import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import { partLabel, type EditorEntry } from './editor';
import { ScreeningNotice, standingRuling } from './Screened';
import type { DraftState } from './useDraft';

interface Props {
  entry: EditorEntry;
  state: DraftState;
}

/** Why something is not saved, in place and without taking the focus from whoever is typing. */
function SaveNotice({ state }: { state: DraftState }) {
  const { t } = useTranslation('entries');
  const { problem } = state;
  if (!problem) return null;
  if (state.autosave.status === 'offline') {
    return (
      <Notice tone="wait" live title={t('editor.offlineTitle')}>
        {t('editor.offlineWords')}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live title={t('editor.partlyTitle')}>
      <p>{problem.fields[0]?.message ?? problem.message}</p>
      {problem.fields.length > 0 && <p>{t('editor.partlyWords')}</p>}
    </Notice>
  );
}

/** Which parts wait for a choice; each has both versions beside it. */
function ClashNotice({ entry, state }: Props) {
  const { t } = useTranslation('entries');
  const { clashes } = state;
  if (clashes.length === 0) return null;
  const parts = clashes.map(({ path }) => partLabel(entry, path, (key) => t(key)));
  return (
    <Notice tone="wait" live title={t('together.clashesTitle', { count: clashes.length })}>
      {t('together.clashesWords', { parts: parts.join(', ') })}
    </Notice>
  );
}

function TakenNotice({ entry, state }: Props) {
  const { t } = useTranslation('entries');
  if (state.taken.length === 0) return null;
  const parts = state.taken.map((path) => partLabel(entry, path, (key) => t(key)));
  return (
    <Notice live title={t('editor.takenTitle')}>
      {t('editor.takenWords', { parts: parts.join(', ') })}
    </Notice>
  );
}

/** What the author should know before going on. */
export function EditorNotices({ entry, state }: Props) {
  const { t } = useTranslation('entries');
  const { status, submittedVersion: number } = entry;
  const isIn = status === 'SUBMITTED' || status === 'FORWARDED';
  return (
    <>
      <ScreeningNotice entry={entry} />
      {status === 'RETURNED' && !standingRuling(entry) && (
        <Notice tone="bad" title={t('editor.returnedTitle')}>
          <PlainText text={entry.returnReason} />
          <p>{t('editor.resubmit')}</p>
        </Notice>
      )}
      {isIn && number !== null && (
        <Notice tone="good" title={t('editor.submittedTitle', { number })}>
          {t('editor.submittedWords')}
        </Notice>
      )}
      <SaveNotice state={state} />
      <ClashNotice entry={entry} state={state} />
      <TakenNotice entry={entry} state={state} />
    </>
  );
}
