import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../lib/fields';
import { localized } from '../../lib/localized';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Page';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';
import { Part } from './Part';

function TrackSelect() {
  const { t } = useTranslation('entries');
  const { entry, draft, set, errors } = useEditor();
  const { tracks } = entry.contest;
  if (tracks.length === 0) return null;
  const chosen = tracks.find((track) => track.id === draft.trackId);
  return (
    <NativeSelect
      {...fieldProps('input.trackId', errors)}
      label={t('basics.track')}
      description={chosen && localized(chosen.summary)}
      value={draft.trackId}
      data={[
        { value: '', label: t('basics.choose') },
        ...tracks.map((track) => ({ value: track.id, label: localized(track.name) })),
      ]}
      onChange={(event) => {
        set({ trackId: event.currentTarget.value });
      }}
    />
  );
}

function UnitSelect() {
  const { t } = useTranslation('entries');
  const { entry, viewer, draft, set, errors } = useEditor();
  const units = viewer.memberships.map(({ unit }) => unit);
  // The entry may stand under a unit that its author has left since.
  const known = units.some((unit) => unit.id === entry.unit?.id);
  const options = entry.unit && !known ? [...units, entry.unit] : units;
  if (options.length === 0) return <Notice tone="wait">{t('basics.noUnit')}</Notice>;
  return (
    <NativeSelect
      {...fieldProps('input.unitId', errors)}
      label={t('basics.unit')}
      value={draft.unitId}
      data={[
        { value: '', label: t('basics.choose') },
        ...options.map((unit) => ({ value: unit.id, label: localized(unit.name) })),
      ]}
      onChange={(event) => {
        set({ unitId: event.currentTarget.value });
      }}
    />
  );
}

export function BasicsSection() {
  const { t } = useTranslation('entries');
  const { draft, set, errors } = useEditor();
  return (
    <Section title={t('basics.title')} id="basics">
      <div className={classes['fields']}>
        <Part path="title">
          <TextInput
            {...fieldProps('input.title', errors)}
            label={t('basics.name')}
            description={t('basics.nameHint')}
            value={draft.title}
            onChange={(event) => {
              set({ title: event.currentTarget.value });
            }}
          />
        </Part>
        <Part path="summary">
          <Textarea
            {...fieldProps('input.summary', errors)}
            label={t('basics.summary')}
            description={t('basics.summaryHint')}
            value={draft.summary}
            onChange={(event) => {
              set({ summary: event.currentTarget.value });
            }}
          />
        </Part>
        <Part path="trackId">
          <TrackSelect />
        </Part>
        <Part path="unitId">
          <UnitSelect />
        </Part>
      </div>
    </Section>
  );
}
