import { useState } from 'react';
import type { SignedInPartsFragment } from '../../generated/graphql';
import { CodeStep } from './CodeStep';
import { DemoMailboxHint } from './DemoMailboxHint';
import { EmailStep } from './EmailStep';
import { NameStep } from './NameStep';
import { PasswordStep } from './PasswordStep';
import classes from './SignIn.module.css';

type Step = 'email' | 'code' | 'password' | 'name';

interface Props {
  /** Signed in, with a name: every cached answer has been asked for again. */
  onDone: () => void;
}

/** Signing in and signing up, which are one: an address, then a mailed code or a password; a name the first time. */
export function SignIn({ onDone }: Props) {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<Step>('email');
  const signedIn = ({ viewer }: SignedInPartsFragment) => {
    if (viewer.name === '') setStep('name');
    else onDone();
  };
  const toEmail = () => {
    setStep('email');
  };
  const toPassword = () => {
    setStep('password');
  };
  return (
    <div className={classes['box']}>
      {step === 'email' && (
        <EmailStep
          email={email}
          onSent={(address) => {
            setEmail(address);
            setStep('code');
          }}
          onPassword={(address) => {
            setEmail(address);
            toPassword();
          }}
        />
      )}
      {step === 'code' && <CodeStep email={email} onDone={signedIn} onBack={toEmail} />}
      {step === 'password' && <PasswordStep email={email} onDone={signedIn} onBack={toEmail} />}
      {step === 'name' && <NameStep onDone={onDone} />}
      {(step === 'email' || step === 'code') && <DemoMailboxHint />}
    </div>
  );
}
