import { Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportAddress } from '../../lib/download';
import { useDownload } from '../../lib/useDownload';
import { Button } from '../Button';
import classes from './Download.module.css';
import { Downloading } from './Downloading';

export interface ExportedList {
  /** Its name at the server. */
  list: string;
  /** What the table is narrowed by now. */
  filters?: Record<string, string | null | undefined>;
}

const FORMATS = [
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'csv', icon: IconFileText },
] as const;

/** Takes a whole list away as a file, whatever part of it the page shows. */
export function ExportMenu({ list, filters = {} }: ExportedList) {
  const { t } = useTranslation('download');
  const { progress, trouble, start, cancel } = useDownload();
  return (
    <span className={classes['whole']}>
      <Menu position="bottom-end" shadow="md" width={240}>
        <Menu.Target>
          <Button look="quiet" icon={IconDownload} pending={progress !== null}>
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(({ format, icon: Icon }) => (
            <Menu.Item
              key={format}
              leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
              onClick={() => void start(exportAddress(list, format, filters))}
            >
              {t(format)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Downloading progress={progress} trouble={trouble} onCancel={cancel} />
    </span>
  );
}
