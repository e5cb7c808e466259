import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import type { Question } from '../question';
import type { InputProps } from './props';

const MOST_DECIMALS = 6;

/** The marks of numbers as this page's readers write them: 1.234,5 or 1,234.5. */
export function numberMarks() {
  const vietnamese = currentLanguage() === 'vi';
  return vietnamese
    ? ({ thousandSeparator: '.', decimalSeparator: ',' } as const)
    : ({ thousandSeparator: ',', decimalSeparator: '.' } as const);
}

function suffixOf({ kind, unitOfMeasure }: Question): string {
  if (kind === 'MONEY') return ' ₫';
  const unit = unitOfMeasure && localized(unitOfMeasure);
  return unit ? ` ${unit}` : '';
}

/** "từ 0 đến 100", as far as the form sets bounds. */
function useBounds({ minimum, maximum }: Question): string {
  const { t } = useTranslation('answers');
  const [low, high] = [minimum, maximum].map(
    (bound) => bound !== null && formatNumber(Number(bound), MOST_DECIMALS),
  );
  if (low && high) return t('bounds.between', { low, high });
  if (low) return t('bounds.from', { low });
  return high ? t('bounds.to', { high }) : '';
}

/** A number or an amount of money, kept with a point and nothing else. */
export function Figure({ question, value, onChange, shared }: InputProps) {
  const { kind, decimals, minimum } = question;
  const bounds = useBounds(question);
  const isMoney = kind === 'MONEY';
  return (
    <NumberInput
      {...shared}
      {...numberMarks()}
      description={[shared.description, bounds].filter(Boolean).join(' ')}
      value={value}
      valueIsNumericString
      styles={{ input: { maxWidth: '24rem' } }}
      decimalScale={isMoney ? 0 : (decimals ?? MOST_DECIMALS)}
      allowNegative={minimum === null ? !isMoney : Number(minimum) < 0}
      hideControls
      suffix={suffixOf(question)}
      onChange={(next) => {
        onChange(String(next));
      }}
    />
  );
}
