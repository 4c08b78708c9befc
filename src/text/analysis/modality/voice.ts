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

/** «Қамтамасыз етуді жүзеге асырады», «осуществляет обеспечение»: the light verb has the subject. */
const kazakhLight = /^\s*(?:жүзеге асыр(?!ыл)|іске асыр(?!ыл)|ұйымдастыр(?!ыл)|атқар(?!ыл))/u;
const russianLight =
  /(?<!\p{L})(?:осуществля(?:ет|ют|л[аи]?)|осуществи(?:т|л[аи]?)|провод(?:ит|ят)|организу(?:ет|ют)|вед[её]т|ведут)\s+(?:[\p{L}-]+\s+){0,2}$/u;
/** «Еткен соң», «ететін кезде» are clauses with a subject of their own. */
const kazakhClause = /^\s*(?:соң|кейін|кезде|сайын|жағдайда|болса)/u;
const kazakhDuty = /^\s*(?:тиіс|міндетті|міндеттенеді|қажет|керек|ұмтыл|ниетті|тырыс)/u;

function kazakh(form: string, after: string): Voice {
  const passive = form.startsWith('етіл');
  const stem = passive ? form.slice(4) : form.slice(2);
  if (/^у/u.test(stem) && !passive && kazakhLight.test(after)) return 'active';
  if (/^(?:етін|кен|ген)/u.test(stem) && kazakhClause.test(after)) return passive ? 'passive' : 'active';
  if (/^у/u.test(stem)) return !kazakhDuty.test(after) ? 'nominal' : passive ? 'passive' : 'active';
  // «ететін», «еткен» before a noun are participles; «ететін болады» is a finite form.
  if (/^(?:етін|кен|ген|уші)/u.test(stem) && !/^\s*(?:бол|еді|екен)/u.test(after) && !/^\s*[.!?;,]|^\s*$/u.test(after))
    return 'nominal';
  return passive ? 'passive' : 'active';
}

/** Words that an infinitive depends on: modal ones, and finite verbs; who orders another to ensure does not ensure. */
const modal =
  /(?<!\p{L})(?:долж(?:ен|на|но|ны)|обязан[аоы]?|намерен[аы]?|буд(?:ет|ут|ем)|призван[аоы]?|готов[аоы]?|способ(?:ен|на|но|ны))(?:\s+[\p{L}-]+){0,3}\s+$/u;
const finite =
  /(?<!\p{L})[\p{L}-]{2,}(?:ет|ут|ют|ит|ат|ят|ем|им|[аеиоуыя]л[аои]?|лся|лась|лось|лись|ется|утся|ются|ится|атся|ятся|уемся|имся)(?:\s+[\p{L}-]+){0,2}\s+$/u;
const orders =
  /(?<!\p{L})(?:поруч|приказ|прос|попрос|призва(?:л|в)|призыва|требу|потреб|рекоменд|предлож|предлага|велел|позвол|помог)\p{L}*(?:\s+[\p{L}-]+){0,3}\s+$/u;

function russian(form: string, before: string): Voice {
  if (/^обеспечени[ея]$/u.test(form) && russianLight.test(before)) return 'active';
  if (/^обеспечени|^обеспечива(?:ющ|ем[аоыйуя])|^обеспечивш|^обеспеченн|^обеспеченност/u.test(form)) return 'nominal';
  if (/^обеспечива\p{L}*ся$|^обеспеч\p{L}*ся$|^обеспечен[аоы]?$/u.test(form)) return 'passive';
  const near = before.slice(-80);
  const isInfinitive = /^обеспечи(?:ть|вать)$/u.test(form);
  return isInfinitive && !modal.test(near) && (orders.test(near) || !finite.test(near)) ? 'nominal' : 'active';
}

/** «The aim is to ensure» names a purpose; «the ministry is to ensure», «it seeks to ensure» somebody’s doing. */
const purpose =
  /\b(?:aims?|purposes?|goals?|objectives?|tasks?|missions?|priorit(?:y|ies)|efforts?)(?:\s+of(?:\s+[\p{L}-]+){1,5})?\s+(?:is|are|was|were)\s+to\s+$/u;
const doing =
  /\b(?:seeks?|aims?|undertakes?|commits?|intends?|plans?|strives?|has|have|is|are|continues?|needs?|wants?|wish(?:es)?|works?|continued|failed|fails?|managed|decided|decides?|undertook|undertaken|committed|sought|tried|tries|able|unable|bound|obliged|required|determined|ready)\s+to\s+$/u;
const charged = /\b(?:responsible for|in charge of|tasked with|charged with|entrusted with)\s+$/u;
const toBe = /\b(?:is|are|was|were|be|been|being|am)\s+(?:\p{L}+ly\s+|also\s+|not\s+)?$/u;

function english(form: string, before: string): Voice {
  if (form === 'ensuring') return toBe.test(before) || charged.test(before) ? 'active' : 'nominal';
  if (form === 'ensured' && toBe.test(before)) return 'passive';
  const infinitive = form === 'ensure' && /\bto\s+$/u.test(before);
  return infinitive && (purpose.test(before) || !doing.test(before)) ? 'nominal' : 'active';
}
