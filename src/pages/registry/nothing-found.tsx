/**
 * A selection without a case says what to do: take a filter away, or, where words were asked, which of them the registry
 * holds. Each word, and all of them without the filters, is a way on.
 */
import { findText, wordsAsked } from '../../language/index.js';
import type { View } from '../view.js';
import { registryOf } from './registry.js';
import { type RegistryRequest, registryAddress } from './request.js';

const mostWords = 12;

export const NothingFound = ({ view, request }: { view: View; request: RegistryRequest }) => {
  const { words, site } = view;
  const asked = wordsAsked(request.search).slice(0, mostWords);
  if (asked.length === 0) return <p class="missing">{words('reg.nothing')}</p>;
  const index = registryOf(site.assessment).text();
  const count = (search: string): number => findText(index, search)?.filter((score) => score > 0).length ?? 0;
  const unfiltered = request.chosen.size === 0 ? 0 : count(request.search);
  const alone = (search: string): string => registryAddress(words.language, request, { search, chosen: new Map() });
  return (
    <>
      <p class="missing">{words(unfiltered > 0 ? 'reg.nothing_here' : 'reg.nothing_with_words')}</p>
      {unfiltered > 0 ? (
        <p>
          <a href={alone(request.search)}>{words('reg.without_filters', { n: unfiltered })}</a>
        </p>
      ) : (
        <ul class="bullets">
          {asked.map((word) => {
            const n = count(word);
            return (
              <li>
                {n === 0 ? (
                  <span class="missing">{words('reg.word_nowhere', { word })}</span>
                ) : (
                  <a href={alone(word)}>{words('reg.word_in', { word, n })}</a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
};
