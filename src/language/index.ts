/** Kazakh, Russian, English: sentences, numbers, dates, names, alphabetical order. */
export { countryCodes, isCountryCode } from './countries.js';
export { dateLabel, formatDate } from './dates.js';
export { fallbacks, isLanguage, type Language, languages } from './languages.js';
export { argumentNames, isComplete, messages, type Wording } from './messages.js';
export { compareText, countryName } from './names.js';
export { formatInterval, formatNumber, formatShare, formatShareWithin, formatYears } from './numbers.js';
export * from './search/index.js';
export { labelIn, speak } from './speak.js';
export { fromSpreadsheetText, spreadsheetText } from './spreadsheet-text.js';
export { unitWord } from './units.js';
