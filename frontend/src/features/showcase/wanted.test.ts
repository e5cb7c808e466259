import { describe, expect, it } from 'vitest';
import { choosing, wantedOf } from './wanted';

describe('wantedOf', () => {
  it('reads the address', () => {
    expect(wantedOf({ search: 'giấy tờ', contest: 'a', prize: '2', awarded: '1' })).toEqual({
      search: 'giấy tờ',
      seasonSlug: null,
      contestSlug: 'a',
      trackId: null,
      unitId: null,
      awardedOnly: true,
      awardRank: 2,
      scope: null,
      medium: null,
    });
  });

  it('takes no prize that is none', () => {
    for (const prize of ['x', '0', '-1', '1.5', ''])
      expect(wantedOf({ prize }).awardRank).toBeNull();
  });
});

describe('choosing', () => {
  it('drops what lies below', () => {
    expect(choosing({ contest: 'a', track: 't' }, 'season', 's')).toEqual({
      season: 's',
      contest: undefined,
      track: undefined,
    });
  });

  it('takes a choice back when it is made again', () => {
    expect(choosing({ unit: 'u' }, 'unit', 'u')).toEqual({ unit: undefined });
  });
});
