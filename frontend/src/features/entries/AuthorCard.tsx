import { NumberInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { fieldProps } from '../../lib/fields';
import { currentLanguage } from '../../lib/i18n';
import { formatPercent } from '../../lib/numbers';
import { IconButton } from '../../ui/IconButton';
import { AuthorStanding, knownOf } from './AuthorStanding';
import type { Author } from './draft';
import { useEditor } from './editor';
import classes from './EntryEditor.module.css';

interface Props {
  author: Author;
  place: number;
  onChange: (values: Partial<Author>) => void;
  onRemove: (() => void) | undefined;
}

/** The main author decides on everybody; co-authors describe themselves, and neither address nor share. */
function useLocks(author: Author) {
  const { entry } = useEditor();
  const leads = entry.viewerCan.submit;
  const isOwn = knownOf(entry, author)?.standing?.isOwn === true;
  return { terms: !leads, words: !leads && !isOwn };
}

const LINES = [
  ['workplace', 'workplace', 'authors.workplace'],
  ['title', 'title', 'authors.position'],
  ['qualification', 'qualification', 'authors.qualification'],
] as const;

function Share({ author, place, onChange, readOnly }: Props & { readOnly: boolean }) {
  const { t } = useTranslation('entries');
  const { errors } = useEditor();
  return (
    <NumberInput
      {...fieldProps(`input.contributors.${place}.share`, errors)}
      readOnly={readOnly}
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
        <AuthorStanding author={author} />
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

/** An author whose row the reader may not change. */
function AuthorShown({ author }: { author: Author }) {
  const { t } = useTranslation('entries');
  const share = t('reading.share', { share: formatPercent(Number(author.share) / 100, 2) });
  return (
    <p>
      <strong>{author.name || t('reading.empty')}</strong>{' '}
      {[author.title, author.workplace, share].filter(Boolean).join(' · ')}
    </p>
  );
}

function Fields(props: Props & { readOnly: boolean }) {
  const { t } = useTranslation('entries');
  const { author, place, onChange, readOnly } = props;
  const { errors } = useEditor();
  const at = (name: string) => fieldProps(`input.contributors.${place}.${name}`, errors);
  return (
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
        readOnly={readOnly}
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
  );
}

export function AuthorCard(props: Props) {
  const { t } = useTranslation('entries');
  const { author, place } = props;
  const locks = useLocks(author);
  return (
    <div
      className={classes['author']}
      role="group"
      aria-label={t('authors.person', { place: place + 1 })}
    >
      <Head {...props} />
      {locks.words ? <AuthorShown author={author} /> : <Fields {...props} readOnly={locks.terms} />}
    </div>
  );
}
