import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConsoleLateDocument } from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { Section } from '../../../ui/Page';
import { found } from '../found';
import { Grace } from './Grace';
import { LateCodes } from './LateCodes';
import { NewLateCode } from './NewLateCode';

/** What lets people submit after the close: the grace period for all, and codes for some. */
export function LateConsole({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleLateDocument, { slug }));
  const contest = found(data.contest);
  const { lateCodes } = found(contest.console);
  return (
    <>
      <Section title={t('late.graceTitle')} lead={t('late.graceLead')}>
        <Grace contest={contest} />
      </Section>
      <Section title={t('late.codesTitle')} lead={t('late.codesLead')}>
        {contest.viewerCan.edit && <NewLateCode contest={contest} />}
        <LateCodes codes={lateCodes} canRevoke={contest.viewerCan.edit} />
      </Section>
    </>
  );
}
