import classes from './DrumStar.module.css';

const RAYS = 14;

function at(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`;
}

function around<T>(count: number, make: (turn: number, index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index / count, index));
}

/** The sun of a Đông Sơn drum: long rays from a small heart. */
const star = `M${around(RAYS, (turn) => `${at(25, turn)}L${at(8.5, turn + 0.5 / RAYS)}`).join('L')}Z`;

/** Peacock-feather chevrons that fill the gaps between rays. */
const feathers = around(RAYS, (turn) => {
  const middle = turn + 0.5 / RAYS;
  const chevron = (tip: number, spread: number) =>
    `M${at(25, middle - spread)}L${at(tip, middle)}L${at(25, middle + spread)}`;
  return chevron(14.5, 0.022) + chevron(19, 0.013);
}).join('');

/** Circles joined by tangents: the drum's running band. */
const beads = around(28, (turn) => at(33, turn).split(' '));
const tangents = around(28, (turn) => `M${at(34.6, turn)}L${at(31.4, turn + 1 / 28)}`).join('');

/** Comb teeth and saw teeth of the outer bands. */
const comb = around(112, (turn) => `M${at(38.2, turn)}L${at(40.6, turn)}`).join('');
const saw = `M${around(56, (turn) => `${at(47.4, turn)}L${at(43.4, turn + 0.5 / 56)}`).join('L')}Z`;

interface Props {
  /** Any CSS length. */
  size?: string;
  /** The star alone, for small sizes; or with the drum's bands. */
  detail?: 'star' | 'drum';
  /** Turns slowly, for the loading of a result; still under reduced motion. */
  turning?: boolean;
  className?: string | undefined;
}

/** The bronze-drum star, drawn in the current text colour. Decoration: hidden from screen readers. */
export function DrumStar({ size = '4rem', detail = 'drum', turning = false, className }: Props) {
  return (
    <svg
      viewBox={detail === 'star' ? '23 23 54 54' : '0 0 100 100'}
      width={size}
      height={size}
      aria-hidden
      focusable="false"
      className={[turning ? classes['turning'] : '', className].join(' ')}
    >
      <path d={star} fill="currentColor" />
      {detail === 'drum' && (
        <g fill="none" stroke="currentColor" strokeWidth="0.55">
          <path d={feathers} />
          <circle cx="50" cy="50" r="27" strokeWidth="0.9" />
          <circle cx="50" cy="50" r="29" />
          {beads.map(([x, y]) => (
            <g key={`${x ?? ''} ${y ?? ''}`}>
              <circle cx={x} cy={y} r="1.6" />
              <circle cx={x} cy={y} r="0.5" fill="currentColor" stroke="none" />
            </g>
          ))}
          <path d={tangents} strokeWidth="0.4" />
          <circle cx="50" cy="50" r="37" />
          <path d={comb} />
          <circle cx="50" cy="50" r="41.8" strokeWidth="0.9" />
          <path d={saw} strokeWidth="0.45" />
          <circle cx="50" cy="50" r="49" strokeWidth="0.9" />
        </g>
      )}
    </svg>
  );
}
