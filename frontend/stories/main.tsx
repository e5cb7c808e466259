// The design system on its own pages, for looking at it. Served by the development server only.
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import '../src/ui/styles';
import { bundledCatalogues, loadCatalogue } from '../src/app/catalogues';
import { Providers } from '../src/app/Providers';
import { startI18n } from '../src/lib/i18n';
import { CardStory } from './CardStory';
import { ConsoleStory } from './ConsoleStory';
import { FormStory } from './FormStory';
import { PublicStory } from './PublicStory';

const STORIES = { card: CardStory, public: PublicStory, console: ConsoleStory, form: FormStory };

async function start(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  const language = asked.get('lang') === 'en' ? 'en' : 'vi';
  document.documentElement.lang = language;
  await startI18n({ language, bundled: bundledCatalogues(language), load: loadCatalogue });
  const Story = STORIES[(asked.get('story') ?? 'public') as keyof typeof STORIES];
  const root = createRootRoute();
  const any = createRoute({ getParentRoute: () => root, path: '$', component: Story });
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: [asked.get('at') ?? '/contests'] }),
  });
  const element = document.getElementById('root');
  if (!element) return;
  createRoot(element).render(
    <Providers>
      {/* A router of the stories' own: its type is not the registered one. */}
      <RouterProvider router={router as never} />
    </Providers>,
  );
}

void start();
