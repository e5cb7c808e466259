import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconMinus,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { IconButton } from '../../ui/IconButton';
import classes from './BallotLines.module.css';
import {
  moved,
  pointsByPlace,
  pointsOf,
  withPoints,
  type Candidate,
  type Contest,
  type Pick,
  type Selection,
} from './selection';

interface Props {
  contest: Contest;
  candidates: ReadonlyMap<string, Candidate>;
  selection: Selection;
  change: (selection: Selection) => void;
}

interface LineProps extends Props {
  pick: Pick;
  index: number;
  title: string;
  onMove: (to: number) => void;
}

/** Points of one entry, by steps. */
function Stepper({ contest, selection, change, pick, title }: LineProps) {
  const { t } = useTranslation('voting');
  const total = contest.ballotRule.pointsTotal;
  const spent = total != null && pointsOf(selection) >= total;
  const set = (points: number) => {
    change(withPoints(selection, pick.entryId, points));
  };
  return (
    <div className={classes['stepper']}>
      <IconButton
        icon={IconMinus}
        label={t('review.less', { title })}
        disabled={pick.points <= 1}
        onClick={() => {
          set(pick.points - 1);
        }}
      />
      <span className={classes['points']} role="status">
        {t('review.points', { count: pick.points })}
      </span>
      <IconButton
        icon={IconPlus}
        label={t('review.more', { title })}
        disabled={spent}
        onClick={() => {
          set(pick.points + 1);
        }}
      />
    </div>
  );
}

/** Up and down, for those who do not drag. */
function Mover({ index, selection, title, onMove }: LineProps) {
  const { t } = useTranslation('voting');
  return (
    <div className={classes['mover']}>
      <IconButton
        icon={IconArrowUp}
        label={t('review.up', { title })}
        disabled={index === 0}
        onClick={() => {
          onMove(index - 1);
        }}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('review.down', { title })}
        disabled={index === selection.length - 1}
        onClick={() => {
          onMove(index + 1);
        }}
      />
    </div>
  );
}

function Place({ contest, index }: LineProps) {
  const { t } = useTranslation('voting');
  const points = pointsByPlace(contest.ballotRule)[index];
  return (
    <span className={classes['place']}>
      <IconGripVertical size={20} stroke={1.75} aria-hidden />
      <span>
        {t('review.place', { place: index + 1 })}
        {points !== undefined && <small>{t('review.points', { count: points })}</small>}
      </span>
    </span>
  );
}

function Line(props: LineProps) {
  const { t } = useTranslation('voting');
  const { contest, candidates, selection, change, pick, title } = props;
  const { kind } = contest.ballotRule;
  const unit = candidates.get(pick.entryId)?.unit;
  return (
    <>
      {kind === 'ORDINAL' && <Place {...props} />}
      <div className={classes['words']}>
        <p className={classes['title']}>{title}</p>
        {unit && <p className={classes['quiet']}>{localized(unit.name)}</p>}
      </div>
      {kind === 'CUMULATIVE' && <Stepper {...props} />}
      {kind === 'ORDINAL' && <Mover {...props} />}
      <IconButton
        icon={IconX}
        label={t('review.remove', { title })}
        onClick={() => {
          change(selection.filter(({ entryId }) => entryId !== pick.entryId));
        }}
      />
    </>
  );
}

/** Dragging a line over another takes its place. */
function useDragging(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  return (index: number) => ({
    draggable: true,
    'data-dragged': from === index || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      setFrom(index);
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (from === null || from === index) return;
      onMove(from, index);
      setFrom(index);
    },
    onDragEnd: () => {
      setFrom(null);
    },
  });
}

/** The ballot's lines: ranked, given points, or dropped, as the rule allows. */
export function BallotLines(props: Props) {
  const { t } = useTranslation('voting');
  const { contest, candidates, selection, change } = props;
  const [told, setTold] = useState('');
  const titleOf = (id: string) => candidates.get(id)?.title ?? '';
  const move = (from: number, to: number) => {
    change(moved(selection, from, to));
    const title = titleOf(selection[from]?.entryId ?? '');
    setTold(t('review.movedTo', { title, place: to + 1 }));
  };
  const drag = useDragging(move);
  const ranked = contest.ballotRule.kind === 'ORDINAL';
  return (
    <>
      <ol className={classes['lines']}>
        {selection.map((pick, index) => (
          <li key={pick.entryId} {...(ranked ? drag(index) : {})}>
            <Line
              {...props}
              {...{ pick, index, title: titleOf(pick.entryId) }}
              onMove={(to) => {
                move(index, to);
              }}
            />
          </li>
        ))}
      </ol>
      <p className={classes['told']} role="status">
        {told}
      </p>
    </>
  );
}
