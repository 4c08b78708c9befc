/** Documents of a study: what was counted in them, by text, year and country; how texts are fetched, added and counted. */
export { withCoding, withoutCoding } from './coding/code-lines.js';
export { type ChosenPlace, codingAt } from './coding/coding-at.js';
export { countsOfCodings, withCounts } from './coding/counts-of-codings.js';
export { codesAbove, findCode } from './coding/find-code.js';
export {
  type CountedDocument,
  type CountedVersion,
  countDocument,
  type NotCounted,
} from './counting/count-document.js';
export { type FoundClause, findClauses } from './counting/find-clauses.js';
export { type Downloaded, type DownloadLimits, download } from './fetching/download.js';
export { type Fetched, fetchTexts, politePause } from './fetching/fetch-texts.js';
export { type Refusal, refusalOf } from './fetching/hosts.js';
export { isPublicAddress } from './fetching/public-address.js';
export { type Answer, internet, type Outside } from './fetching/transport.js';
export { type CountedCode, type CountedText, countCodes, countLine } from './keeping/count-codes.js';
export { documentPath, isDocumentId } from './keeping/file-access.js';
export {
  CorpusBroken,
  type CorpusFault,
  type CorpusLimits,
  filesOfCorpus,
} from './keeping/files-of-corpus.js';
export { type KeptParts, keepParts } from './keeping/keep-parts.js';
export { type Kept, keepText } from './keeping/keep-text.js';
export { newCard } from './keeping/new-card.js';
export { type CodingsHere, codingsHere, recentCodes } from './reading/codings-here.js';
export { type LaidOut, type LaidParagraph, layOut, type Place, touches } from './reading/lay-out.js';
export { type Reach, reachOf } from './reading/reach.js';
export { frozenText, languagesHere, type TextHere, textHere } from './reading/text-here.js';
export { type CodeAgreement, type Disagreement, type TwoCoders, twoCoders } from './reading/two-coders.js';
export { byYearAndCountry, world, type YearCell } from './view/by-year.js';
export { type CodeCell, type CodedText, perThousandWords, type Standing, shareOf } from './view/coded-text.js';
export { type DocumentsView, type DocumentView, documentsView } from './view/documents-view.js';
export { namesOfCoders } from './view/names-of-coders.js';
export { oneVersionEach } from './view/one-version.js';
export { isMachine, tentative, worse } from './view/standing.js';
export {
  leastLikeness as leastProfileLikeness,
  likenessOfProfiles,
  type ValueCode,
  type ValueProfile,
  type ValueShare,
  valueCodes,
  valueProfiles,
} from './view/value-profile.js';
export { valueProfileOfText } from './view/value-profile-of-text.js';
export { type WaitingFor, waitingFor } from './view/waiting-for.js';
