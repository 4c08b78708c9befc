/**
 * The weight of a part of the flow: one decimal, none where it is whole, and more where it would be said to be nothing.
 * Shares of one goal that make a whole again do so only but for the last binary digits.
 *
 * Example: 22.000000000000004 → «22»; 3.5 → «3.5»; 0.03 → «0.03», not «0.0»; none → «0».
 */
import { formatNumber, type Language } from '../../language/index.js';

const mostDecimals = 4;
const asWhole = 1e-9;

export function shownWeight(weight: number, language: Language): string {
  if (Math.abs(weight - Math.round(weight)) < asWhole) return formatNumber(Math.round(weight), language, 0);
  let digits = 1;
  while (digits < mostDecimals && Number(weight.toFixed(digits)) === 0) digits++;
  return formatNumber(weight, language, digits);
}
