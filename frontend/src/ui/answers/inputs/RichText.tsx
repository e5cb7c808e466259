import { lazy, Suspense } from 'react';
import classes from '../Answers.module.css';
import type { InputProps } from './props';

const Editor = lazy(() => import('./RichTextEditor'));

/** Text with headings, lists and links. The editor comes when a form has such a field. */
export function RichText(props: InputProps) {
  return (
    <Suspense fallback={<div className={classes['arriving']}>{props.shared.label}</div>}>
      <Editor {...props} />
    </Suspense>
  );
}
