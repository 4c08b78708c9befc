/** What stands behind the pages of texts as tables, by name. */
import type { Assessment } from '../../../assessment/index.js';
import type { Language } from '../../../language/index.js';
import type { Table } from '../../table.js';
import { codebookTable, reliabilityTable } from './coding-tables.js';
import { defaultKeyness, parallelTable, scalingTable } from './comparison-tables.js';
import { debateTable, discourseTable, halvesTable, labelsTable } from './discourse-tables.js';

export { keynessTable } from './comparison-tables.js';
export { placesTable } from './places-table.js';

export function corporaTable(assessment: Assessment, name: string, language: Language): Table | undefined {
  switch (name) {
    case 'discourse':
      return discourseTable(assessment);
    case 'debate':
      return debateTable(assessment);
    case 'halves':
      return halvesTable(assessment);
    case 'labels':
      return labelsTable(assessment);
    case 'documentcodes':
      return codebookTable(assessment, language);
    case 'reliability':
      return reliabilityTable(assessment);
    case 'keyness':
      return defaultKeyness(assessment, language);
    case 'scaling':
      return scalingTable(assessment, language);
    case 'parallel':
      return parallelTable(assessment);
    default:
      return undefined;
  }
}
