/**
 * Nothing is said without its derivation: every value, class, verdict, problem and recommendation carries steps that can
 * be spoken in Kazakh, Russian and English, and that end in facts whose sources stand in the study.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Assessment,
  assessFolder,
  derivationOf,
  type ExplainedStep,
  explain,
} from '../../src/assessment/index.js';
import { integrationOptions, ledgerRows } from '../../src/classes/index.js';
import type { Message, Step } from '../../src/derivation/index.js';
import { valueId } from '../../src/indicators/index.js';
import { languages, speak } from '../../src/language/index.js';
import { defaultAssessment, defaultFolder } from '../default-study.js';
import { randomStudy } from '../naive/random-study.js';
import { buildStudy } from '../study/build-study.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

async function assessmentOf(root: string): Promise<Assessment> {
  const { assessment } = await assessFolder(root);
  if (assessment === null) throw new Error(`${root} was not read`);
  return assessment;
}

/** What cannot be spoken or found, each kind of mistake once. */
class Mistakes {
  readonly found = new Set<string>();
  private readonly spoken = new Map<string, boolean>();

  message(message: Message): void {
    // The words of a key are compiled once; arguments of the same names differ only in what they say.
    const shape = `${message.key} ${Object.entries(message.args ?? {})
      .map(([name, value]) => `${name}:${value === null ? 'null' : typeof value}`)
      .join(' ')}`;
    for (const value of Object.values(message.args ?? {}))
      if (typeof value === 'object' && value !== null && 'key' in value) this.message(value);
    if (this.spoken.has(shape)) return;
    this.spoken.set(shape, true);
    for (const language of languages) {
      try {
        if (speak(message, language).trim() === '') this.found.add(`${message.key} says nothing in ${language}`);
      } catch (error) {
        this.found.add((error as Error).message);
      }
    }
  }

  step(assessment: Assessment, step: Step | ExplainedStep): void {
    this.message(step.what);
    if (typeof step.value === 'object' && step.value !== null) this.message(step.value as Message);
    for (const source of step.sources ?? []) this.source(assessment, source);
    for (const fact of step.facts ?? []) {
      for (const source of fact.sources) this.source(assessment, source);
      if (!assessment.study.hashes.has(fact.file)) this.found.add(`a fact stands in ${fact.file}, which is no file`);
    }
    for (const reference of step.refs ?? [])
      if (derivationOf(assessment, reference) === null) this.found.add(`nothing has the id ${reference}`);
    for (const below of step.steps ?? []) this.step(assessment, below);
  }

  private source({ study }: Assessment, id: string): void {
    if (!study.sources.has(id)) this.found.add(`no source ${id}`);
  }
}

/** Every address under which something can be explained. */
function idsOf({ table, judgements, evidence, study }: Assessment): string[] {
  return [
    ...table.all.map(({ indicator, subject, period }) => valueId(indicator, subject, period.id)),
    ...[...judgements].flatMap(([subject, judgement]) => [
      ...[...judgement.current.keys()].map((id) => `criterion:${id}:${subject}:current`),
      ...[...judgement.byYear.values()].map((one) => `criterion:${one.criterion.id}:${subject}:${one.period}`),
      ...[...judgement.diagnoses.keys()].map((id) => `diagnosis:${id}:${subject}`),
      ...judgement.recommendations.map(({ rule }) => `recommendation:${rule.id}:${subject}`),
    ]),
    ...evidence.views.flatMap(({ id }) => [`case:${id}`, `scorecard:${id}`]),
    ...[...study.sources.keys()].map((id) => `source:${id}`),
  ];
}

/** What the pages say beside the derivations. */
function messagesOf({ judgements }: Assessment): Message[] {
  return [...judgements.values()].flatMap((judgement) => [
    ...[...judgement.current.values(), ...judgement.byYear.values()].flatMap((verdict) => [
      verdict.sentence,
      verdict.wouldChange,
      ...verdict.fragileBecause,
      ...verdict.tests.flatMap(({ parts }) => parts.map(({ why }) => why)),
    ]),
    ...[...judgement.diagnoses.values()].flatMap((one) => [...one.because, ...one.counterEvidence, ...one.notKnown]),
    ...judgement.recommendations.flatMap((one) => [...one.because, ...(one.whyNot === null ? [] : [one.whyNot])]),
    ...judgement.needs.flatMap((need) => [need.reason, need.supply]),
  ]);
}

describe.each(['a registry drawn at random', defaultFolder])('%s', (name) => {
  let assessment: Assessment;
  beforeAll(async () => {
    assessment =
      name === defaultFolder ? await defaultAssessment() : await assessmentOf(await buildStudy(randomStudy(90, 30)));
  });

  test('every id has steps, in three languages, down to facts with sources', () => {
    const mistakes = new Mistakes();
    const ids = idsOf(assessment);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const derivation = derivationOf(assessment, id);
      if (derivation === null || derivation.steps.length === 0) mistakes.found.add(`${id} has no steps`);
      else {
        mistakes.message(derivation.what);
        for (const step of derivation.steps) mistakes.step(assessment, step);
      }
    }
    expect([...mistakes.found].sort()).toEqual([]);
  });

  test('unfolded as a reader unfolds it, every judged value, verdict, problem and recommendation can be read out', () => {
    const mistakes = new Mistakes();
    const subject = assessment.study.settings.focal;
    const ids = idsOf(assessment).filter(
      (id) => !id.startsWith('indicator:') || id.endsWith(`:${subject}:whole`) || id.endsWith(`:${subject}:2020-2024`),
    );
    for (const id of ids.filter((one) => !/^criterion:.*:\d{4}$/.test(one))) {
      const tree = explain(assessment, id, 4);
      if (tree === null) mistakes.found.add(`${id} cannot be explained`);
      else mistakes.step(assessment, tree);
    }
    expect([...mistakes.found].sort()).toEqual([]);
  });

  test('so can what stands beside them: sentences, reasons, needs, rows of the ledger, options', () => {
    const mistakes = new Mistakes();
    for (const message of messagesOf(assessment)) mistakes.message(message);
    const { evidence } = assessment;
    for (const country of evidence.subjects) {
      for (const row of ledgerRows(evidence, country)) for (const step of row.steps()) mistakes.step(assessment, step);
      for (const option of integrationOptions(evidence, country))
        for (const step of option.steps()) mistakes.step(assessment, step);
    }
    expect([...mistakes.found].sort()).toEqual([]);
  });
});
