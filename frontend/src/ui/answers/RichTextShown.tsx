import { createElement, Fragment, type ReactNode } from 'react';
import plain from '../PlainText.module.css';

/** The marks a rich text may have. The server sanitises; here nothing else becomes an element either. */
const KEPT = new Set([
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
]);

function shown(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  const children = [...node.childNodes].map(shown);
  if (name === 'br') return <br key={key} />;
  const href = node.getAttribute('href') ?? '';
  if (name === 'a' && /^(https?:|mailto:)/i.test(href))
    return createElement('a', { key, href, rel: 'noopener nofollow ugc' }, ...children);
  if (KEPT.has(name)) return createElement(name, { key }, ...children);
  return <Fragment key={key}>{children}</Fragment>;
}

/** A rich text to be read, made of elements we know; it never becomes HTML of the page by itself. */
export function RichTextShown({ html }: { html: string }) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return <div className={plain['text']}>{[...page.body.childNodes].map(shown)}</div>;
}
