import { Checkbox, NativeSelect, NumberInput, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlindFiles, FileFamily, FileRuleInput } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { FieldGroup } from '../../../ui/Field';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import type { SectionProps } from './section';

const FAMILIES: readonly FileFamily[] = [
  'DOCUMENT',
  'OFFICE',
  'IMAGE',
  'VIDEO',
  'AUDIO',
  'ARCHIVE',
];
const BLIND: readonly BlindFiles[] = ['AS_IS', 'ANONYMISED', 'HIDDEN'];
const LARGEST_MB = 1024;

type Set = (changes: Partial<FileRuleInput>) => void;
type Part = Pick<SectionProps, 'errors' | 'readOnly'> & { rule: FileRuleInput; set: Set };

function Sizes({ rule, set, errors, readOnly }: Part) {
  const { t } = useTranslation('console');
  return (
    <div className={classes['row']}>
      <NumberInput
        {...fieldProps('input.files.maxFileMb', errors)}
        label={t('files.maxFileMb')}
        maw="14rem"
        min={1}
        max={LARGEST_MB}
        disabled={readOnly}
        value={rule.maxFileMb ?? 25}
        onChange={(value) => {
          set({ maxFileMb: Number(value) });
        }}
      />
      <NumberInput
        {...fieldProps('input.files.maxTotalMb', errors)}
        label={t('files.maxTotalMb')}
        maw="14rem"
        min={1}
        disabled={readOnly}
        value={rule.maxTotalMb ?? 2048}
        onChange={(value) => {
          set({ maxTotalMb: Number(value) });
        }}
      />
    </div>
  );
}

/** None chosen stands for all; so the last one cannot be taken off. */
function Families({ rule, set, errors, readOnly }: Part) {
  const { t } = useTranslation('console');
  const path = 'input.files.families';
  const chosen = rule.families?.length ? rule.families : FAMILIES;
  return (
    <FieldGroup path={path} label={t('files.families')} error={errors[path]}>
      {FAMILIES.map((family) => {
        const isOn = chosen.includes(family);
        return (
          <Checkbox
            key={family}
            label={t(`files.family.${family}`)}
            disabled={readOnly || (isOn && chosen.length === 1)}
            checked={isOn}
            onChange={() => {
              const next = FAMILIES.filter((one) => (one === family) !== chosen.includes(one));
              set({ families: next.length === FAMILIES.length ? [] : next });
            }}
          />
        );
      })}
    </FieldGroup>
  );
}

/** Domains as lines of text while they are typed. */
function Outlets({ rule, set, errors, readOnly }: Part) {
  const { t } = useTranslation('console');
  const [text, setText] = useState((rule.evidenceDomains ?? []).join('\n'));
  return (
    <Textarea
      {...fieldProps('input.files.evidenceDomains', errors)}
      label={t('files.evidenceDomains')}
      description={t('files.evidenceDomainsHint')}
      maw="32rem"
      autosize
      minRows={2}
      disabled={readOnly}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        set({ evidenceDomains: typed.split(/[\s,;]+/).filter(Boolean) });
      }}
    />
  );
}

/** What files an entry may bring, what blind judges get of them, and whether it names published pages. */
export function Files({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  const rule = draft.files ?? {};
  const part: Part = {
    rule,
    errors,
    readOnly,
    set: (changes) => {
      change({ files: { ...rule, ...changes } });
    },
  };
  return (
    <Section id="files" title={t('setup.files')} lead={t('files.lead')}>
      <div className={classes['stack']}>
        <Sizes {...part} />
        <Families {...part} />
        <NativeSelect
          {...fieldProps('input.files.blindFiles', errors)}
          label={t('files.blindFiles')}
          description={t('files.blindFilesHint')}
          maw="32rem"
          disabled={readOnly}
          data={BLIND.map((value) => ({ value, label: t(`files.blind.${value}`) }))}
          value={rule.blindFiles}
          onChange={(event) => {
            part.set({ blindFiles: event.currentTarget.value as BlindFiles });
          }}
        />
        <Switch
          label={t('files.takesEvidence')}
          description={t('files.takesEvidenceHint')}
          disabled={readOnly}
          checked={rule.takesEvidence}
          onChange={(event) => {
            part.set({ takesEvidence: event.currentTarget.checked });
          }}
        />
        {rule.takesEvidence && <Outlets {...part} />}
      </div>
    </Section>
  );
}
