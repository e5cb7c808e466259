interface Author {
  name: string;
  isNameHidden: boolean;
}

/** The authors in one line; those who have not agreed to being named are told by `hidden`, once. */
export function authorLine(authors: readonly Author[], hidden: (count: number) => string): string {
  const named = authors.filter(({ isNameHidden }) => !isNameHidden).map(({ name }) => name);
  const unnamed = authors.length - named.length;
  return [...named, ...(unnamed > 0 ? [hidden(unnamed)] : [])].join(', ');
}
