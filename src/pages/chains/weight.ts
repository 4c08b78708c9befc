/**
 * The weight of a part of the flow: a chain is divided among all its ends, so weights are seldom whole.
 * One decimal, unless a share would be said to be nothing: 2 → «2», 1.25 → «1,3», .04 → «0,04».
 */
import { formatNumber, type Language } from '../../language/index.js';

const mostDecimals = 4;
/** What adding up thirds leaves over. */
const rest = 1e-9;

export function weightText(weight: number, language: Language): string {
  const whole = Math.round(weight);
  if (Math.abs(weight - whole) < rest) return formatNumber(whole, language, 0);
  let decimals = 1;
  while (decimals < mostDecimals && Number(weight.toFixed(decimals)) === 0) decimals += 1;
  return formatNumber(weight, language, decimals);
}
