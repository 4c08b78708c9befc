/** The default study in a workbench of its own; what the process knows of the study is not computed again. */
import { openStudy, type Workbench } from '../../src/server/index.js';
import { defaultCache, defaultFolder } from '../default-study.js';

export const openDefaultStudy = (root = defaultFolder): Promise<Workbench> =>
  openStudy({ root, port: 0, browser: false, language: undefined, readBefore: defaultCache });
