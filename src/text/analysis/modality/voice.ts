/**
 * The voice of one occurrence of «ensure»: active, passive, or nominal (a noun, a participle, a gerund: no subject of its own).
 * A Kazakh or Russian infinitive under a word of obligation is active: «қамтамасыз етуге тиіс», «должно обеспечить».
 * Example: «обеспечивается» passive, «обеспечение» nominal, «обеспечит» active.
 */
import type { Language } from '../../../language/index.js';
import type { Span } from './sentence-spans.js';

export type Voice = 'active' | 'passive' | 'nominal';

export function voiceOf(text: string, sentence: Span, verb: Span, language: Language): Voice {
  const form = (text.slice(verb.start, verb.end).split(/\s+/).at(-1) ?? '').toLowerCase();
  const after = text.slice(verb.end, sentence.end).toLowerCase();
  const before = text.slice(sentence.start, verb.start).toLowerCase();
  if (language === 'kk') return kazakh(form, after);
  return language === 'ru' ? russian(form, before) : english(form, before);
}

const kazakhDuty = /^\s*(?:тиіс|міндетті|міндеттенеді|қажет|керек|ұмтыл|ниетті|тырыс)/u;

function kazakh(form: string, after: string): Voice {
  const passive = form.startsWith('етіл');
  const stem = passive ? form.slice(4) : form.slice(2);
  if (/^у/u.test(stem)) return !kazakhDuty.test(after) ? 'nominal' : passive ? 'passive' : 'active';
  // «ететін», «еткен» before a noun are participles; «ететін болады» is a finite form.
  if (/^(?:етін|кен|ген|уші)/u.test(stem) && !/^\s*(?:бол|еді|екен)/u.test(after) && !/^\s*[.!?;,]|^\s*$/u.test(after))
    return 'nominal';
  return passive ? 'passive' : 'active';
}

function russian(form: string, before: string): Voice {
  if (/^обеспечени|^обеспечива(?:ющ|ем[аоыйуя])|^обеспечивш|^обеспеченн|^обеспеченност/u.test(form)) return 'nominal';
  if (/^обеспечива\p{L}*ся$|^обеспеч\p{L}*ся$|^обеспечен[аоы]?$/u.test(form)) return 'passive';
  if (
    /^обеспечи(?:ть|вать)$/u.test(form) &&
    !/(?:долж(?:ен|на|но|ны)|обязан[аоы]?|обязу\p{L}*|намерен[аы]?|буд(?:ет|ут|ем)|стрем\p{L}*|мо(?:жет|гут)|призван[аоы]?)[\s\p{L}]*$/u.test(
      before,
    )
  )
    return 'nominal';
  return 'active';
}

/** «The aim is to ensure» names a purpose; «the ministry is to ensure», «it seeks to ensure» somebody’s doing. */
const purpose =
  /\b(?:aims?|purposes?|goals?|objectives?|tasks?|missions?|priorit(?:y|ies)|efforts?)\s+(?:is|are|was|were)\s+to\s+$/u;
const doing =
  /\b(?:seeks?|aims?|undertakes?|commits?|intends?|plans?|strives?|has|have|is|are|continues?|needs?|wants?|wish(?:es)?|works?)\s+to\s+$/u;
const toBe = /\b(?:is|are|was|were|be|been|being|am)\s+(?:\p{L}+ly\s+|also\s+|not\s+)?$/u;

function english(form: string, before: string): Voice {
  if (form === 'ensuring') return toBe.test(before) ? 'active' : 'nominal';
  if (form === 'ensured' && toBe.test(before)) return 'passive';
  const infinitive = form === 'ensure' && /\bto\s+$/u.test(before);
  return infinitive && (purpose.test(before) || !doing.test(before)) ? 'nominal' : 'active';
}
