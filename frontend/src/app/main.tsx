import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles';
import { startI18n } from '../lib/i18n';
import { languageOf } from '../lib/language';
import { bundledCatalogues, loadCatalogue } from './catalogues';
import { Providers } from './Providers';
import { createAppRouter } from './router';

async function start(root: HTMLElement): Promise<void> {
  const language = languageOf(window.location.pathname);
  document.documentElement.lang = language;
  await startI18n({ language, bundled: bundledCatalogues(language), load: loadCatalogue });
  const router = createAppRouter(language);
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
