/** Every page of the workbench, for tests that go through them all. */
export const pages: readonly string[] = [
  '',
  'criteria',
  'criteria/K5.2',
  'indicators',
  'indicators/GOV-05',
  'lanes',
  'cases',
  'cases/kz-congress-religions',
  'actors',
  'actors/mfa-kz',
  'chains',
  'forms',
  'concepts',
  'concepts?q1=no&q2=yes&q3=yes&q4=state',
  'problems',
  'recommendations',
  'recommendations/R16',
  'effectiveness',
  'effectiveness/modes',
  'ledger?level=REG',
  'ledger/decide',
  'directions',
  'compare',
  'compare?periods=2011-2015,2021-2025',
  'experience',
  'experience?problem=PR1&fact=law',
  'experience/kor',
  'norms',
  'norms?lane=regional',
  'norms/refugee-convention',
  'statements',
  'quality',
  'sources',
  'sources?owner=state&page=2',
  'method',
  'downloads',
  'search',
  'method/indicators',
  'explain/criterion:K1.5:KAZ:current',
];

/** A page by its path, with the slash before a query. */
export const addressOf = (path: string): string => {
  const [place = '', query] = path.split('?');
  return `${place === '' || place.endsWith('/') ? place : `${place}/`}${query === undefined ? '' : `?${query}`}`;
};
