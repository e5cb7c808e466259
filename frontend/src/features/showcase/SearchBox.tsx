import { IconSearch, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSuggestionsDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { useSearchParam } from '../../lib/searchParams';
import { IconButton } from '../../ui/IconButton';
import classes from './SearchBox.module.css';

const PAUSE = 200;

function useSuggestions(typed: string | null) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(typed?.trim() ?? '');
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const { data } = useQuery({
    ...queryFor(SearchSuggestionsDocument, { search: asked }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  return typed?.trim() && asked ? (data?.searchSuggestions ?? []) : [];
}

/** What is typed, what is offered meanwhile, and what the keys do: arrows, Enter, Escape. */
function useBox() {
  const navigate = useNavigate();
  const [kept, keep] = useSearchParam('search');
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = useSuggestions(typed);
  const shown = open && offered.length > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const search = (words: string) => {
    keep(words.trim());
    setTyped(null);
    close();
  };
  const choose = (index: number) => {
    const one = offered[index];
    if (one) void navigate({ to: '/entries/$id', params: { id: one.entryId } });
    else search(typed ?? kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown) {
      event.preventDefault();
      const places = offered.length + 1; // the last place is the box itself
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
  };
  const type = (words: string) => {
    setTyped(words);
    setOpen(true);
    setActive(-1);
  };
  return { value: typed ?? kept, offered, shown, active, close, search, choose, onKeyDown, type };
}

/** The showcase's search, with titles offered while one types. What is searched for is kept in the address. */
export function SearchBox() {
  const { t } = useTranslation('showcase');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useBox();
  const { value, offered, shown, active } = box;
  return (
    <form
      role="search"
      className={classes['box']}
      onSubmit={(event) => {
        event.preventDefault();
        box.choose(active);
      }}
    >
      <label htmlFor={id}>{t('search')}</label>
      <div className={classes['line']}>
        <IconSearch size={22} stroke={1.75} aria-hidden />
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          placeholder={t('searchHint')}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${String(active)}` : undefined}
          value={value}
          onKeyDown={box.onKeyDown}
          onBlur={box.close}
          onChange={(event) => {
            box.type(event.currentTarget.value);
          }}
        />
        {value && (
          <IconButton
            icon={IconX}
            label={t('searchClear')}
            onClick={() => {
              box.search('');
              input.current?.focus();
            }}
          />
        )}
        <button type="submit">{t('searchGo')}</button>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('suggestions')} hidden={!shown}>
        {offered.map(({ entryId, title }, index) => (
          // The keyboard is the input's: arrows move through the list, Enter chooses.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entryId}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              box.choose(index);
            }}
          >
            {title}
          </div>
        ))}
      </div>
    </form>
  );
}
