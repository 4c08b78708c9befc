/**
 * The registry mixes editions, decisions and plans in one list of dates. Only what was held goes into `editions`; the rest are
 * dated facts, `milestones` (method §6.1).
 */
import { countryOf } from './geography.mjs';
import { day, one, open } from './leaf.mjs';
import * as tables from './tables.mjs';

const roman = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
  XVII: 17,
  XVIII: 18,
  XIX: 19,
};

function editionNumber(note) {
  const [, numeral] = /^([IVX]+)(?=$|[;, ])/.exec(note) ?? [];
  if (numeral !== undefined) return roman[numeral] ?? null;
  const [, ordinal] = /^(\d+)(?:st|nd|rd|th)\b(?! (?:anniversary|meeting|session))/.exec(note) ?? [];
  return ordinal === undefined ? null : Number(ordinal);
}

/** Held editions and dated facts that are not editions; what lies after the study's last day is a plan. */
export function datesOf(record, { reading = {}, sourceIds, asOf }, kind, mediation) {
  const editions = [];
  const milestones = [];
  for (const entry of record.recurrence.editions) {
    const date = String(entry.date);
    const note = entry.note ?? '';
    const future = date.length < asOf.length ? date >= asOf.slice(0, date.length) : date > asOf;
    const held =
      !future &&
      (reading.editions === undefined
        ? !tables.milestoneWords.test(note)
        : reading.editions === 'all' || (reading.editions !== 'none' && reading.editions.map(String).includes(date)));
    const n = reading.numbered === false ? null : editionNumber(note);
    const src = sourceOf(record, date, held ? n : null, sourceIds);
    const unverified = entry.verified ? [] : ['not verified in the registry'];
    if (!held) {
      const place = entry.place === null ? '' : `${entry.place}: `;
      milestones.push({
        date: day(date),
        text: `${place}${note}`,
        ...src,
        ...(unverified.length > 0 ? { note: unverified[0] } : {}),
      });
      continue;
    }
    const counted = (pattern) => {
      const [, digits] = pattern.exec(note) ?? [];
      return digits === undefined ? open() : Number(digits.replace(',', ''));
    };
    const last = entry.date_end === null || entry.date_end === undefined ? [] : [`to ${entry.date_end}`];
    const country = countryOf(entry.place);
    const where = country === undefined && entry.place !== null ? [`place: ${entry.place}`] : [`${entry.place ?? ''}`];
    editions.push({
      n,
      date: day(date),
      held_in: country ?? open(),
      participants: open(),
      ...(mediation ? { role: open() } : {}),
      delegations: counted(/(\d+) delegations/),
      countries: counted(/(\d+) (?:countries|states)/),
      medium: entry.place === 'online' ? 'online' : open(),
      ...(mediation ? { outcome: { written: open(), implemented: open(), in_force_24m: open(), breach: open() } } : {}),
      ...src,
      note: [...where, note, ...last, ...unverified].filter((part) => part !== '').join('; '),
    });
  }
  if (
    editions.length === 0 &&
    milestones.length === 0 &&
    record.recurrence.type === 'one_off' &&
    kind === 'event' &&
    record.start !== null
  ) {
    editions.push({
      n: null,
      date: day(record.start),
      held_in: open(),
      participants: open(),
      delegations: open(),
      countries: open(),
      medium: open(),
      note: `from the record's own dates${record.end === null ? '' : `; to ${record.end}`}`,
    });
  }
  return { editions, milestones };
}

/** What a source was used for, when that is the event itself and not an opinion about it. */
const opinion = /critic|motive|religion law|bill\b|reaction|analysis|view\b|debate|rumou?r|commentary|reception by/i;

/** A source is named for a date only when the registry says that it speaks of that year or edition, or when it is the only one. */
function sourceOf(record, date, number, sourceIds) {
  const speaks = ({ supports }) => {
    if (opinion.test(supports)) return false;
    const [, from, to] = /editions (\d+)-(\d+)/.exec(supports) ?? [];
    return (
      supports.includes(date.slice(0, 4)) ||
      (number !== null && from !== undefined && number >= Number(from) && number <= Number(to))
    );
  };
  const speaking = record.sources.length === 1 ? record.sources : record.sources.filter(speaks);
  const ids = one(speaking.map(({ id }) => sourceIds.get(id)));
  return ids === undefined ? {} : { src: ids };
}
