import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import type { AnswerKind } from '../../../ui/answers/question';
import { Notice } from '../../../ui/Notice';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import { ConditionEditor } from './ConditionEditor';
import { useDesigner, type FieldProps } from './designer';
import styles from './Designer.module.css';
import { isField, newKey, type Field } from './items';
import { ItemTools } from './ItemTools';
import { KindSettings } from './KindSettings';
import { KINDS } from './kinds';
import { Readers, Tracks, When } from './WhenAndWho';

/** A new field's key follows its label until somebody sets it. */
function useKeyFor(field: Field) {
  const { items } = useDesigner();
  return (label: string): Partial<Field> => {
    if (field.id !== null) return {};
    const taken = items
      .filter(isField)
      .map((item) => item.field.key)
      .filter((key) => key !== field.key);
    const followed = newKey(field.label.vi, taken);
    const isFollowing = field.key === followed || /^field_\d+$/.test(field.key);
    return isFollowing ? { key: newKey(label, taken) } : {};
  };
}

function Words({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  const keyFor = useKeyFor(field);
  return (
    <>
      <LocalizedField
        path={`${path}.label`}
        label={t('setup.label')}
        value={field.label}
        errors={errors}
        required
        onChange={(label) => {
          set({ label, ...keyFor(label.vi) });
        }}
      />
      <LocalizedField
        path={`${path}.help`}
        label={t('setup.help')}
        value={field.help}
        errors={errors}
        long
        onChange={(help) => {
          set({ help });
        }}
      />
    </>
  );
}

function Kind({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors, usageOf } = useDesigner();
  const { drafts, submissions } = usageOf(field.id);
  return (
    <>
      <NativeSelect
        {...fieldProps(`${path}.kind`, errors)}
        label={t('setup.kind')}
        description={t(`design.kindHint.${field.kind}`)}
        maw="22rem"
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={field.kind}
        onChange={(event) => {
          set({ kind: event.currentTarget.value as AnswerKind });
        }}
      />
      {drafts + submissions > 0 && (
        <Notice tone="wait" title={t('design.inUse', { count: drafts + submissions })}>
          {t('design.inUseWords')}
        </Notice>
      )}
    </>
  );
}

function Key({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <TextInput
      {...fieldProps(`${path}.key`, errors)}
      label={t('setup.key')}
      description={t(field.id === null ? 'design.keyHint' : 'design.keyKept')}
      maw="22rem"
      readOnly={field.id !== null}
      value={field.key}
      onChange={(event) => {
        set({ key: event.currentTarget.value });
      }}
    />
  );
}

interface Props {
  uid: string;
  field: Field;
  /** Among the list's items. */
  index: number;
  /** Among the fields. */
  place: number;
}

/** Everything that is set for one field: what it asks, how, of whom, when, and who reads the answer. */
export function FieldEditor({ uid, field, index, place }: Props) {
  const { t } = useTranslation('console');
  const { edit } = useDesigner();
  const set = (changes: Partial<Field>) => {
    edit(uid, changes);
  };
  const props = { uid, field, path: `input.formFields.${place}`, set };
  return (
    <div className={classes['stack']}>
      <Words {...props} />
      <Kind {...props} />
      <KindSettings {...props} />
      <When {...props} />
      <Readers {...props} />
      <details className={styles['more']}>
        <summary>{t('design.more')}</summary>
        <div className={classes['stack']}>
          <Tracks {...props} />
          <ConditionEditor {...props} />
          <Key {...props} />
        </div>
      </details>
      <ItemTools uid={uid} index={index} name={field.label} />
    </div>
  );
}
