import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.js';
import { loadStandard } from '../../src/standard/index.js';

/** Indicators whose first source is documents, and those whose measure reads them. */
const ofDocuments = [...loadStandard('2026.1').indicators.values()].filter(
  ({ id, data }) => data[0] === 'documents' || id === 'GOV-04' || id === 'IND-05',
);

describe('what would supply the value of an indicator of documents', () => {
  it('is at least that of the goals, the politicised share, the gap, the agenda and the civic precedence', () => {
    const ids = ofDocuments.map(({ id }) => id);
    for (const id of ['GOV-09', 'HUM-05', 'NAR-05', 'CTX-03', 'IND-03']) expect(ids).toContain(id);
  });

  it.each(ofDocuments.map(({ id, supply }) => [id, supply] as const))(
    '%s names the folder of documents and the command that fills it, in three languages',
    (id, supply) => {
      for (const language of languages) {
        expect(supply[language]).toContain('documents/');
        // The counts of the General Debate come from a corpus, by their script.
        expect(supply[language]).toMatch(id === 'CTX-03' ? /scripts\/code-un-debate\.mjs/ : /elshi documents fetch/);
      }
    },
  );
});
