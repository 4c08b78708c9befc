/**
 * One record of the registry of initiatives → the first draft of a case file (method §6.1). What the record cannot know is written
 * down as open, field by field, so that a coder sees it; nothing is invented to fill a field.
 */
import { datesOf } from './dates.mjs';
import { alpha3 } from './geography.mjs';
import { day, one, open, orOpen, unique } from './leaf.mjs';
import * as tables from './tables.mjs';

/**
 * @param {object} context {reading, sourceIds: Map s1 → id, asOf, actorsByName: Map, warn}
 * @returns the fields in the order of the method
 */
export function draftCase(record, context) {
  const { reading = {}, sourceIds } = context;
  const cite = (ids) => one((ids ?? []).map((id) => sourceIds.get(id)).filter((id) => id !== undefined));
  const kind = reading.kind ?? tables.kinds[record.recurrence.type];
  const mediation = [record.form, ...record.forms_secondary].some(
    (form) => form === 'conflict_mediation' || form === 'good_offices',
  );
  const { editions, milestones } = datesOf(record, context, kind, mediation);
  const draft = {
    id: record.id,
    country: alpha3(record.country),
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
    partners: orOpen(
      unique(record.partners.countries.map(alpha3)).map((country) => ({
        country,
        counterpart_contribution: open(),
      })),
    ),
    instruments: orOpen(instruments(record)),
    time: {
      start: day(record.start),
      end: ending(record),
      continuous: open(),
      planned_interval_months: open(),
      last_activity: open(),
    },
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
    economic_link: {
      code: open(),
      ...(record.economic_diplomacy_link === null ? {} : { note: record.economic_diplomacy_link }),
    },
    audience: { elite: open(), expert: open(), mass: open(), foreign_media_only: open(), counterpart_society: open() },
    beneficiaries: {
      defined: open(),
      count: open(),
      inclusion: { women: open(), youth: open(), rural: open(), minority: open() },
    },
    interaction: { depth: open() },
    feedback: { channel: open(), proposals: open(), used: open() },
    deliverables: open(),
    evaluation: {
      level: open(),
      by: open(),
      published: open(),
      date: open(),
      ...(record.evaluation.sources.length > 0 ? { src: cite(record.evaluation.sources) } : {}),
      note: `registry: ${evaluationWord(record.evaluation.public_independent)}; ${record.evaluation.note}`,
    },
    results: results(record, cite),
    ...(kind === 'un_initiative' ||
    /UNGA|UN resolution|General Assembly/.test(JSON.stringify([record.instruments, record.recurrence, record.actors]))
      ? { un_act: { tabled: open(), adopted: open(), carried_out: open() } }
      : {}),
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

const evaluationWord = (word) => (word === true ? 'yes' : word);

function names(record, reading) {
  const name = { kk: reading.name?.kk ?? record.name.kk, ru: reading.name?.ru ?? record.name.ru, en: record.name.en };
  return Object.fromEntries(Object.entries(name).filter(([, text]) => text !== null && text !== undefined));
}

/** An end that nobody wrote down is open, not absent, unless the registry calls the case ongoing. */
function ending(record) {
  if (record.end !== null) return day(record.end);
  return record.status === 'ongoing'
    ? null
    : { value: null, reason: 'not_yet_coded', note: `registry: ${record.status}` };
}

function goals(record, { reading = {}, sourceIds }) {
  const speaking = record.sources
    .filter(({ supports }) => /\bgoals?\b|\baims?\b/.test(supports))
    .map(({ id }) => sourceIds.get(id));
  const ids = record.goals.map(
    (text, index) =>
      reading.goals?.[index] ??
      tables.goalWords.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] ??
      tables.forms[record.form]?.[0] ??
      'G02',
  );
  return record.goals.map((text, index) => {
    const id = ids[index];
    const before = ids.slice(0, index).filter((other) => other === id).length;
    return {
      id: ids.filter((other) => other === id).length > 1 ? `${id}${'abcdefgh'[before]}` : id,
      text,
      measurable: open(),
      target: open(),
      deadline: open(),
      clause: open(),
      commitment: open(),
      ...(speaking.length > 0
        ? { src: one(speaking) }
        : { src: null, note: 'words of the registry; no source named for the goals' }),
    };
  });
}

const roleWords = [
  ['funder', /fund|donor|donation/],
  ['implementer', /implement|operator|deliver|host|selection|supply|staff/],
  ['coordinator', /secretariat|coordinat|command/],
  ['counterpart', /party|parties|partner|counterpart|recipient|receiver/],
  ['co-lead', /co-|lead agency|initiator/],
];

function actors(record, { reading = {}, actorsByName, warn }) {
  if (reading.actors !== undefined) return reading.actors;
  const found = [];
  const add = (text, role) => {
    for (const part of text
      .split(/;| \/ /)
      .map((piece) => piece.replace(/\(.*?\)/g, '').trim())
      .filter((piece) => piece !== '')) {
      const id = actorsByName.get(part.toLowerCase());
      if (id === undefined) warn(`${record.id}: no actor is called “${part}”; add it to actors.yaml`);
      else if (!found.some((entry) => entry.id === id)) found.push({ id, role });
    }
  };
  add(record.lead_actor.name, 'lead');
  for (const { name, role } of record.actors)
    add(name, roleWords.find(([, pattern]) => pattern.test(role ?? ''))?.[0] ?? 'participant');
  return orOpen(found);
}

function instruments(record) {
  const words = record.instruments.map((text) => text.toLowerCase());
  const byForm = [record.form, ...record.forms_secondary].flatMap((form) => tables.forms[form]?.[2] ?? []);
  const byWord = tables.instrumentWords
    .filter(([, pattern]) => words.some((text) => pattern.test(text)))
    .map(([id]) => id);
  return unique([...byForm, ...byWord]);
}

function money(record, cite) {
  const fields = { by_year: open(), funders: open(), decision_maker: open(), disclosed: open() };
  const { budget } = record;
  if (budget === null) return { currency: open(), ...fields, note: 'registry: no figure met' };
  const amount = budget.amount === null ? '' : `${budget.amount} ${budget.currency}, `;
  return {
    currency: budget.currency ?? open(),
    ...fields,
    src: cite(budget.sources),
    note: `registry: ${amount}${budget.as_of}: ${budget.note}`,
  };
}

function results(record, cite) {
  if (record.results.length === 0) return open();
  return record.results.map((result, index) => {
    const plan = tables.notYetReached.test(result.statement);
    const output =
      !plan &&
      result.value !== null &&
      (tables.outputUnits.has(result.unit) ||
        (result.unit === 'people' && tables.peopleReached.test(result.statement)));
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
      evidence:
        sources.length > 0
          ? sources.map((src) => ({ src, claimed_by: result.claimed_by }))
          : [{ src: null, claimed_by: result.claimed_by, reason: 'not_found', note: 'the registry names no source' }],
      ...(plan ? { note: 'a plan or an expectation in the registry: is it a result?' } : {}),
    };
  });
}
