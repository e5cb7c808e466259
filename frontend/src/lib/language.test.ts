import { describe, expect, it } from 'vitest';
import { languageOf, twinAddress } from './language';

describe('languageOf', () => {
  it('takes English only from a whole first segment', () => {
    expect(languageOf('/')).toBe('vi');
    expect(languageOf('/entries/en')).toBe('vi');
    expect(languageOf('/england')).toBe('vi');
    expect(languageOf('/en')).toBe('en');
    expect(languageOf('/en/contests')).toBe('en');
  });
});

describe('twinAddress', () => {
  it('goes there and back, with search and hash', () => {
    expect(twinAddress('/contests?filter=OPEN#top', 'en')).toBe('/en/contests?filter=OPEN#top');
    expect(twinAddress('/en/contests?filter=OPEN#top', 'vi')).toBe('/contests?filter=OPEN#top');
  });

  it('knows the home page', () => {
    expect(twinAddress('/', 'en')).toBe('/en');
    expect(twinAddress('/en', 'vi')).toBe('/');
    expect(twinAddress('/en', 'en')).toBe('/en');
  });
});
