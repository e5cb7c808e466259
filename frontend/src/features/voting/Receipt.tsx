import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BallotPartsFragment } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { phaseOf } from '../../lib/phases';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Share } from '../../ui/Share';
import classes from './Receipt.module.css';
import type { Contest } from './selection';

interface Props {
  contest: Contest;
  ballot: BallotPartsFragment;
  /** Just cast: the focus comes here. */
  fresh: boolean;
  onChange: () => void;
}

function Choices({ contest, ballot }: Props) {
  const { t } = useTranslation('voting');
  const { kind } = contest.ballotRule;
  const withPoints = kind === 'CUMULATIVE' || kind === 'ORDINAL';
  const List = kind === 'ORDINAL' ? 'ol' : 'ul';
  return (
    <div>
      <h3>{t('receipt.yours')}</h3>
      <List className={classes['choices']}>
        {ballot.choices.map(({ entry, points }) => (
          <li key={entry.id}>
            <Link to="/entries/$id" params={{ id: entry.id }}>
              {entry.title}
            </Link>
            {withPoints && ` (${t('review.points', { count: points })})`}
          </li>
        ))}
      </List>
    </div>
  );
}

function Facts({ ballot }: Props) {
  const { t } = useTranslation('voting');
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('receipt.code')}</dt>
        <dd className={classes['code']}>{ballot.receipt}</dd>
      </div>
      <div>
        <dt>{t('receipt.castAt')}</dt>
        <dd>{formatDateTime(ballot.castAt)}</dd>
      </div>
      <div>
        <dt>{t('receipt.revision')}</dt>
        <dd>{ballot.revision}</dd>
      </div>
    </dl>
  );
}

/** The last step: the ballot is in, here is the proof, and how to change it. */
export function Receipt(props: Props) {
  const { t } = useTranslation('voting');
  const { contest, ballot, fresh, onChange } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const closesAt = phaseOf(contest.phases, 'PUBLIC_VOTING')?.closesAt;
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  return (
    <div className={classes['receipt']}>
      <div className={classes['head']}>
        <IconCircleCheck size={44} stroke={1.5} aria-hidden />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {t('receipt.title')}
          </h2>
          <p>{t('receipt.words')}</p>
        </div>
      </div>
      <Facts {...props} />
      <CopyButton text={ballot.receipt} label={t('receipt.copy')} />
      <Choices {...props} />
      <div className={classes['change']}>
        {closesAt && <p>{t('receipt.changeUntil', { time: formatDateTime(closesAt) })}</p>}
        <Button look="secondary" onClick={onChange}>
          {t('receipt.change')}
        </Button>
      </div>
      <div>
        <h3>{t('receipt.shareTitle')}</h3>
        <Share title={localized(contest.title)} />
      </div>
    </div>
  );
}
