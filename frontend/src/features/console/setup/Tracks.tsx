import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized';
import { Section } from '../../../ui/Page';
import { LocalizedField } from '../LocalizedField';
import { EMPTY } from './draft';
import { ListEditor } from './ListEditor';
import type { SectionProps } from './section';
import { both } from './texts';

/** The tracks entries are handed in under. */
export function Tracks({ draft, change, errors, readOnly }: SectionProps) {
  const { t } = useTranslation('console');
  return (
    <Section id="tracks" title={t('setup.tracks')}>
      <ListEditor
        path="input.tracks"
        error={errors['input.tracks']}
        items={draft.tracks}
        readOnly={readOnly}
        nameOf={(track, index) =>
          localized(both(track.name)) || t('setup.trackNumber', { number: index + 1 })
        }
        add={t('setup.addTrack')}
        create={() => ({ name: EMPTY, summary: EMPTY })}
        onChange={(tracks) => {
          change({ tracks });
        }}
      >
        {(track, index, set) => (
          <>
            <LocalizedField
              path={`input.tracks.${index}.name`}
              label={t('setup.name')}
              value={both(track.name)}
              errors={errors}
              required
              onChange={(name) => {
                set({ name });
              }}
            />
            <LocalizedField
              path={`input.tracks.${index}.summary`}
              label={t('setup.trackSummary')}
              value={both(track.summary)}
              errors={errors}
              onChange={(summary) => {
                set({ summary });
              }}
            />
          </>
        )}
      </ListEditor>
    </Section>
  );
}
