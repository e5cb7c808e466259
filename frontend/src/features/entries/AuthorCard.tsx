import { NumberInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { InviteContributorDocument } from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { fieldProps } from '../../lib/fields';
import { currentLanguage } from '../../lib/i18n';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { StatusBadge } from '../../ui/StatusBadge';
import { showToast } from '../../ui/toasts';
import type { Author } from './draft';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';

interface Props {
  author: Author;
  place: number;
  onChange: (values: Partial<Author>) => void;
  onRemove: (() => void) | undefined;
}

const LINES = [
  ['workplace', 'workplace', 'authors.workplace'],
  ['title', 'title', 'authors.position'],
  ['qualification', 'qualification', 'authors.qualification'],
] as const;

/** Invites by the address that the draft names: so the draft goes to the server first. */
function Invite({ email }: { email: string }) {
  const { t } = useTranslation('entries');
  const { entry, viewer, flush } = useEditor();
  const known = entry.contributors.find((one) => one.email === email);
  const invite = useOperation(InviteContributorDocument, {
    onDone: () => {
      showToast(t('authors.invited', { email }));
    },
  });
  if (email === '') return null;
  if (email === viewer.email) return <StatusBadge tone="neutral">{t('authors.you')}</StatusBadge>;
  if (known?.hasAccount) return <StatusBadge tone="good">{t('authors.joined')}</StatusBadge>;
  const send = async () => {
    if (await flush()) await invite.run({ entryId: entry.id, email });
  };
  return (
    <div>
      <Button look="quiet" pending={invite.pending} onClick={() => void send()}>
        {t('authors.invite')}
      </Button>
      {invite.problem && <p role="alert">{invite.problem.message}</p>}
    </div>
  );
}

function Share({ author, place, onChange }: Props) {
  const { t } = useTranslation('entries');
  const { errors } = useEditor();
  return (
    <NumberInput
      {...fieldProps(`input.contributors.${place}.share`, errors)}
      label={t('authors.share')}
      value={author.share}
      valueIsNumericString
      decimalScale={2}
      hideControls
      allowNegative={false}
      decimalSeparator={currentLanguage() === 'vi' ? ',' : '.'}
      onChange={(share) => {
        onChange({ share: String(share) });
      }}
    />
  );
}

function Head({ author, place, onRemove }: Props) {
  const { t } = useTranslation('entries');
  const name = author.name || t('authors.person', { place: place + 1 });
  return (
    <div className={classes['authorHead']}>
      <h3>{t('authors.person', { place: place + 1 })}</h3>
      <div className={classes['actions']}>
        <Invite email={author.email.trim().toLowerCase()} />
        {onRemove && (
          <IconButton
            icon={IconTrash}
            label={t('authors.removeNamed', { name })}
            onClick={onRemove}
          />
        )}
      </div>
    </div>
  );
}

export function AuthorCard(props: Props) {
  const { t } = useTranslation('entries');
  const { author, place, onChange } = props;
  const { errors } = useEditor();
  const at = (name: string) => fieldProps(`input.contributors.${place}.${name}`, errors);
  return (
    <div
      className={classes['author']}
      role="group"
      aria-label={t('authors.person', { place: place + 1 })}
    >
      <Head {...props} />
      <div className={classes['pair']}>
        <TextInput
          {...at('name')}
          label={t('authors.name')}
          value={author.name}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value });
          }}
        />
        <Share {...props} />
        <TextInput
          {...at('email')}
          label={t('authors.email')}
          type="email"
          placeholder={t('authors.emailHint')}
          value={author.email}
          onChange={(event) => {
            onChange({ email: event.currentTarget.value });
          }}
        />
        <TextInput
          {...at('birthDate')}
          label={t('authors.birthDate')}
          description={author.birthDate && formatDate(author.birthDate)}
          type="date"
          value={author.birthDate}
          onChange={(event) => {
            onChange({ birthDate: event.currentTarget.value });
          }}
        />
        {LINES.map(([name, path, label]) => (
          <TextInput
            key={name}
            {...at(path)}
            label={t(label)}
            value={author[name]}
            onChange={(event) => {
              onChange({ [name]: event.currentTarget.value });
            }}
          />
        ))}
      </div>
    </div>
  );
}
