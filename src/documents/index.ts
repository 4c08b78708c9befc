/** Documents of a study: what was counted in them, by text, year and country; how texts are fetched, added and counted. */
export { type CountedCode, type CountedText, countCodes, countLine, shortHash } from './keeping/count-codes.js';
export { byYearAndCountry, world, type YearCell } from './view/by-year.js';
export { type CodeCell, type CodedText, perThousandWords, type Standing, shareOf } from './view/coded-text.js';
export { type DocumentsView, type DocumentView, documentsView } from './view/documents-view.js';
export { oneVersionEach } from './view/one-version.js';
export { isMachine, reliable, standingOfCoder, tentative, worse } from './view/standing.js';
