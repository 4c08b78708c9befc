/** What is supposed, one line each with a way to take it back; what the study does not know is said to be without effect. */
import type { WhatIf } from '../../assessment/index.js';
import { pathOf, shapeAt, shapeOfCard } from '../../editing/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { pathWords } from '../editing/field-words.js';
import type { View } from '../view.js';
import { addressOfWhatIf, testsOf } from './address.js';

interface Item {
  readonly say: string;
  /** False: the study has nothing of this name (an old link). */
  readonly isThere: boolean;
  readonly without: WhatIf;
}

type Listed = 'cases' | 'fields' | 'tests' | 'thresholds' | 'closed_vectors' | 'values';

function itemsOf(view: View, whatIf: WhatIf): readonly Item[] {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const tests = new Map(testsOf(view).map((test) => [test.id, test]));
  const vectors = codesOf(evidence.standard, 'vectors');
  const testName = (id: string): string => {
    const test = tests.get(id);
    return test === undefined ? id : `${id} ${words.label(test.text)}`;
  };
  const without = <Key extends Listed>(key: Key, one: WhatIf[Key][number]): WhatIf => ({
    ...whatIf,
    [key]: (whatIf[key] as readonly WhatIf[Key][number][]).filter((other) => other !== one),
  });
  const amount = ({ set, add, times }: WhatIf['values'][number]): string =>
    set !== null
      ? words('what_if.value.set', { value: set })
      : add !== null
        ? words('what_if.value.add', { value: `${add < 0 ? '' : '+'}${formatNumber(add, words.language)}` })
        : words('what_if.value.times', { value: times ?? 1 });
  return [
    ...whatIf.cases.map((id) => ({
      say: words('what_if.without_case', { name: words.label(evidence.byId.get(id)?.record.name ?? { en: id }) }),
      isThere: evidence.byId.has(id),
      without: without('cases', id),
    })),
    ...whatIf.fields.map((field) => ({
      say: words('what_if.without_field', { field: pathWords(pathOf(field), words) }),
      isThere: shapeAt(shapeOfCard('case'), pathOf(field)) !== null,
      without: without('fields', field),
    })),
    ...whatIf.tests.map((id) => ({
      say: words('what_if.without_test', { test: testName(id) }),
      isThere: tests.has(id),
      without: without('tests', id),
    })),
    ...whatIf.thresholds.map((line) => ({
      say: words('what_if.line_moved', { test: testName(line.test), value: line.value }),
      isThere: tests.get(line.test)?.parts[line.part]?.threshold !== undefined,
      without: without('thresholds', line),
    })),
    ...whatIf.closed_vectors.map((vector) => ({
      say: words('what_if.closed', { vector: words.label(vectors.get(vector)?.name ?? { en: vector }) }),
      isThere: true,
      without: without('closed_vectors', vector),
    })),
    ...whatIf.values.map((value) => ({
      say: words('what_if.value', {
        indicator: `${value.indicator} ${words.label(evidence.standard.indicators.get(value.indicator)?.name ?? {})}`,
        amount: amount(value),
      }),
      isThere: evidence.standard.indicators.has(value.indicator),
      without: without('values', value),
    })),
    ...(whatIf.unknown === null
      ? []
      : [{ say: words(`what_if.unknown.${whatIf.unknown}`), isThere: true, without: { ...whatIf, unknown: null } }]),
  ];
}

export const Supposed = ({ view, whatIf }: { view: View; whatIf: WhatIf }) => {
  const { words } = view;
  return (
    <ul class="bullets">
      {itemsOf(view, whatIf).map(({ say, isThere, without }) => (
        <li>
          <span dir="auto">{say}</span>
          {isThere ? null : <span class="missing">{`${words.dash}${words('what_if.not_there')}`}</span>}{' '}
          <a href={addressOfWhatIf(view, without)} aria-label={words('what_if.take_back_this', { what: say })}>
            {words('what_if.take_back')}
          </a>
        </li>
      ))}
    </ul>
  );
};
