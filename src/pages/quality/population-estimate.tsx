/** Estimated completeness of the registry: from two independent lists, or why it cannot be estimated; where was searched. */
import { listPairs } from '../../evidence/index.js';
import { formatDate, formatNumber, formatShare } from '../../language/index.js';
import { OwnWords } from '../own-words.js';
import type { View } from '../view.js';

export const PopulationEstimates = ({ view }: { view: View }) => {
  const { words, site } = view;
  const pairs = listPairs(site.assessment.study.frame);
  if (pairs.length === 0)
    return (
      <p class="missing hatch">
        <span>{words('quality.one_list')}</span>
      </p>
    );
  const number = (value: number) => formatNumber(value, words.language, 0);
  return (
    <ul class="bullets prose">
      {pairs.map((pair) => (
        <li>
          {words('quality.pair', {
            first: pair.first,
            second: pair.second,
            n1: pair.sizes[0],
            n2: pair.sizes[1],
            m: pair.matches,
          })}{' '}
          {pair.estimate === null ? (
            <span class="missing">{words('quality.few_matches')}</span>
          ) : (
            words('quality.estimate', {
              n: number(pair.estimate.estimate),
              low: number(pair.estimate.low),
              high: number(pair.estimate.high),
              seen: pair.estimate.seen,
              share: formatShare(pair.estimate.completeness.value, words.language),
              share_low: formatShare(pair.estimate.completeness.low, words.language),
              share_high: formatShare(pair.estimate.completeness.high, words.language),
            })
          )}
        </li>
      ))}
    </ul>
  );
};

export const SearchedLists = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { frame } = site.assessment.study;
  if (frame === null) return <p class="missing">{words('quality.no_frame')}</p>;
  return (
    <>
      <p class="prose">{words.label(frame.population)}</p>
      {frame.inclusion === undefined ? null : <p class="note">{words.label(frame.inclusion)}</p>}
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('quality.list')}</th>
            <th scope="col">{words('quality.searched')}</th>
            <th scope="col">{words('date')}</th>
            <th scope="col" class="n">
              {words('quality.hits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {frame.lists.map((list) => (
            <tr>
              <th scope="row">
                <OwnWords text={list.name} view={view} />
              </th>
              <td data-l={words('quality.searched')}>
                {words(`marker.${list.searched === null ? 'unknown' : list.searched}`)}
              </td>
              <td data-l={words('date')}>
                {list.date === null ? (
                  <span class="missing">{words('not_known_word')}</span>
                ) : (
                  formatDate(list.date, words.language)
                )}
              </td>
              <td class="n" data-l={words('quality.hits')}>
                {list.hits ?? <span class="missing">{words('not_known_word')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {frame.known_gaps.length === 0 ? null : (
        <>
          <h3>{words('quality.known_gaps')}</h3>
          <ul class="bullets">
            {frame.known_gaps.map((gap) => (
              <li>{words.label(gap)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
