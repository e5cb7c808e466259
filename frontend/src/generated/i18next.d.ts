// Written by `npm run codegen`: a namespace for each locales folder.
import 'i18next';
import type app from '../app/locales/vi.json';
import type certificates from '../features/certificates/locales/vi.json';
import type contests from '../features/contests/locales/vi.json';
import type home from '../features/home/locales/vi.json';
import type results from '../features/results/locales/vi.json';
import type showcase from '../features/showcase/locales/vi.json';
import type ui from '../ui/locales/vi.json';
import type voting from '../features/voting/locales/vi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: {
      app: typeof app;
      certificates: typeof certificates;
      contests: typeof contests;
      home: typeof home;
      results: typeof results;
      showcase: typeof showcase;
      ui: typeof ui;
      voting: typeof voting;
    };
  }
}
