import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../lib/localized';
import { localized } from '../../lib/localized';
import classes from './Answers.module.css';
import { AnswerShown } from './AnswerShown';
import { partsOf } from './applying';
import type { Readable } from './question';

/** A question with what was answered. */
export interface Given {
  question: Readable & { section: Localized | null };
  /** As the server keeps it; "" for none, and for files. */
  value: string;
  unitName?: string | undefined;
  /** The files of a FILE answer, shown as the page shows files; nothing when there are none. */
  files?: ReactNode;
}

interface Props {
  /** All the form's questions in order, so that each heading is found. */
  given: readonly Given[];
  /** What stands where nothing was answered; such questions are left out when there are no words for them. */
  none?: string;
}

function isAnswered({ value, files }: Given): boolean {
  return value !== '' || Boolean(files);
}

function Answer({ one, under, none }: { one: Given; under: boolean; none: string | undefined }) {
  const Heading = under ? 'h4' : 'h3';
  return (
    <div className={classes['answer']}>
      <Heading>{localized(one.question.label)}</Heading>
      {isAnswered(one) ? (
        <>
          <AnswerShown question={one.question} value={one.value} unitName={one.unitName} />
          {one.files}
        </>
      ) : (
        <p className={classes['none']}>{none}</p>
      )}
    </div>
  );
}

/** Answers to be read, under the headings of their form. */
export function AnswerList({ given, none }: Props) {
  const { t } = useTranslation('answers');
  const shown = given.filter((one) => none !== undefined || isAnswered(one));
  const byQuestion = new Map(given.map((one) => [one.question, one]));
  const questions = given.map(({ question }) => question);
  const parts = partsOf(
    questions,
    shown.map(({ question }) => question),
  );
  if (shown.length === 0) return <p className={classes['none']}>{t('none')}</p>;
  return (
    <div className={classes['list']}>
      {parts.map(({ head, questions: part }) => (
        <section key={head?.key ?? ''} className={classes['list']}>
          {head?.section && <h3 className={classes['heading']}>{localized(head.section)}</h3>}
          {part.map((question) => {
            const one = byQuestion.get(question);
            return one && <Answer key={question.key} one={one} under={head !== null} none={none} />;
          })}
        </section>
      ))}
    </div>
  );
}
