import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import classes from './Charts.module.css';

interface Props {
  /** The question this chart answers. */
  title: string;
  /** What the picture shows, in a sentence: the picture's text alternative. */
  summary: string;
  /** The same figures as rows: the first is the heading. */
  table: readonly (readonly string[])[];
  children: ReactNode;
}

function Table({ rows, title }: { rows: Props['table']; title: string }) {
  const [head = [], ...body] = rows;
  return (
    // Many rows are scrolled with the keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: a scrollable region takes the focus
    <div className={classes['tableBox']} role="region" aria-label={title} tabIndex={0}>
      <table className={classes['table']}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A chart with its title, a sentence for those who cannot see it, and the same figures as a table. */
export function ChartFigure({ title, summary, table, children }: Props) {
  const { t } = useTranslation('ui');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className={classes['figure']} aria-labelledby={id}>
      <div className={classes['head']}>
        <figcaption id={id}>{title}</figcaption>
        <Button
          look="quiet"
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? t('chart.picture') : t('chart.table')}
        </Button>
      </div>
      {asTable ? (
        <Table rows={table} title={title} />
      ) : (
        <div role="img" aria-label={summary}>
          {children}
        </div>
      )}
    </figure>
  );
}
