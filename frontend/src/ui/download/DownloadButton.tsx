import { IconDownload, type Icon } from '@tabler/icons-react';
import { useDownload } from '../../lib/useDownload';
import { Button } from '../Button';
import classes from './Download.module.css';
import { Downloading } from './Downloading';

interface Props {
  address: string;
  children: string;
  icon?: Icon;
  look?: 'secondary' | 'quiet';
}

/** Fetches one file, with its progress in sight. */
export function DownloadButton({ address, children, icon = IconDownload, look = 'quiet' }: Props) {
  const { progress, trouble, start, cancel } = useDownload();
  return (
    <span className={classes['whole']}>
      <Button
        look={look}
        icon={icon}
        pending={progress !== null}
        onClick={() => void start(address)}
      >
        {children}
      </Button>
      <Downloading progress={progress} trouble={trouble} onCancel={cancel} />
    </span>
  );
}
