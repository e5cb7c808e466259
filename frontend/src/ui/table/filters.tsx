import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useSearchParam } from '../../lib/searchParams';
import classes from './filters.module.css';

interface SelectProps {
  /** Name of the address's parameter. */
  name: string;
  label: string;
  /** The words for "no filter". */
  all: string;
  options: readonly { value: string; label: string }[];
}

/** A filter that lives in the address. */
export function FilterSelect({ name, label, all, options }: SelectProps) {
  const [value, setValue] = useSearchParam(name);
  const id = useId();
  return (
    <div className={classes['filter']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          setValue(event.currentTarget.value);
        }}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SearchProps {
  name?: string;
  label: string;
  placeholder?: string;
  wide?: boolean;
}

/** A search that lives in the address; it goes there a moment after the last key, or at once with Enter. */
export function SearchField({ name = 'search', label, placeholder, wide = false }: SearchProps) {
  const [kept, setKept] = useSearchParam(name);
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      setKept(draft.trim());
      setDraft(null);
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, setKept]);
  return (
    <form
      role="search"
      className={classes['filter']}
      data-wide={wide || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        setKept((draft ?? kept).trim());
        setDraft(null);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <span className={classes['search']}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          placeholder={placeholder}
          value={draft ?? kept}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
      </span>
    </form>
  );
}
