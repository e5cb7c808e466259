import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  UseLateCodeDocument,
  WorkspaceDocument,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { fieldErrors } from '../../lib/problems';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toasts';
import type { EditorEntry } from './editor';
import classes from './LateCode.module.css';

const OPENABLE = new Set<EditorEntry['status']>(['DRAFT', 'RETURNED']);

/** After the close: where an author enters the code that the organisers gave them. */
export function LateCode({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const [code, setCode] = useState('');
  const use = useOperation(UseLateCodeDocument, {
    refreshes: [EntryEditorDocument, WorkspaceDocument],
    onDone: () => {
      showToast(t('late.opened'));
    },
  });
  if (!OPENABLE.has(entry.status)) return null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void use.run({ entryId: entry.id, code });
  };
  return (
    <Notice tone="wait" title={t('late.closedTitle')}>
      <p>{t('late.closedWords')}</p>
      <form className={classes['row']} onSubmit={submit}>
        <TextInput
          {...fieldProps('code', fieldErrors(use.problem))}
          label={t('late.code')}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <Button type="submit" look="secondary" pending={use.pending}>
          {t('late.use')}
        </Button>
      </form>
      {use.problem?.fields.length === 0 && <p role="alert">{use.problem.message}</p>}
    </Notice>
  );
}

/** In the list of one's own entries: the way to begin after the close. */
export function LateCodeLink() {
  const { t } = useTranslation('entries');
  return <Link to="/workspace/late">{t('late.have')}</Link>;
}
