/**
 * One record of the registry of initiatives → the first draft of a case file (method §6.1). What the record cannot know is written
 * down as open, field by field, so that a coder sees it; nothing is invented to fill a field.
 */
import * as tables from './tables.mjs';

export const open = () => ({ value: null, reason: 'not_yet_coded' });

/**
 * @param {object} context {reading, sourceIds: Map s1 → id, asOf, actorsByName: Map, warn}
 * @returns the fields in the order of the method
 */
export function draftCase(record, context) {
  const { reading = {}, sourceIds } = context;
  const cite = (ids) => one((ids ?? []).map((id) => sourceIds.get(id)).filter((id) => id !== undefined));
  const kind = reading.kind ?? tables.kinds[record.recurrence.type];
  const mediation = [record.form, ...record.forms_secondary].some((form) => form === 'conflict_mediation' || form === 'good_offices');
  const { editions, milestones } = dates(record, context, kind, mediation);
  const draft = {
    id: record.id,
    country: tables.alpha3[record.country],
    status: tables.statuses[record.confidence] ?? 'unverified',
    name: names(record, reading),
    name_status: reading.name_status ?? 'working',
    kind: reading.kind_note === undefined ? kind : { value: kind, note: reading.kind_note },
    concepts: open(),
    form: open(),
    goals: goals(record, context),
    directions: orOpen(reading.directions ?? tables.forms[record.form]?.[1] ?? []),
    values: open(),
    functions: open(),
    levels: orOpen([record.level, ...record.levels_also].map((level) => tables.levels[level]).filter(Boolean)),
    path: { direct: open(), indirect: open() },
    originator: open(),
    actors: actors(record, context),
    coordinating_body: open(),
    implementation: open(),
    links: open(),
    related: open(),
    partners: orOpen(unique(record.partners.countries.map((code) => tables.alpha3[code])).map((country) => ({ country, counterpart_contribution: open() }))),
    instruments: orOpen(instruments(record)),
    time: { start: day(record.start), end: ending(record), continuous: open(), planned_interval_months: open(), last_activity: open() },
    editions: editions.length > 0 ? editions : open(),
    editions_complete: open(),
    milestones,
    formats: open(),
    mandate: open(),
    organs: open(),
    changes: open(),
    renewals: open(),
    adopted_by_state: open(),
    money: money(record, cite),
    plan: { exists: open(), horizon_years: open(), milestones: open() },
    economic_link: { code: open(), ...(record.economic_diplomacy_link === null ? {} : { note: record.economic_diplomacy_link }) },
    audience: { elite: open(), expert: open(), mass: open(), foreign_media_only: open(), counterpart_society: open() },
    beneficiaries: { defined: open(), count: open(), inclusion: { women: open(), youth: open(), rural: open(), minority: open() } },
    interaction: { depth: open() },
    feedback: { channel: open(), proposals: open(), used: open() },
    deliverables: open(),
    evaluation: {
      level: open(), by: open(), published: open(), date: open(),
      ...(record.evaluation.sources.length > 0 ? { src: cite(record.evaluation.sources) } : {}),
      note: `registry: ${evaluationWord(record.evaluation.public_independent)}; ${record.evaluation.note}`,
    },
    results: results(record, cite),
    ...(kind === 'un_initiative' || /UNGA|UN resolution|General Assembly/.test(JSON.stringify([record.instruments, record.recurrence, record.actors]))
      ? { un_act: { tabled: open(), adopted: open(), carried_out: open() } } : {}),
    ...(mediation ? { conflict: open() } : {}),
    security_relevance: open(),
    contribution: open(),
    language_info: { kk: open(), ru: open(), en: open(), results: { kk: open(), ru: open(), en: open() } },
    criticisms: record.criticisms.map(({ note, sources }) => ({ text: note, src: cite(sources) ?? null })),
    coding: { coders: ['c1'], dates: ['2026-11-24'], status: 'draft' },
    sampling: {
      frame: 'registry-2026',
      found_by: null,
      known_gap: record.unverified.length > 0 ? `not verified: ${record.unverified.join('; ')}` : null,
    },
  };
  return draft;
}

