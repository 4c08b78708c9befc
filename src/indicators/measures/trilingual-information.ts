/**
 * NAR-06: active initiatives with public information in all of the study's information languages, seen within the last
 * twelve months; 06r the same for accessible results. Known only at as_of: pages are looked at now, not in the past.
 */
import { addMonths, type CaseView, firstDay, missingReason } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shareAt } from '../share.js';
import { notApplicable, unknownBecause, unknownFrom, yesOrNo } from '../unit.js';

type Seen = Omit<NonNullable<CaseView['record']['language_info']>, 'results' | 'src' | 'note'>;

const named = ['kk', 'ru', 'en'] as const;
const isNamed = (language: string): language is (typeof named)[number] =>
  (named as readonly string[]).includes(language);
const placeOf = (language: string): string => (isNamed(language) ? language : `other.${language}`);

function informed(view: CaseView, of: Seen | null, path: string, scope: Scope): UnitOutcome {
  if (of === null) return unknownFrom(view, path);
  const since = addMonths(scope.evidence.calendar.asOf, -parameter(scope.definition, 'months', 12));
  const languages = scope.evidence.study.settings.public_information_languages;
  let complete = true;
  for (const language of languages) {
    const seen = isNamed(language) ? of[language] : (of.other[language] ?? null);
    const place = `${path}.${placeOf(language)}`;
    if (seen === null) {
      if (missingReason(view.case, place) === 'not_applicable') return notApplicable(view.id, [path]);
      return unknownFrom(view, place);
    }
    if (seen === 'none') complete = false;
    // Seen long ago: whether it is there now, nobody has looked.
    else if (firstDay(seen) < since) return unknownBecause(view.id, 'not_collected', [place]);
  }
  return yesOrNo(
    view.id,
    complete,
    languages.map((language) => `${path}.${placeOf(language)}`),
  );
}

export const trilingualInformation: Measure = {
  name: 'trilingual_information',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const information = overActive(scope, '', (view) =>
      informed(view, view.record.language_info, 'language_info', scope),
    );
    const results = overActive(scope, 'r', (view) =>
      informed(view, view.record.language_info?.results ?? null, 'language_info.results', scope),
    );
    const onlyNow = (at: number, draft: () => Draft): Draft =>
      scope.periods[at]?.day === scope.evidence.calendar.asOf
        ? draft()
        : noValue({ key: 'indicators.reason.only_at_as_of' });
    return {
      '': scope.periods.map((_, at) => onlyNow(at, () => shareAt(information, at))),
      r: scope.periods.map((_, at) => onlyNow(at, () => shareAt(results, at))),
    };
  },
};
