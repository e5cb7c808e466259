import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { fieldId, fieldProps } from '../../lib/fields';
import { localized } from '../../lib/localized';
import type { FieldErrors } from '../../lib/problems';
import { FieldGroup } from '../Field';
import classes from './Answers.module.css';
import { AnswerShown } from './AnswerShown';
import { isFrozenAt, isRequiredAt } from './applying';
import { Choice, MultiChoice } from './inputs/Choice';
import { Figure } from './inputs/Figure';
import { Person } from './inputs/Person';
import type { InputProps } from './inputs/props';
import { RichText } from './inputs/RichText';
import { Table } from './inputs/Table';
import { Address, Day, LongText, ShortText } from './inputs/Text';
import { Unit } from './inputs/Unit';
import type { AnswerKind, Question } from './question';

type Input = (props: InputProps) => ReactNode;

const INPUTS: Record<Exclude<AnswerKind, 'FILE'>, Input> = {
  SHORT_TEXT: ShortText,
  LONG_TEXT: LongText,
  RICH_TEXT: RichText,
  NUMBER: Figure,
  MONEY: Figure,
  DATE: Day,
  CHOICE: Choice,
  MULTI_CHOICE: MultiChoice,
  TABLE: Table,
  LINK: Address,
  PERSON: Person,
  UNIT: Unit,
};

export interface AnswerFieldProps {
  question: Question;
  value: string;
  onChange: (value: string) => void;
  /** The path problems name this answer with. */
  path: string;
  errors: FieldErrors;
  /** Milliseconds since the epoch by the server's clock. */
  now: number;
  /** The files that answer a FILE question, and the way to add some. */
  files: (question: Question) => ReactNode;
}

/** What stands under the label: the help, from when it must be answered, until when it can be changed, who sees it. */
function useHint(question: Question, now: number): string {
  const { t } = useTranslation('answers');
  const { help, requiredFrom, frozenFrom, audience, isRedacted } = question;
  const isRequired = isRequiredAt(question, now);
  return [
    localized(help),
    question.isRequired &&
      requiredFrom &&
      !isRequired &&
      t('requiredFrom', { moment: formatDateTime(requiredFrom) }),
    frozenFrom &&
      !isFrozenAt(question, now) &&
      t('openUntil', { moment: formatDateTime(frozenFrom) }),
    audience !== 'PUBLIC' && t(`seenBy.${audience}`),
    isRedacted && t('seenBy.redacted'),
  ]
    .filter(Boolean)
    .join(' ');
}

function Frozen({ question, value, path, files }: AnswerFieldProps) {
  const { t } = useTranslation('answers');
  const { frozenFrom } = question;
  return (
    <div id={fieldId(path)} className={classes['frozen']}>
      <p className={classes['frozenLabel']}>{localized(question.label)}</p>
      {question.kind === 'FILE' ? (
        files(question)
      ) : (
        <AnswerShown question={question} value={value} />
      )}
      <p className={classes['frozenWhy']}>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {t('frozen', { moment: frozenFrom ? formatDateTime(frozenFrom) : '' })}
      </p>
    </div>
  );
}

/** One question with the input of its kind; to be read only, once it is frozen. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, value, onChange, path, errors, now, files } = props;
  const { t } = useTranslation('answers');
  const description = useHint(question, now);
  if (isFrozenAt(question, now)) return <Frozen {...props} />;
  const { kind } = question;
  const isRequired = isRequiredAt(question, now);
  const label = localized(question.label) + (isRequired ? '' : ` (${t('optional')})`);
  const shared = { ...fieldProps(path, errors), label, description, 'aria-required': isRequired };
  if (kind === 'FILE') {
    return (
      <FieldGroup path={path} label={label} hint={description} error={shared.error}>
        {files(question)}
      </FieldGroup>
    );
  }
  const Input = INPUTS[kind];
  return <Input {...{ question, value, onChange, path, errors, shared }} />;
}
