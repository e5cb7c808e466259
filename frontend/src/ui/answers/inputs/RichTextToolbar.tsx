import { TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../Button';
import classes from '../Answers.module.css';

type Marks = ReturnType<typeof marksOf>;

function marksOf(editor: Editor) {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    heading: editor.isActive('heading', { level: 3 }),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  };
}

interface Tool {
  name: Exclude<keyof Marks, 'link'>;
  icon: Icon;
  act: (editor: Editor) => boolean;
}

const TOOLS: readonly Tool[] = [
  { name: 'bold', icon: IconBold, act: (e) => e.chain().focus().toggleBold().run() },
  { name: 'italic', icon: IconItalic, act: (e) => e.chain().focus().toggleItalic().run() },
  {
    name: 'heading',
    icon: IconHeading,
    act: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { name: 'bullets', icon: IconList, act: (e) => e.chain().focus().toggleBulletList().run() },
  {
    name: 'numbers',
    icon: IconListNumbers,
    act: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { name: 'quote', icon: IconBlockquote, act: (e) => e.chain().focus().toggleBlockquote().run() },
];

const STEPS: readonly Tool[] = [
  { name: 'undo', icon: IconArrowBackUp, act: (e) => e.chain().focus().undo().run() },
  { name: 'redo', icon: IconArrowForwardUp, act: (e) => e.chain().focus().redo().run() },
];

interface PressProps {
  icon: Icon;
  label: string;
  /** Whether it is on at the cursor; undefined for what is only done once. */
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

function Press({ icon: Icon, label, pressed, ...rest }: PressProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classes['press']}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
    </button>
  );
}

/** Asks for an address; an empty one takes the link away. */
function LinkBox({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation('answers');
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const take = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address.trim() === '') chain.unsetLink().run();
    else chain.setLink({ href: /^\w+:/.test(address) ? address : `https://${address}` }).run();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter') return;
    // The form around it is not to be sent.
    event.preventDefault();
    take();
  };
  return (
    <div className={classes['linkBox']}>
      <TextInput
        type="url"
        size="sm"
        label={t('rich.address')}
        placeholder="https://"
        value={address}
        // The reader has just asked for it.
        data-autofocus
        ref={(input) => input?.focus()}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
        }}
      />
      <Button look="secondary" onClick={take}>
        {t('rich.setLink')}
      </Button>
    </div>
  );
}

/** Marks for the text below it. */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const { t } = useTranslation('answers');
  const [linking, setLinking] = useState(false);
  const marks = useEditorState({ editor, selector: ({ editor: now }) => marksOf(now) });
  return (
    <>
      <div role="toolbar" aria-label={t('rich.toolbar', { label })} className={classes['toolbar']}>
        {TOOLS.map(({ name, icon, act }) => (
          <Press
            key={name}
            icon={icon}
            label={t(`rich.${name}`)}
            pressed={marks[name]}
            onClick={() => act(editor)}
          />
        ))}
        <Press
          icon={IconLink}
          label={t('rich.link')}
          pressed={marks.link}
          onClick={() => {
            setLinking(!linking);
          }}
        />
        {STEPS.map(({ name, icon, act }) => (
          <Press
            key={name}
            icon={icon}
            label={t(`rich.${name}`)}
            disabled={!marks[name]}
            onClick={() => act(editor)}
          />
        ))}
      </div>
      {linking && (
        <LinkBox
          editor={editor}
          onDone={() => {
            setLinking(false);
          }}
        />
      )}
    </>
  );
}
