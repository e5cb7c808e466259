// Written by `npm run codegen`: a namespace for each locales folder.
import 'i18next';
import type app from '../app/locales/vi.json';
import type home from '../features/home/locales/vi.json';
import type ui from '../ui/locales/vi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: {
      app: typeof app;
      home: typeof home;
      ui: typeof ui;
    };
  }
}
