/**
 * Themes DR1–DR10 on the side of words and on the side of deeds (method §4.2, NAR-05, IND-05): words by the sentences of
 * texts that hold a theme, deeds by initiatives, each weight shared equally over the initiative's themes.
 */

import { imageClass } from '../../classes/index.js';
import { type CodedText, oneVersionEach } from '../../documents/index.js';
import { type CaseView, isActive, type Period } from '../../evidence/index.js';
import type { Scope } from '../measure.js';
import { inPeriod, textsOf } from './dated-texts.js';

export const themes = ['DR1', 'DR2', 'DR3', 'DR4', 'DR5', 'DR6', 'DR7', 'DR8', 'DR9', 'DR10'] as const;

/** Texts of the period in which all themes were looked for, one language version each. */
export const textsWithThemes = (scope: Scope, period: Period, wanted: (text: CodedText) => boolean): CodedText[] =>
  oneVersionEach(
    textsOf(scope).filter((text) => wanted(text) && inPeriod(text, period)),
    themes,
    scope.evidence.study.settings.languages,
  );

/** Sentences by theme; a sentence of two themes counts in both. */
export function wordsByTheme(texts: readonly CodedText[]): Float64Array {
  const sums = new Float64Array(themes.length);
  for (const text of texts)
    themes.forEach((theme, at) => {
      sums[at] = (sums[at] as number) + (text.codes.get(theme)?.sentences ?? 0);
    });
  return sums;
}

export interface Deed {
  readonly id: string;
  readonly weight: number;
  /** Positions among the themes. */
  readonly themes: readonly number[];
}

/** Active cases whose directions are known; `weigh` null: the weight is not known. */
export function deedsOf(
  scope: Scope,
  period: Period,
  weigh: (view: CaseView) => number | null,
): { deeds: Deed[]; unknown: number } {
  const deeds: Deed[] = [];
  let unknown = 0;
  for (const view of scope.views) {
    if (!isActive(view, period, scope.evidence.calendar)) continue;
    const found = view.record.directions;
    const weight = found === null ? null : weigh(view);
    const positions = [...new Set(found ?? [])]
      .map((id) => (themes as readonly string[]).indexOf(id))
      .filter((at) => at >= 0);
    if (weight === null || positions.length === 0) unknown += 1;
    else deeds.push({ id: view.id, weight, themes: positions });
  }
  return { deeds, unknown };
}

/** Substance markers that hold (S1–S6); markers that are not known are counted as no, as the class does at its lower end. */
export function substanceOf(scope: Scope, period: Period): (view: CaseView) => number | null {
  return (view) => {
    const { substance } = imageClass(scope.evidence, view, period.classDay);
    if (substance.every(({ state }) => state === null)) return null;
    return substance.filter(({ state }) => state === true).length;
  };
}

export function deedsByTheme(deeds: readonly Deed[]): Float64Array {
  const sums = new Float64Array(themes.length);
  for (const { weight, themes: of } of deeds) for (const at of of) sums[at] = (sums[at] as number) + weight / of.length;
  return sums;
}
