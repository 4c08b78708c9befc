/** From the norm to the country: how long until it joined, how long until a national act; each number opens its derivation. */
import type { NormLag } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { explainAddress } from '../address.js';
import { SourceLinks } from '../sourced.js';
import type { View } from '../view.js';
import { daysWords, normAddress, normName } from './names.js';

export const LagTable = ({
  lags,
  view,
  withNorm = true,
}: {
  lags: readonly NormLag[];
  view: View;
  withNorm?: boolean;
}) => {
  const { words } = view;
  const dated = ({ date, sources }: NormLag['from']) => (
    <>
      {formatDate(date, words.language)}
      <SourceLinks sources={sources} view={view} />
    </>
  );
  return (
    <table class="stacked lags">
      <thead>
        <tr>
          {withNorm ? <th scope="col">{words('norms.norm')}</th> : null}
          <th scope="col">{words('norms.way')}</th>
          <th scope="col">{words('norms.adopted')}</th>
          <th scope="col">{words('norms.reached')}</th>
          <th scope="col">{words('norms.days')}</th>
          <th scope="col">{words('norms.since')}</th>
        </tr>
      </thead>
      <tbody>
        {lags.map((lag) => (
          <tr>
            {withNorm ? (
              <th scope="row">
                <a href={normAddress(view, lag.norm)}>{normName(view, lag.norm)}</a>
              </th>
            ) : null}
            <td data-l={words('norms.way')}>
              {words(`norms.end.${lag.end}`)}
              {lag.act === null ? null : (
                <>
                  {': '}
                  <a href={normAddress(view, lag.act)}>{normName(view, lag.act)}</a>
                </>
              )}
            </td>
            <td data-l={words('norms.adopted')}>{dated(lag.from)}</td>
            <td data-l={words('norms.reached')}>{dated(lag.to)}</td>
            <td data-l={words('norms.days')}>
              <a class="opens" href={explainAddress(words.language, `norm-lag:${lag.norm}:${lag.end}`)}>
                {daysWords(lag.days, view)}
              </a>
            </td>
            <td data-l={words('norms.since')}>
              {lag.sinceFounding === null ? (
                <span class="missing">{words('norms.not_older')}</span>
              ) : (
                daysWords(lag.sinceFounding.days, view)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
