import { Checkbox, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { FieldGroup } from '../../../ui/Field';
import classes from '../Console.module.css';
import { LocalizedField } from '../LocalizedField';
import { ChoicesEditor } from './ChoicesEditor';
import { ColumnsEditor } from './ColumnsEditor';
import { useDesigner, type FieldProps } from './designer';
import { FILE_FAMILIES } from './kinds';

type Limit =
  'minWords' | 'maxWords' | 'maxLength' | 'decimals' | 'maxRows' | 'maxFiles' | 'maxMegabytes';

/** Whole numbers that may be left open. */
function Limits({ field, path, set, names }: FieldProps & { names: readonly Limit[] }) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <div className={classes['row']}>
      {names.map((name) => (
        <NumberInput
          key={name}
          {...fieldProps(`${path}.${name}`, errors)}
          label={t(`design.limit.${name}`)}
          maw="12rem"
          min={name === 'decimals' ? 0 : 1}
          allowDecimal={false}
          placeholder={t('design.limit.none')}
          value={field[name] ?? ''}
          onChange={(value) => {
            set({ [name]: value === '' ? null : Number(value) });
          }}
        />
      ))}
    </div>
  );
}

/** The least and the most a number may be, kept as text so that nothing is rounded. */
function Bounds({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <div className={classes['row']}>
      {(['minimum', 'maximum'] as const).map((name) => (
        <NumberInput
          key={name}
          {...fieldProps(`${path}.${name}`, errors)}
          label={t(`design.limit.${name}`)}
          maw="12rem"
          valueIsNumericString
          hideControls
          placeholder={t('design.limit.none')}
          value={field[name] ?? ''}
          onChange={(value) => {
            set({ [name]: value === '' ? null : String(value) });
          }}
        />
      ))}
    </div>
  );
}

function Measure({ field, path, set }: FieldProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <LocalizedField
      path={`${path}.unitOfMeasure`}
      label={t('design.unitOfMeasure')}
      value={field.unitOfMeasure ?? { vi: '', en: '' }}
      errors={errors}
      onChange={(unit) => {
        set({ unitOfMeasure: unit.vi === '' && unit.en === '' ? null : unit });
      }}
    />
  );
}

function Files(props: FieldProps) {
  const { field, path, set } = props;
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  return (
    <>
      <FieldGroup
        path={`${path}.fileTypes`}
        label={t('design.files.types')}
        hint={t('design.files.typesHint')}
        error={errors[`${path}.fileTypes`]}
      >
        <Checkbox.Group
          value={[...field.fileTypes]}
          aria-label={t('design.files.types')}
          onChange={(fileTypes) => {
            set({ fileTypes: fileTypes });
          }}
        >
          {FILE_FAMILIES.map((family) => (
            <Checkbox key={family} value={family} label={t(`design.files.${family}`)} />
          ))}
        </Checkbox.Group>
      </FieldGroup>
      <Limits {...props} names={['maxFiles', 'maxMegabytes']} />
    </>
  );
}

const TEXT_LIMITS = ['minWords', 'maxWords', 'maxLength'] as const;

/** The settings that only this kind of field has. */
export function KindSettings(props: FieldProps) {
  switch (props.field.kind) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
    case 'RICH_TEXT':
      return <Limits {...props} names={TEXT_LIMITS} />;
    case 'NUMBER':
      return (
        <>
          <Measure {...props} />
          <Bounds {...props} />
          <Limits {...props} names={['decimals']} />
        </>
      );
    case 'MONEY':
      return <Bounds {...props} />;
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return (
        <ChoicesEditor
          path={`${props.path}.choices`}
          choices={props.field.choices}
          onChange={(choices) => {
            props.set({ choices });
          }}
        />
      );
    case 'TABLE':
      return (
        <>
          <ColumnsEditor {...props} />
          <Limits {...props} names={['maxRows']} />
        </>
      );
    case 'FILE':
      return <Files {...props} />;
    default:
      return null;
  }
}
