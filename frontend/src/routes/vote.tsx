import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { VotePage } from '../features/voting/VotePage';
import { ButtonLink } from '../ui/ButtonLink';

function SignIn({ slug }: { slug: string }) {
  const { t } = useTranslation('voting');
  return (
    <ButtonLink to="/sign-in" search={{ next: `/contests/${slug}/vote?step=review` }}>
      {t('review.signInAction')}
    </ButtonLink>
  );
}

export default function VoteRoute() {
  const { slug } = useParams({ from: '/contests/$slug/vote' });
  return <VotePage slug={slug} signIn={<SignIn slug={slug} />} />;
}
