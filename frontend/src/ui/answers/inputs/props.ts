import type { FieldErrors } from '../../../lib/problems';
import type { Question } from '../question';

/** What every kind of input gets. */
export interface InputProps {
  question: Question;
  /** The answer as text; "" for none. */
  value: string;
  onChange: (value: string) => void;
  /** Label, help, id and error, as Mantine's inputs take them. */
  shared: {
    id: string;
    label: string;
    description: string;
    error?: string;
    /** Read out as required; the label says when it is optional. */
    'aria-required': boolean;
  };
  /** The path problems name the answer with; those of its parts begin with it. */
  path: string;
  errors: FieldErrors;
}
