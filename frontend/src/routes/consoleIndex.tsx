import { Navigate, useParams } from '@tanstack/react-router';

/** A contest's console opens at its overview. */
export default function ConsoleIndexPage() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <Navigate to="/console/contests/$slug/overview" params={{ slug }} replace />;
}
