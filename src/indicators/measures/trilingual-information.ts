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

const coded = ['kk', 'ru', 'en'] as const;
type Seen = Readonly<Record<(typeof coded)[number], string | null>>;

function informed(view: CaseView, of: Seen | null, path: string, scope: Scope): UnitOutcome {
  if (of === null) return unknownFrom(view, path);
  const since = addMonths(scope.evidence.calendar.asOf, -parameter(scope.definition, 'months', 12));
  const languages = coded.filter((language) =>
    scope.evidence.study.settings.public_information_languages.includes(language),
  );
  let complete = true;
  for (const language of languages) {
    const seen = of[language];
    if (seen === null) {
      if (missingReason(view.case, `${path}.${language}`) === 'not_applicable') return notApplicable(view.id, [path]);
      return unknownFrom(view, `${path}.${language}`);
    }
    if (seen === 'none') complete = false;
    // Seen long ago: whether it is there now, nobody has looked.
    else if (firstDay(seen) < since) return unknownBecause(view.id, 'not_collected', [`${path}.${language}`]);
  }
  return yesOrNo(
    view.id,
    complete,
    languages.map((language) => `${path}.${language}`),
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
