import { SignInPage } from '../features/account/SignInPage';

export default function SignInRoute() {
  return <SignInPage />;
}
