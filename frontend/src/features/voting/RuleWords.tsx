import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../lib/numbers';
import { pointsByPlace, type Contest, type Rule } from './selection';

function kindWords(rule: Rule, t: TFunction<'voting'>): string {
  const { kind, maxChoices, pointsTotal } = rule;
  switch (kind) {
    case 'CHOOSE_ONE':
      return t('rule.CHOOSE_ONE');
    case 'APPROVAL':
      return maxChoices == null
        ? t('rule.APPROVAL_any')
        : t('rule.APPROVAL', { count: maxChoices });
    case 'CUMULATIVE':
      return pointsTotal == null
        ? t('rule.CUMULATIVE_any')
        : t('rule.CUMULATIVE', { count: pointsTotal });
    case 'ORDINAL': {
      const places = maxChoices ?? pointsByPlace(rule).length;
      return places === 0 ? t('rule.ORDINAL_any') : t('rule.ORDINAL', { count: places });
    }
  }
}

/** The ballot rule in plain words. */
export function RuleWords({ contest }: { contest: Contest }) {
  const { t } = useTranslation('voting');
  const { ballotRule: rule, publicWeight } = contest;
  const weight = Number(publicWeight);
  const words = [
    kindWords(rule, t),
    rule.minChoices > 1 && t('rule.least', { count: rule.minChoices }),
    rule.maxPerTrack != null && t('rule.perTrack', { count: rule.maxPerTrack }),
    rule.maxTotalCost != null &&
      t('rule.cost', { limit: formatNumber(Number(rule.maxTotalCost), 0) }),
    weight > 0 && weight < 100 && t('rule.weight', { share: formatPercent(weight / 100) }),
  ];
  return words.filter((word) => word !== false).join(' ');
}
