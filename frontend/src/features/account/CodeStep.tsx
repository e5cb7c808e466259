import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RequestSignInCodeDocument,
  SignInWithCodeDocument,
  type SignedInPartsFragment,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';
import { codeOf, isWholeCode } from './codeText';
import classes from './SignIn.module.css';

interface Props {
  email: string;
  onDone: (result: SignedInPartsFragment) => void;
  onBack: () => void;
}

const WAIT_SECONDS = 30;

/** Seconds that are left before another code may be asked for. */
function useWait() {
  const [left, setLeft] = useState(WAIT_SECONDS);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  const restart = () => {
    setLeft(WAIT_SECONDS);
  };
  return { left, restart };
}

function SendAgain({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const { left, restart } = useWait();
  const request = useOperation(RequestSignInCodeDocument, {
    onDone: () => {
      restart();
      showToast(t('signIn.sentAgain', { email }));
    },
  });
  return (
    <>
      <Button
        look="quiet"
        pending={request.pending}
        disabled={left > 0}
        onClick={() => void request.run({ email })}
      >
        {left > 0 ? t('signIn.againIn', { seconds: left }) : t('signIn.again')}
      </Button>
      {request.problem && <p role="alert">{request.problem.message}</p>}
    </>
  );
}

/** The mailed code; the sixth digit signs in by itself. */
export function CodeStep({ email, onDone, onBack }: Props) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState('');
  const enter = useOperation(SignInWithCodeDocument, { refreshes: 'everything', onDone });
  const change = (text: string) => {
    const next = codeOf(text);
    setCode(next);
    if (isWholeCode(next) && next !== code) void enter.run({ email, code: next });
  };
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void enter.run({ email, code });
      }}
    >
      <ErrorSummary problem={enter.problem} />
      <TextInput
        {...fieldProps('code', enter.fieldErrors)}
        className={classes['code']}
        label={t('signIn.code')}
        description={t('signIn.codeHint', { email })}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        // The step begins here and nothing else can be done: focus belongs in the field.
        ref={focusOnce}
        value={code}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
      <div className={classes['ways']}>
        <Button type="submit" pending={enter.pending}>
          {t('signIn.enter')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('signIn.otherEmail')}
        </Button>
        <SendAgain email={email} />
      </div>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
