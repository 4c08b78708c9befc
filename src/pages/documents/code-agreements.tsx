/** How far two coders of one text agree, code by code. */
import type { CodeAgreement } from '../../documents/index.js';
import { formatNumber } from '../../language/index.js';
import type { View } from '../view.js';
import { codeName } from './names.js';

export const Agreements = ({
  codes,
  view,
  names,
}: {
  codes: readonly CodeAgreement[];
  view: View;
  names: readonly [string, string];
}) => {
  const { words } = view;
  const number = (value: number): string => formatNumber(value, words.language, 2);
  return (
    <div class="scroll">
      <table class="stacked briefly">
        <caption>{words('documents.agreement')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('documents.code')}</th>
            <th scope="col">{words('documents.both_gave')}</th>
            {names.map((name) => (
              <th scope="col">{words('documents.only_gave', { name })}</th>
            ))}
            <th scope="col">{words('agreement.alpha')}</th>
            <th scope="col">{words('agreement.use')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, both, onlyFirst, onlySecond, found }) => {
            const alpha = found.coefficients.find(({ name }) => name === 'alpha');
            const percent = found.coefficients.find(({ name }) => name === 'percent')?.value ?? null;
            const interval = alpha?.interval ?? null;
            return (
              <tr>
                <th scope="row">{codeName(view, code)}</th>
                <td class="brief labelled" data-l={words('documents.both_gave')}>
                  {both}
                </td>
                <td class="brief labelled" data-l={words('documents.only_gave', { name: names[0] })}>
                  {onlyFirst}
                </td>
                <td class="brief labelled" data-l={words('documents.only_gave', { name: names[1] })}>
                  {onlySecond}
                </td>
                <td data-l={words('agreement.alpha')}>
                  {alpha?.value == null
                    ? words(found.paired === 0 ? 'agreement.not_computed' : 'agreement.does_not_vary')
                    : interval === null
                      ? `${number(alpha.value)} (${words('agreement.too_few')})`
                      : `${number(alpha.value)} (${number(interval[0])}–${number(interval[1])})`}
                  {percent === null ? null : (
                    <span class="cell-n">
                      {words('documents.same_share', { share: number(percent), n: found.paired })}
                    </span>
                  )}
                </td>
                <td data-l={words('agreement.use')}>{words(`agreement.use.${found.use ?? 'unknown'}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
