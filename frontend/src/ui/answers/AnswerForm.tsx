import { Fragment, type ReactNode } from 'react';
import { localized } from '../../lib/localized';
import { AnswerField, type AnswerFieldProps } from './AnswerField';
import classes from './Answers.module.css';
import { asked, partsOf } from './applying';
import type { Answers, Question } from './question';

interface Props extends Pick<AnswerFieldProps, 'errors' | 'now' | 'files'> {
  questions: readonly Question[];
  answers: Answers;
  /** "" while no track is chosen. */
  trackId: string;
  onChange: (key: string, value: string) => void;
  pathOf: (key: string) => string;
  /** Puts something around one field: a mark of who is writing in it. */
  around?: (question: Question, field: ReactNode) => ReactNode;
}

/** The fields of a form under their headings, as far as they are asked; what is not asked keeps its answer. */
export function AnswerForm(props: Props) {
  const { questions, answers, trackId, onChange, pathOf, around, ...shared } = props;
  const shown = asked(questions, answers, trackId);
  const field = (question: Question) => (
    <AnswerField
      {...shared}
      question={question}
      value={answers[question.key] ?? ''}
      path={pathOf(question.key)}
      onChange={(value) => {
        onChange(question.key, value);
      }}
    />
  );
  return (
    <div className={classes['form']}>
      {partsOf(questions, shown).map(({ head, questions: part }) => (
        <Fragment key={head?.key ?? ''}>
          {head?.section && <h3 className={classes['heading']}>{localized(head.section)}</h3>}
          {part.map((question) => (
            <Fragment key={question.key}>
              {around ? around(question, field(question)) : field(question)}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
