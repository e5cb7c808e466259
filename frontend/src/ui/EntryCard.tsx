import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DrumStar } from './DrumStar';
import classes from './EntryCard.module.css';
import { Ribbon } from './Medal';

interface Props {
  link: LinkProps;
  title: string;
  /** The title with what a search matched marked. */
  marked?: ReactNode;
  /** Address of the cover picture; without one the card shows a plate with the entry's code. */
  cover?: string | null | undefined;
  code?: string | null | undefined;
  unit?: string | null | undefined;
  track?: string | null | undefined;
  award?: { rank: number; name: string } | null | undefined;
  /** A line of its own under the text: votes, a checkbox, a snippet. */
  children?: ReactNode;
  /** h2 under a page's heading, h3 under a section's. */
  level?: 2 | 3;
}

function Cover({ cover, code }: Pick<Props, 'cover' | 'code'>) {
  if (cover) {
    return (
      <img src={cover} alt="" loading="lazy" decoding="async" className={classes['picture']} />
    );
  }
  return (
    <div className={classes['plate']} aria-hidden>
      <DrumStar size="70%" />
      {code && <span>{code}</span>}
    </div>
  );
}

/** An entry in a gallery. The whole card leads to the entry; one link, named by the title. */
export function EntryCard({
  link,
  title,
  marked,
  cover,
  code,
  unit,
  track,
  award,
  children,
  level = 3,
}: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={classes['card']}>
      <div className={classes['cover']}>
        <Cover cover={cover} code={award ? null : code} />
        {award && (
          <span className={classes['award']}>
            <Ribbon rank={award.rank}>{award.name}</Ribbon>
          </span>
        )}
      </div>
      <div className={classes['body']}>
        {track && <p className={classes['track']}>{track}</p>}
        <Heading className={classes['title']}>
          <Link {...link} className={classes['link']}>
            {marked ?? title}
          </Link>
        </Heading>
        {unit && <p className={classes['unit']}>{unit}</p>}
        {children && <div className={classes['extra']}>{children}</div>}
      </div>
    </article>
  );
}

/** The grid that cards stand in. */
export function EntryGrid({ children }: { children: ReactNode }) {
  return <div className={classes['grid']}>{children}</div>;
}
