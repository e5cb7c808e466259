// Written by `npm run codegen`: a namespace for each locales folder.
import 'i18next';
import type account from '../features/account/locales/vi.json';
import type administration from '../features/administration/locales/vi.json';
import type answers from '../ui/answers/locales/vi.json';
import type app from '../app/locales/vi.json';
import type approval from '../ui/approval/locales/vi.json';
import type certificates from '../features/certificates/locales/vi.json';
import type console from '../features/console/locales/vi.json';
import type contests from '../features/contests/locales/vi.json';
import type download from '../ui/download/locales/vi.json';
import type entries from '../features/entries/locales/vi.json';
import type files from '../ui/files/locales/vi.json';
import type home from '../features/home/locales/vi.json';
import type imports from '../features/imports/locales/vi.json';
import type judging from '../features/judging/locales/vi.json';
import type mailbox from '../features/mailbox/locales/vi.json';
import type results from '../features/results/locales/vi.json';
import type showcase from '../features/showcase/locales/vi.json';
import type ui from '../ui/locales/vi.json';
import type units from '../features/units/locales/vi.json';
import type versions from '../ui/versions/locales/vi.json';
import type voting from '../features/voting/locales/vi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: {
      account: typeof account;
      administration: typeof administration;
      answers: typeof answers;
      app: typeof app;
      approval: typeof approval;
      certificates: typeof certificates;
      console: typeof console;
      contests: typeof contests;
      download: typeof download;
      entries: typeof entries;
      files: typeof files;
      home: typeof home;
      imports: typeof imports;
      judging: typeof judging;
      mailbox: typeof mailbox;
      results: typeof results;
      showcase: typeof showcase;
      ui: typeof ui;
      units: typeof units;
      versions: typeof versions;
      voting: typeof voting;
    };
  }
}
