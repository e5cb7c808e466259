import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/numbers';
import type { Obstacle, Rule } from './selection';

/** Says what keeps one more entry from being chosen, and what to do. */
export function useObstacleWords(rule: Rule): (obstacle: Obstacle) => string {
  const { t } = useTranslation('voting');
  return (obstacle) => {
    switch (obstacle) {
      case 'count':
        return t('obstacle.count', { count: rule.maxChoices ?? 0 });
      case 'track':
        return t('obstacle.track', { count: rule.maxPerTrack ?? 0 });
      case 'cost':
        return t('obstacle.cost', { limit: formatNumber(Number(rule.maxTotalCost), 0) });
      case 'points':
        return t('obstacle.points');
    }
  };
}
