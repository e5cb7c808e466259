import { Outlet } from '@tanstack/react-router';

export default function ConsoleContestPage() {
  return <Outlet />;
}
