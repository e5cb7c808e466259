import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AdminUnitsDocument,
  CreateUnitDocument,
  UpdateUnitDocument,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { localized } from '../../lib/localized';
import type { FieldErrors } from '../../lib/problems';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { AdminUnit } from './Administration';
import classes from './Administration.module.css';

interface Words {
  name: { vi: string; en: string };
  staffCount: number;
}

interface FieldsProps {
  value: Words;
  errors: FieldErrors;
  onChange: (changes: Partial<Words>) => void;
}

function Fields({ value, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('administration');
  return (
    <>
      {(['vi', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          {...fieldProps(`name.${language}`, errors)}
          label={t(`form.${language}`)}
          lang={language}
          required={language === 'vi'}
          value={value.name[language]}
          onChange={(event) => {
            onChange({ name: { ...value.name, [language]: event.currentTarget.value } });
          }}
        />
      ))}
      <NumberInput
        {...fieldProps('staffCount', errors)}
        label={t('form.staffCount')}
        min={0}
        value={value.staffCount}
        onChange={(count) => {
          onChange({ staffCount: Number(count) });
        }}
      />
    </>
  );
}

interface NewProps {
  units: readonly AdminUnit[];
  parent: string | null;
  onClose: () => void;
}

export function NewUnit({ units, parent, onClose }: NewProps) {
  const { t } = useTranslation('administration');
  const [code, setCode] = useState('');
  const [parentId, setParentId] = useState(parent ?? '');
  const [words, setWords] = useState<Words>({ name: { vi: '', en: '' }, staffCount: 0 });
  const create = useOperation(CreateUnitDocument, {
    refreshes: [AdminUnitsDocument],
    onDone: onClose,
  });
  const actions = (
    <Button
      pending={create.pending}
      onClick={() => void create.run({ code, parentId: parentId || null, ...words })}
    >
      {t('form.create')}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t('add')} actions={actions}>
      <div className={classes['form']}>
        <ErrorSummary problem={create.problem} />
        <NativeSelect
          {...fieldProps('parentId', create.fieldErrors)}
          label={t('form.parent')}
          data={[
            { value: '', label: t('form.top') },
            ...units
              .filter(({ isActive }) => isActive)
              .map(({ id, name, depth }) => ({
                value: id,
                label: `${'– '.repeat(depth)}${localized(name)}`,
              })),
          ]}
          value={parentId}
          onChange={(event) => {
            setParentId(event.currentTarget.value);
          }}
        />
        <TextInput
          {...fieldProps('code', create.fieldErrors)}
          label={t('form.code')}
          required
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <Fields
          value={words}
          errors={create.fieldErrors}
          onChange={(changes) => {
            setWords({ ...words, ...changes });
          }}
        />
      </div>
    </Dialog>
  );
}

export function EditUnit({ unit, onClose }: { unit: AdminUnit; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const [words, setWords] = useState<Words>({ name: unit.name, staffCount: unit.staffCount });
  const [isActive, setActive] = useState(unit.isActive);
  const update = useOperation(UpdateUnitDocument, {
    refreshes: [AdminUnitsDocument],
    onDone: onClose,
  });
  const { name, staffCount } = words;
  const run = () =>
    update.run({ id: unit.id, name: { vi: name.vi, en: name.en }, staffCount, isActive });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('edit', { name: localized(unit.name) })}
      actions={
        <Button pending={update.pending} onClick={run}>
          {t('form.save')}
        </Button>
      }
    >
      <div className={classes['form']}>
        <ErrorSummary problem={update.problem} />
        <Fields
          value={words}
          errors={update.fieldErrors}
          onChange={(changes) => {
            setWords({ ...words, ...changes });
          }}
        />
        <Switch
          {...fieldProps('isActive', update.fieldErrors)}
          label={t('form.isActive')}
          description={t('form.isActiveHint')}
          checked={isActive}
          onChange={(event) => {
            setActive(event.currentTarget.checked);
          }}
        />
      </div>
    </Dialog>
  );
}
