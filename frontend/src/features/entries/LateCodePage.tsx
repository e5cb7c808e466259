import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CreateLateEntryDocument,
  LateOfferDocument,
  WorkspaceDocument,
  type LateOfferQuery,
} from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { useSearchParam } from '../../lib/searchParams';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Deadline } from '../../ui/Deadline';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import classes from './LateCode.module.css';

type Offer = NonNullable<LateOfferQuery['lateOffer']>;

/** What the code opens, and the two ways to use it: something new, or a draft that is there. */
function Offered({ offer, code }: { offer: Offer; code: string }) {
  const { t } = useTranslation('entries');
  const navigate = useNavigate();
  const create = useOperation(CreateLateEntryDocument, {
    refreshes: [WorkspaceDocument],
    onDone: ({ id }) => navigate({ to: '/workspace/entries/$id', params: { id } }),
  });
  const { contest, extendsUntil } = offer;
  return (
    <div className={classes['offer']}>
      <h2>{localized(contest.title)}</h2>
      <Deadline at={extendsUntil} />
      <p>{t('late.offerWords')}</p>
      <ErrorSummary problem={create.problem} />
      <Button
        pending={create.pending}
        onClick={() => void create.run({ contestId: contest.id, lateCode: code })}
      >
        {t('late.begin')}
      </Button>
      <p>
        {t('late.existing')} <Link to="/workspace">{t('editor.trail')}</Link>
      </p>
    </div>
  );
}

function Answer({ code }: { code: string }) {
  const { t } = useTranslation('entries');
  const { data, isPending } = useQuery(queryFor(LateOfferDocument, { code }));
  if (isPending) return null;
  if (!data?.lateOffer) {
    return (
      <Notice tone="bad" live title={t('late.unusableTitle')}>
        {t('late.unusableWords')}
      </Notice>
    );
  }
  return <Offered offer={data.lateOffer} code={code} />;
}

/** Where somebody whom the organisers gave a code begins an entry after the close. */
export function LateCodePage() {
  const { t } = useTranslation('entries');
  const [code, setCode] = useSearchParam('code');
  const [typed, setTyped] = useState(code);
  return (
    <>
      <PageHeader
        title={t('late.title')}
        purpose={t('late.purpose')}
        trail={[{ label: t('editor.trail'), link: { to: '/workspace' } }]}
      />
      <Page>
        <form
          className={classes['row']}
          onSubmit={(event) => {
            event.preventDefault();
            setCode(typed.trim());
          }}
        >
          <TextInput
            label={t('late.code')}
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <Button type="submit" look="secondary">
            {t('late.check')}
          </Button>
        </form>
        {code !== '' && <Answer code={code} />}
      </Page>
    </>
  );
}
