/** A study built for a test, assessed, and its pages rendered; problems are given as `file code`. */
import { type Assessment, type AssessmentResult, assessFolder } from '../../src/assessment/index.js';
import type { Language } from '../../src/language/index.js';
import { renderPage, type Site } from '../../src/pages/index.js';
import { defaultResult } from '../default-study.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

export interface Assessed {
  readonly assessment: Assessment;
  readonly problems: readonly string[];
  readonly site: (language?: Language) => Site;
  /** The page's text as one reads it, without markup. */
  readonly page: (path: string, language?: Language) => string;
  readonly html: (path: string, language?: Language) => string;
}

export const assessed = async (parts: StudyParts): Promise<Assessed> =>
  assessedResult(assessFolder(await buildStudy(parts)));

/** The default study, read once for all files of a process. */
export const assessedDefault = (): Promise<Assessed> => assessedResult(defaultResult());

async function assessedResult(result: Promise<AssessmentResult>): Promise<Assessed> {
  const { assessment, problems } = await result;
  if (assessment === null) throw new Error(problems.map((problem) => `${problem.file} ${problem.code}`).join('\n'));
  const site = (language: Language = 'en'): Site => ({ assessment, problems, language, mode: 'live' });
  const html = (path: string, language: Language = 'en'): string => {
    const [place = '', query = ''] = path.split('?');
    const page = renderPage(
      site(language),
      place.split('/').filter((part) => part !== ''),
      new URLSearchParams(query),
    );
    if (page === null) throw new Error(`no page ${path}`);
    return page.html;
  };
  return {
    assessment,
    problems: problems.map((problem) => `${problem.file} ${problem.code}`),
    site,
    html,
    page: (path, language) =>
      html(path, language)
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' '),
  };
}
