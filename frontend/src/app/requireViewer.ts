import { redirect, type ParsedLocation } from '@tanstack/react-router';
import { queryClient } from './queryClient';
import { sessionQuery } from './session';

/** Before a signed-in page: a visitor signs in first and comes back here. */
export async function requireViewer({ location }: { location: ParsedLocation }): Promise<void> {
  const { viewer } = await queryClient.query({ ...sessionQuery, staleTime: 60_000 });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send elsewhere
  if (!viewer) throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
}
