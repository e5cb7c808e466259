import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ContestListDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Page';
import { ContestLines } from './ContestLine';

/** The contests open now, for the front page. */
export function OpenContests() {
  const { t } = useTranslation('contests');
  const { data } = useSuspenseQuery(queryFor(ContestListDocument, { filter: 'OPEN', first: 5 }));
  const contests = data.contests.edges.map((edge) => edge.node);
  const all = (
    <ButtonLink to="/contests" look={contests.length > 0 ? 'quiet' : 'primary'}>
      {t('list.seeAll')}
    </ButtonLink>
  );
  if (contests.length === 0)
    return (
      <Section title={t('open.title')}>
        <EmptyState title={t('open.none')} action={all}>
          {t('open.noneWords')}
        </EmptyState>
      </Section>
    );
  return (
    <Section title={t('open.title')} lead={t('open.lead')} action={all}>
      <ContestLines level={3} contests={contests} />
    </Section>
  );
}