const unique = (list) => [...new Set(list)];
const one = (ids) => (ids.length === 0 ? undefined : ids.length === 1 ? ids[0] : ids);
const orOpen = (list) => (list.length > 0 ? list : open());
/** The registry's dates come as text; a bare year stays a number in the file. */
const day = (date) => (date === null || date === undefined ? null : /^\d{4}$/.test(String(date)) ? Number(date) : String(date));
const evaluationWord = (word) => (word === true ? 'yes' : word);

function names(record, reading) {
  const name = { kk: reading.name?.kk ?? record.name.kk, ru: reading.name?.ru ?? record.name.ru, en: record.name.en };
  return Object.fromEntries(Object.entries(name).filter(([, text]) => text !== null && text !== undefined));
}

/** An end that nobody wrote down is open, not absent, unless the registry calls the case ongoing. */
function ending(record) {
  if (record.end !== null) return day(record.end);
  return record.status === 'ongoing' ? null : { value: null, reason: 'not_yet_coded', note: `registry: ${record.status}` };
}

function goals(record, { reading = {}, sourceIds }) {
  const speaking = record.sources.filter(({ supports }) => /\bgoals?\b|\baims?\b/.test(supports)).map(({ id }) => sourceIds.get(id));
  const ids = record.goals.map((text, index) => reading.goals?.[index] ?? tables.goalWords.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] ?? tables.forms[record.form]?.[0] ?? 'G02');
  return record.goals.map((text, index) => {
    const id = ids[index];
    const before = ids.slice(0, index).filter((other) => other === id).length;
    return {
      id: ids.filter((other) => other === id).length > 1 ? `${id}${'abcdefgh'[before]}` : id,
      text, measurable: open(), target: open(), deadline: open(), clause: open(), commitment: open(),
      ...(speaking.length > 0 ? { src: one(speaking) } : { src: null, note: 'words of the registry; no source named for the goals' }),
    };
  });
}

const roleWords = [
  ['funder', /fund|donor|donation/], ['implementer', /implement|operator|deliver|host|selection|supply|staff/], ['coordinator', /secretariat|coordinat|command/],
  ['counterpart', /party|parties|partner|counterpart|recipient|receiver/], ['co-lead', /co-|lead agency|initiator/],
];

function actors(record, { reading = {}, actorsByName, warn }) {
  if (reading.actors !== undefined) return reading.actors;
  const found = [];
  const add = (text, role) => {
    for (const part of text.split(/;| \/ /).map((piece) => piece.replace(/\(.*?\)/g, '').trim()).filter((piece) => piece !== '')) {
      const id = actorsByName.get(part.toLowerCase());
      if (id === undefined) warn(`${record.id}: no actor is called “${part}”; add it to actors.yaml`);
      else if (!found.some((entry) => entry.id === id)) found.push({ id, role });
    }
  };
  add(record.lead_actor.name, 'lead');
  for (const { name, role } of record.actors) add(name, roleWords.find(([, pattern]) => pattern.test(role ?? ''))?.[0] ?? 'participant');
  return orOpen(found);
}

function instruments(record) {
  const words = record.instruments.map((text) => text.toLowerCase());
  const byForm = [record.form, ...record.forms_secondary].flatMap((form) => tables.forms[form]?.[2] ?? []);
  const byWord = tables.instrumentWords.filter(([, pattern]) => words.some((text) => pattern.test(text))).map(([id]) => id);
  return unique([...byForm, ...byWord]);
}

const roman = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10, XI: 11, XII: 12, XIII: 13, XIV: 14, XV: 15, XVI: 16, XVII: 17, XVIII: 18, XIX: 19 };

