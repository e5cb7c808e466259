import { NativeSelect, TextInput } from '@mantine/core';
import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddEvidenceDocument,
  ChangeEvidenceDocument,
  EntryEditorDocument,
  RemoveEvidenceDocument,
  RetakeSnapshotDocument,
  type EvidenceInput,
  type Medium,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FormStack } from '../../ui/Field';
import { EvidenceList, type ShownEvidence } from '../../ui/files/EvidenceShow';
import { IconButton } from '../../ui/IconButton';
import { Section } from '../../ui/Page';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import { useRefreshWhile } from './FileRows';

const MEDIA: readonly Medium[] = ['ARTICLE', 'PHOTO', 'VIDEO', 'CLIP'];
const REFRESHES = { refreshes: [EntryEditorDocument] } as const;

function blank(series: string): EvidenceInput {
  return { address: '', outlet: '', title: '', series, medium: 'ARTICLE', publishedOn: '' };
}

function asInput(item: ShownEvidence): EvidenceInput {
  const { address, outlet, title, series, medium, publishedOn } = item;
  return { address, outlet, title, series, medium, publishedOn };
}

interface FormProps {
  entry: EditorEntry;
  /** What is changed; null for a new one. */
  item: ShownEvidence | null;
  onClose: () => void;
}

/** Where and when something was published. */
function EvidenceForm({ entry, item, onClose }: FormProps) {
  const { t } = useTranslation('entries');
  const { t: words } = useTranslation('files');
  const last = entry.evidence[entry.evidence.length - 1];
  const [input, setInput] = useState(item ? asInput(item) : blank(last?.series ?? ''));
  const add = useOperation(AddEvidenceDocument, { ...REFRESHES, onDone: onClose });
  const change = useOperation(ChangeEvidenceDocument, { ...REFRESHES, onDone: onClose });
  const saving = item ? change : add;
  const save = () =>
    item ? change.run({ id: item.id, input }) : add.run({ entryId: entry.id, input });
  const bind = (name: 'address' | 'outlet' | 'title' | 'series' | 'publishedOn') => ({
    ...fieldProps(`input.${name}`, saving.fieldErrors),
    label: t(`evidence.${name}`),
    value: input[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => {
      setInput({ ...input, [name]: event.currentTarget.value });
    },
  });
  const { evidenceDomains: domains } = entry.contest.files;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      <FormStack>
        <ErrorSummary problem={saving.problem} />
        <TextInput
          {...bind('address')}
          type="url"
          inputMode="url"
          placeholder="https://"
          description={
            domains.length > 0
              ? t('evidence.addressOf', { domains: domains.join(', ') })
              : t('evidence.addressHint')
          }
        />
        {/* The page's own title field has the usual id. */}
        <TextInput {...bind('title')} id="evidence-title" maxLength={300} />
        <TextInput {...bind('outlet')} />
        <NativeSelect
          {...fieldProps('input.medium', saving.fieldErrors)}
          label={t('evidence.medium')}
          value={input.medium}
          data={MEDIA.map((value) => ({ value, label: words(`evidence.${value}`) }))}
          onChange={(event) => {
            setInput({ ...input, medium: event.currentTarget.value as Medium });
          }}
        />
        <TextInput {...bind('publishedOn')} type="date" />
        <TextInput {...bind('series')} description={t('evidence.seriesHint')} />
        <div className={classes['row']}>
          <Button type="submit" pending={saving.pending}>
            {t('evidence.save')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('evidence.cancel')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}

/** Published pages that the entry stands on; of each the server keeps a copy. */
export function EvidenceSection({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const [open, setOpen] = useState<ShownEvidence | 'new' | null>(null);
  const remove = useOperation(RemoveEvidenceDocument, REFRESHES);
  const retake = useOperation(RetakeSnapshotDocument, REFRESHES);
  useRefreshWhile(entry.evidence.some(({ snapshot }) => snapshot?.state === 'PENDING'));
  if (!entry.contest.files.takesEvidence && entry.evidence.length === 0) return null;
  const close = () => {
    setOpen(null);
  };
  const actionsFor = (item: ShownEvidence) => {
    const name = item.title || item.address;
    return (
      <span className={classes['row']}>
        <IconButton
          icon={IconRefresh}
          label={t('evidence.retake', { name })}
          onClick={() => void retake.run({ id: item.id })}
        />
        <IconButton
          icon={IconPencil}
          label={t('evidence.change', { name })}
          onClick={() => {
            setOpen(item);
          }}
        />
        <IconButton
          icon={IconTrash}
          label={t('evidence.remove', { name })}
          onClick={() => void remove.run({ id: item.id })}
        />
      </span>
    );
  };
  return (
    <Section title={t('evidence.heading')} id="evidence" lead={t('evidence.lead')}>
      <div className={classes['fields']}>
        <ErrorSummary problem={remove.problem ?? retake.problem} />
        {entry.evidence.length > 0 ? (
          <EvidenceList items={entry.evidence} actionsFor={actionsFor} />
        ) : (
          <EmptyState title={t('evidence.none')}>{t('evidence.noneWords')}</EmptyState>
        )}
        <div>
          <Button
            look="secondary"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('evidence.add')}
          </Button>
        </div>
      </div>
      <Dialog
        open={open !== null}
        onClose={close}
        title={t(open === 'new' || open === null ? 'evidence.add' : 'evidence.changeTitle')}
      >
        {open !== null && (
          <EvidenceForm entry={entry} item={open === 'new' ? null : open} onClose={close} />
        )}
      </Dialog>
    </Section>
  );
}
