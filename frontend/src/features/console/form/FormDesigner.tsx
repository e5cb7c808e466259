import { SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDesignDocument, type FormDesignQuery } from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { EmptyState } from '../../../ui/EmptyState';
import { IconButton } from '../../../ui/IconButton';
import { Notice } from '../../../ui/Notice';
import { found } from '../found';
import { Refusal, SaveBar } from '../setup/SaveBar';
import { useSetup, type SetupState } from '../setup/useSetup';
import { AddItem } from './AddItem';
import { Archived } from './Archived';
import { DesignerContext, type Designer, type Usage } from './designer';
import classes from './Designer.module.css';
import { FieldList } from './FieldList';
import { isField } from './items';
import { fieldOf } from './parts';
import { Preview } from './Preview';
import { useDesign, type Design } from './useDesign';

type Contest = NonNullable<FormDesignQuery['contest']>;

const UNUSED: Usage = { drafts: 0, submissions: 0 };

function useUsage({ formFields, archivedFormFields }: Contest) {
  return useMemo(() => {
    const all = [...formFields, ...archivedFormFields];
    const byId = new Map(all.map(({ id, usage }) => [id, usage]));
    return (id: string | null): Usage => byId.get(id ?? '') ?? UNUSED;
  }, [formFields, archivedFormFields]);
}

function useDesigner(contest: Contest, setup: SetupState, design: Design): Designer {
  const usageOf = useUsage(contest);
  const { items, openUid, open, arrange, edit } = design;
  const { kept, saving } = setup;
  return {
    items,
    tracks: kept.tracks,
    readOnly: !kept.viewerCan.edit,
    errors: saving.fieldErrors,
    openUid,
    open,
    arrange,
    edit,
    usageOf,
  };
}

/** Ctrl+Z and its kin, outside of inputs: those undo their own typing. */
function useKeys({ undo, redo }: Design) {
  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.matches('input, textarea, [contenteditable="true"]')) return;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  };
}

function Steps({ design }: { design: Design }) {
  const { t } = useTranslation('console');
  return (
    <span className={classes['steps']}>
      <IconButton
        icon={IconArrowBackUp}
        label={t('design.undo')}
        disabled={!design.canUndo}
        onClick={design.undo}
      />
      <IconButton
        icon={IconArrowForwardUp}
        label={t('design.redo')}
        disabled={!design.canRedo}
        onClick={design.redo}
      />
    </span>
  );
}

const VIEWS = ['design', 'preview'] as const;

/** On a phone one sees either the list or the preview. */
function useView() {
  const { t } = useTranslation('console');
  const [view, setView] = useState<(typeof VIEWS)[number]>('design');
  const control = (
    <div className={classes['views']}>
      <SegmentedControl
        fullWidth
        aria-label={t('design.views')}
        value={view}
        data={VIEWS.map((value) => ({ value, label: t(`design.view.${value}`) }))}
        onChange={setView}
      />
    </div>
  );
  return { view, control };
}

function Body({ contest, setup, design }: { contest: Contest; setup: SetupState; design: Design }) {
  const { t } = useTranslation('console');
  const { view, control } = useView();
  const onKeyDown = useKeys(design);
  const readOnly = !setup.kept.viewerCan.edit;
  const fields = design.items.filter(isField);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys are a shortcut for the buttons
    <div onKeyDown={onKeyDown}>
      <div className={classes['bar']}>
        <p className={classes['lead']}>{t('design.lead')}</p>
        {!readOnly && <Steps design={design} />}
      </div>
      {control}
      <div className={classes['columns']} data-view={view}>
        <div>
          {fields.length === 0 && (
            <EmptyState title={t('design.empty')}>{t('design.emptyWords')}</EmptyState>
          )}
          <FieldList />
          {!readOnly && <AddItem />}
          <Archived fields={contest.archivedFormFields.map(fieldOf)} />
        </div>
        <Preview />
      </div>
    </div>
  );
}

function Page({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  const setup = useSetup(contest);
  const design = useDesign(setup);
  const designer = useDesigner(contest, setup, design);
  const { kept } = setup;
  return (
    <DesignerContext value={designer}>
      {kept.isPublished && kept.viewerCan.edit && (
        <Notice title={t('setup.running')}>{t('design.runningWords')}</Notice>
      )}
      {!kept.viewerCan.edit && <Notice title={t('setup.readOnly')} />}
      {design.isRestored && (
        <Notice tone="wait" title={t('design.restored')} live>
          {t('design.restoredWords')}
        </Notice>
      )}
      <Refusal setup={setup} />
      <Body contest={contest} setup={setup} design={design} />
      {kept.viewerCan.edit && <SaveBar setup={setup} />}
    </DesignerContext>
  );
}

/** The contest's entry form: designed as a list, tried out beside it, saved as a whole. */
export function FormDesigner({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery({ ...queryFor(FormDesignDocument, { slug }), gcTime: 0 });
  const contest = found(data.contest);
  return <Page key={contest.id} contest={contest} />;
}