function editionNumber(note) {
  const [, numeral] = /^([IVX]+)(?=$|[;, ])/.exec(note) ?? [];
  if (numeral !== undefined) return roman[numeral] ?? null;
  const [, ordinal] = /^(\d+)(?:st|nd|rd|th)\b(?! (?:anniversary|meeting|session))/.exec(note) ?? [];
  return ordinal === undefined ? null : Number(ordinal);
}

/** Held editions and dated facts that are not editions; what lies after the study's last day is a plan. */
function dates(record, { reading = {}, sourceIds, asOf }, kind, mediation) {
  const editions = [];
  const milestones = [];
  for (const entry of record.recurrence.editions) {
    const date = String(entry.date);
    const note = entry.note ?? '';
    const future = date.length < asOf.length ? date >= asOf.slice(0, date.length) : date > asOf;
    const held = !future && (reading.editions === undefined
      ? !tables.milestoneWords.test(note)
      : reading.editions === 'all' || (reading.editions !== 'none' && reading.editions.map(String).includes(date)));
    const n = reading.numbered === false ? null : editionNumber(note);
    const src = sourceOf(record, date, held ? n : null, sourceIds);
    const unverified = entry.verified ? [] : ['not verified in the registry'];
    if (!held) {
      const place = entry.place === null ? '' : `${entry.place}: `;
      milestones.push({ date: day(date), text: `${place}${note}`, ...src, ...(unverified.length > 0 ? { note: unverified[0] } : {}) });
      continue;
    }
    const counted = (pattern) => {
      const [, digits] = pattern.exec(note) ?? [];
      return digits === undefined ? open() : Number(digits.replace(',', ''));
    };
    const last = entry.date_end === null || entry.date_end === undefined ? [] : [`to ${entry.date_end}`];
    const country = tables.places[entry.place];
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
  if (editions.length === 0 && milestones.length === 0 && record.recurrence.type === 'one_off' && kind === 'event' && record.start !== null) {
    editions.push({ n: null, date: day(record.start), held_in: open(), participants: open(), delegations: open(), countries: open(), medium: open(),
      note: `from the record's own dates${record.end === null ? '' : `; to ${record.end}`}` });
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
    return supports.includes(date.slice(0, 4)) || (number !== null && from !== undefined && number >= Number(from) && number <= Number(to));
  };
  const speaking = record.sources.length === 1 ? record.sources : record.sources.filter(speaks);
  const ids = one(speaking.map(({ id }) => sourceIds.get(id)));
  return ids === undefined ? {} : { src: ids };
}

function money(record, cite) {
  const fields = { by_year: open(), funders: open(), decision_maker: open(), disclosed: open() };
  const { budget } = record;
  if (budget === null) return { currency: open(), ...fields, note: 'registry: no figure met' };
  const amount = budget.amount === null ? '' : `${budget.amount} ${budget.currency}, `;
  return { currency: budget.currency ?? open(), ...fields, src: cite(budget.sources), note: `registry: ${amount}${budget.as_of}: ${budget.note}` };
}

function results(record, cite) {
  if (record.results.length === 0) return open();
  return record.results.map((result, index) => {
    const plan = tables.notYetReached.test(result.statement);
    const output = !plan && result.value !== null
      && (tables.outputUnits.has(result.unit) || (result.unit === 'people' && tables.peopleReached.test(result.statement)));
    const sources = [cite(result.sources)].flat().filter((id) => id !== undefined);
    return {
      id: `r${index + 1}`,
      text: result.statement,
      cat: output ? 'RO' : open(),
      level: open(),
      sign: open(),
      date: result.as_of === null ? open() : day(result.as_of),
      goal: open(),
      unintended: open(),
      ...(result.value === null ? {} : { quantity: { value: result.value, unit: result.unit } }),
      evidence: sources.length > 0
        ? sources.map((src) => ({ src, claimed_by: result.claimed_by }))
        : [{ src: null, claimed_by: result.claimed_by, reason: 'not_found', note: 'the registry names no source' }],
      ...(plan ? { note: 'a plan or an expectation in the registry: is it a result?' } : {}),
    };
  });
}
