import { Input } from '@mantine/core';
import { DOMParser as DocumentParser } from '@tiptap/pm/model';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useMemo } from 'react';
import { Counter } from '../Counter';
import { cleanedPaste } from '../fromWord';
import classes from '../Answers.module.css';
import type { InputProps } from './props';
import { RichTextToolbar } from './RichTextToolbar';

/** What the server's allow-list keeps: nothing else can be typed or pasted. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      // As the server writes links, so that a saved text is the same text.
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
  }),
];

/** Whether the editor shows this text already, however it is written down. */
function shows(editor: Editor, html: string): boolean {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  // A space that was just typed at the end is part of the text.
  const parsed = DocumentParser.fromSchema(editor.schema).parse(body, { preserveWhitespace: true });
  return parsed.eq(editor.state.doc);
}

/** Takes a text that came from elsewhere: another tab, a co-author, an undone change. */
function useOutside(editor: Editor, value: string): void {
  useEffect(() => {
    // While the page waits for another chunk the editor is taken down; the next one begins with the value.
    if (editor.isDestroyed || shows(editor, value)) return;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
}

function attributesOf({ shared }: InputProps): Record<string, string> {
  const { id, error } = shared;
  return {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${id}-description${error ? ` ${id}-error` : ''}`,
    'aria-required': String(shared['aria-required']),
    ...(error ? { 'aria-invalid': 'true' } : {}),
  };
}

/** The editor itself, with its toolbar; a chunk of its own. */
export default function RichTextEditor(props: InputProps) {
  const { question, value, onChange, shared } = props;
  const attributes = attributesOf(props);
  const settled = JSON.stringify(attributes);
  const editorProps = useMemo(
    () => ({
      attributes: JSON.parse(settled) as Record<string, string>,
      transformPastedHTML: cleanedPaste,
    }),
    [settled],
  );
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    injectCSS: false,
    editorProps,
    onUpdate: ({ editor: now }) => {
      onChange(now.isEmpty ? '' : now.getHTML());
    },
  });
  useOutside(editor, value);
  return (
    <Input.Wrapper
      id={shared.id}
      size="md"
      labelElement="div"
      label={shared.label}
      description={shared.description}
      error={shared.error}
      labelProps={{ id: `${shared.id}-label` }}
      descriptionProps={{ id: `${shared.id}-description` }}
      errorProps={{ id: `${shared.id}-error` }}
    >
      <div className={classes['rich']} data-bad={shared.error ? true : undefined}>
        <RichTextToolbar editor={editor} label={shared.label} />
        <EditorContent editor={editor} className={classes['richText']} />
      </div>
      <Counter question={question} value={value} />
    </Input.Wrapper>
  );
}
