import { Fragment } from 'react';
import classes from './PlainText.module.css';

const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/g;

function Line({ text }: { text: string }) {
  return text.split(LINK).map((part, index) =>
    // Odd parts are what the pattern caught.
    index % 2 === 1 ? (
      <a key={index} href={part} rel="noopener nofollow ugc">
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Line text={line} />
    </Fragment>
  ));
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => /^\s*[-•+]\s/.test(line))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Line text={line.replace(/^\s*[-•+]\s+/, '')} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      <Lines lines={lines} />
    </p>
  );
}

/** What people typed: blank lines part paragraphs, lines with a dash are a list, addresses are links. No HTML. */
export function PlainText({ text }: { text: string }) {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '');
  return (
    <div className={classes['text']}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A search snippet: escaped text with <mark>; the marks become elements, everything else stays text. */
export function Highlight({ html }: { html: string }) {
  return html.split(/<mark>(.*?)<\/mark>/gs).map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className={classes['mark']}>
        {unescape(part)}
      </mark>
    ) : (
      <Fragment key={index}>{unescape(part)}</Fragment>
    ),
  );
}
