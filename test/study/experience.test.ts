import { describe, expect, it } from 'vitest';
import { errorsOf, reading } from './reading.js';

const card = (fields: string): Record<string, string> => ({ 'experience/x.yaml': `id: x\ntitle: {en: X}\n${fields}` });
const sources = { s1: {} };

describe('cards of experience: a mistake is a problem with its place', () => {
  it('a fact, an attempt or a result without a source', async () => {
    const files = card(
      'kind: country\ncountry: NOR\nmodel:\n  law: A law of 1990\n  evaluation: {value: Yearly, src: s1}\ntried:\n  - {text: Something}\nknown:\n  - {text: It worked, sign: "+", src: []}\n',
    );
    expect(await errorsOf({ files, sources })).toEqual([
      'experience/x.yaml:6:3 fact_without_source model.law',
      'experience/x.yaml:9:5 fact_without_source tried.0',
      'experience/x.yaml:11:5 fact_without_source known.0',
    ]);
  });

  it('a share typed without a source is one too', async () => {
    const files = card('kind: country\ncountry: NOR\nmodel: {budget_share: 80 per cent}\n');
    expect(await errorsOf({ files })).toEqual(['experience/x.yaml:5:9 fact_without_source model.budget_share']);
  });

  it('a country without its code, an organisation without a name', async () => {
    expect(await errorsOf({ files: card('kind: country\n') })).toEqual([
      'experience/x.yaml:3:1 card_without_country kind',
    ]);
    expect(await errorsOf({ files: card('kind: organisation\n') })).toEqual([
      'experience/x.yaml:3:1 card_without_name kind',
    ]);
  });

  it('a level of transfer without a reason, a case that is not there', async () => {
    const files = card('kind: country\ncountry: NOR\ntransfer:\n  law: {level: 2}\ncases: [nowhere]\n');
    expect(await errorsOf({ files })).toEqual([
      'experience/x.yaml:6:3 transfer_without_reason transfer.law',
      'experience/x.yaml:7:9 unknown_case cases.0',
    ]);
  });

  it('a level beyond three', async () => {
    const found = await errorsOf({
      files: card('kind: country\ncountry: NOR\ntransfer: {law: {level: 4, because: {en: x}}}\n'),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('experience/x.yaml:5:');
  });

  it('what was searched and not found keeps its reason', async () => {
    const { study } = await reading({
      files: card('kind: country\ncountry: NOR\nmodel: {law: {value: null, reason: not_found}}\n'),
    });
    expect(study?.experience.get('x')?.annotations.get('model.law')?.reason).toBe('not_found');
  });
});
