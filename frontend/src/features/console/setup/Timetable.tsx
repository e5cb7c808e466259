import { useTranslation } from 'react-i18next';
import type { PhaseInput, PhaseKind } from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { phaseName } from '../../../lib/phases';
import { Button } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { MomentInput } from '../../../ui/MomentInput';
import { Section } from '../../../ui/Page';
import classes from '../Console.module.css';
import { PHASES } from './draft';
import type { SectionProps } from './section';

const WEEK_MS = 7 * 86_400_000;

/** A week that begins where the phases so far end. */
function nextWeek(kind: PhaseKind, phases: readonly PhaseInput[]): PhaseInput {
  const ends = phases.map(({ closesAt }) => Date.parse(closesAt));
  const begin = Math.max(Date.now(), ...ends);
  return {
    kind,
    opensAt: new Date(begin).toISOString(),
    closesAt: new Date(begin + WEEK_MS).toISOString(),
  };
}

interface PhaseProps extends SectionProps {
  phase: PhaseInput;
  index: number;
}

function Phase({ draft, change, errors, readOnly, phase, index }: PhaseProps) {
  const { t } = useTranslation('console');
  const path = `input.phases.${index}`;
  const set = (changes: Partial<PhaseInput>) => {
    change({
      phases: draft.phases.map((one, place) => (place === index ? { ...one, ...changes } : one)),
    });
  };
  return (
    <FieldGroup
      path={path}
      label={phaseName(phase.kind)}
      error={errors[path] ?? errors[`${path}.kind`]}
    >
      <div className={classes['pair']}>
        {(['opensAt', 'closesAt'] as const).map((end) => (
          <MomentInput
            key={end}
            {...fieldProps(`${path}.${end}`, errors)}
            label={t(`setup.${end}`)}
            disabled={readOnly}
            required
            value={phase[end]}
            onChange={(moment) => {
              if (moment) set({ [end]: moment });
            }}
          />
        ))}
      </div>
      {!readOnly && (
        <Button
          look="quiet"
          onClick={() => {
            change({ phases: draft.phases.filter((_, place) => place !== index) });
          }}
        >
          {t('setup.removePhase', { phase: phaseName(phase.kind) })}
        </Button>
      )}
    </FieldGroup>
  );
}

/** When each phase opens and closes, in Viet Nam's time. */
export function Timetable(props: SectionProps) {
  const { draft, change, readOnly } = props;
  const { t } = useTranslation('console');
  const missing = PHASES.filter((kind) => !draft.phases.some((phase) => phase.kind === kind));
  return (
    <Section id="timetable" title={t('setup.timetable')} lead={t('setup.timetableLead')}>
      <div className={classes['stack']}>
        {draft.phases.map((phase, index) => (
          <Phase key={phase.kind} {...props} phase={phase} index={index} />
        ))}
        {!readOnly && missing.length > 0 && (
          <div className={classes['row']}>
            {missing.map((kind) => (
              <Button
                key={kind}
                look="secondary"
                onClick={() => {
                  change({ phases: [...draft.phases, nextWeek(kind, draft.phases)] });
                }}
              >
                {t('setup.addPhase', { phase: phaseName(kind) })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
