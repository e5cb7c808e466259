import type { FieldErrors } from '../../../lib/problems';
import type { Draft } from './draft';

/** What every section of the setup form gets. */
export interface SectionProps {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  /** By path: "input.phases.0.closesAt". */
  errors: FieldErrors;
  readOnly: boolean;
}
