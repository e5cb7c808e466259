import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleLateDocument, CreateLateCodeDocument } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { CopyButton } from '../../../ui/CopyButton';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { MomentInput } from '../../../ui/MomentInput';
import { Notice } from '../../../ui/Notice';
import classes from '../Console.module.css';
import type { LateContest } from './Grace';

interface Form {
  label: string;
  maxUses: number;
  expiresAt: string | null;
  extendsUntil: string | null;
}

const EMPTY: Form = { label: '', maxUses: 1, expiresAt: null, extendsUntil: null };

function useCreate(contest: LateContest) {
  const [form, setForm] = useState<Form>(EMPTY);
  const [made, setMade] = useState<string | null>(null);
  const create = useOperation(CreateLateCodeDocument, {
    refreshes: [ConsoleLateDocument],
    onDone: ({ text }) => {
      setForm(EMPTY);
      setMade(text);
    },
  });
  const { label, maxUses, extendsUntil } = form;
  const expiresAt = form.expiresAt ?? extendsUntil;
  const submit = () => {
    if (extendsUntil === null || expiresAt === null) return;
    void create.run({ contestId: contest.id, label, maxUses, expiresAt, extendsUntil });
  };
  const set = (values: Partial<Form>) => {
    setForm((before) => ({ ...before, ...values }));
  };
  return { form, set, made, create, submit };
}

/** The link that opens the page where a code is used, with the code in it. */
export function lateLink(code: string): string {
  return `${window.location.origin}/workspace/late?code=${code}`;
}

/** A code for those whom the organisers let submit after the close. */
export function NewLateCode({ contest }: { contest: LateContest }) {
  const { t } = useTranslation('console');
  const { form, set, made, create, submit } = useCreate(contest);
  return (
    <form
      className={classes['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problem={create.problem} />
      <TextInput
        {...fieldProps('label', create.fieldErrors)}
        required
        label={t('late.label')}
        description={t('late.labelHint')}
        value={form.label}
        onChange={(event) => {
          set({ label: event.currentTarget.value });
        }}
      />
      <div className={classes['row']}>
        <NumberInput
          {...fieldProps('maxUses', create.fieldErrors)}
          required
          label={t('late.maxUses')}
          min={1}
          max={500}
          allowDecimal={false}
          value={form.maxUses}
          onChange={(value) => {
            set({ maxUses: Number(value) });
          }}
        />
        <MomentInput
          {...fieldProps('extendsUntil', create.fieldErrors)}
          required
          label={t('late.extendsUntil')}
          value={form.extendsUntil}
          onChange={(extendsUntil) => {
            set({ extendsUntil });
          }}
        />
        <MomentInput
          {...fieldProps('expiresAt', create.fieldErrors)}
          label={t('late.expiresAt')}
          description={t('late.expiresHint')}
          value={form.expiresAt}
          onChange={(expiresAt) => {
            set({ expiresAt });
          }}
        />
        <Button type="submit" look="secondary" pending={create.pending}>
          {t('late.create')}
        </Button>
      </div>
      {made !== null && (
        <Notice
          tone="good"
          live
          title={t('late.made', { code: made })}
          action={<CopyButton text={lateLink(made)} label={t('late.copyLink')} />}
        >
          {t('late.madeWords')}
        </Notice>
      )}
    </form>
  );
}
