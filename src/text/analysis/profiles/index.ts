/** Profiles of texts over lists of codes, and how they differ. */
export { codedText } from './coded-text.js';
export { compareProfiles, differenceOfShares, profileDistance, type ShareDifference } from './difference.js';
export { type CodedText, type CodeShare, codesByUnit, type Profile, profiles } from './profile.js';
