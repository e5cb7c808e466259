import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../lib/numbers';
import { localized } from '../../lib/localized';
import { Section } from '../../ui/Page';
import { PlainText } from '../../ui/PlainText';
import type { Contest } from './ResultsPage';

/** How the results are reached, in plain words. */
export function Method({ contest }: { contest: Contest }) {
  const { t } = useTranslation('results');
  const [jury, ofPublic] = [Number(contest.juryWeight), Number(contest.publicWeight)];
  const kind = ofPublic === 0 ? 'methodJury' : jury === 0 ? 'methodPublic' : 'methodBoth';
  const weights = { jury: formatPercent(jury / 100), public: formatPercent(ofPublic / 100) };
  const isElection = contest.kind === 'ELECTION';
  return (
    <Section title={t('results.method')}>
      <PlainText
        text={[
          isElection ? t(`results.kind.${contest.ballotRule.kind}`) : '',
          t(`results.${kind}`, weights),
          isElection ? localized(contest.rules) : '',
        ].join('\n\n')}
      />
    </Section>
  );
}
