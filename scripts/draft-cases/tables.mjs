/**
 * Small tables that turn the registry's own words into codes of the codebook (method §5.2): first drafts, read again by a coder.
 */

export const statuses = { verified: 'verified', partly_verified: 'partly', unverified: 'unverified' };

export const levels = { international: 'INT', interstate: 'STA', regional: 'REG', intrastate: 'DOM' };

/** When no reading names the kind. */
export const kinds = {
  one_off: 'event',
  programme: 'programme',
  permanent_body: 'institution',
  recurring: 'series',
  campaign: 'programme',
};

/** A goal's words → its code; the first match wins. */
export const goalWords = [
  ['G11', /kin abroad|ethnic kazakh|compatriot|kazakhs abroad|diaspora|ethnic germans/],
  [
    'G05',
    /faith|religio|intercultural|dialogue of cultures|civili[sz]ation|muslim|islamic (world|cultures|scholars)|al-azhar|moderation|east-west|catholic/,
  ],
  [
    'G01',
    /nuclear|test(ing|s| ban)|disarm|ceasefire|peace|mediat|confidence|conflict|restart dialogue|stabili|terror|war\b|weapon|de-escalation|security|facilitat|good offices|protecting power|non-proliferation|uranium|enrichment|un mandate|force reserve|prisoner|restore ties|biological|fuel supply|legal regime/,
  ],
  [
    'G03',
    /relie(f|ve)|victim|aid\b|humanitarian|rescue|disaster|shelter|food|medical|bring home|reintegrat|demining|primary care|keep un work|assistance|support to neighbours|hiv/,
  ],
  [
    'G04',
    /rights|civil society|ngos?\b|women|women in|independent analysts|interethnic|accord|citizens in anti-crisis|volunteer|democra/,
  ],
  [
    'G06',
    /train|educat|student|universit|scholar|research|school|degrees|employab|knowledge|peer learning|exchange of civil|teach|specialist|capacity|analysts|language class|english/,
  ],
  ['G07', /heritage|cultur|language|literature|kazakh writing|library|song|music|arts|nomadic|holiday/],
  ['G08', /sustainab|ecolog|environment|green|water|aral|development|un help/],
  ['G10', /invest|trade|econom|tourism|export/],
  [
    'G12',
    /regional (agenda|information|cooperation|standing)|central asia|turkic|neighbours|border region|parliaments|future leaders|city cooperation|afghan/,
  ],
  [
    'G09',
    /image|brand|showcase|show |tell the world|standing|world opinion|raise awareness|explain policy|reach foreign|recognition|middle-power/,
  ],
  ['G02', /trust|contact|ties|dialogue|understanding|talk|debate|cooperation|join/],
];

/** The registry's form → goal (when no word decides), directions, instruments. */
export const forms = {
  city_diplomacy: ['G02', [], ['I-TWIN']],
  civil_society: ['G04', ['DR1'], []],
  conflict_mediation: ['G01', ['DR6'], ['I-MEDI']],
  cultural_diplomacy: ['G07', ['DR4'], ['I-CULT']],
  development_cooperation: ['G08', ['DR8'], ['I-DEVA']],
  diaspora: ['G11', ['DR9'], []],
  digital_diplomacy: ['G02', ['DR10'], ['I-DIGI']],
  economic_forum: ['G10', [], ['I-FORU']],
  education_diplomacy: ['G06', ['DR3'], []],
  health_diplomacy: ['G03', ['DR7'], []],
  humanitarian_aid: ['G03', ['DR2'], ['I-HUMA']],
  humanitarian_repatriation: ['G03', ['DR2'], ['I-HUMA']],
  image_project: ['G09', [], []],
  interethnic_harmony: ['G04', ['DR5'], []],
  interfaith_dialogue: ['G05', ['DR5'], ['I-FAIT']],
  media_diplomacy: ['G09', ['DR10'], ['I-INFO']],
  mobility: ['G02', [], []],
  multilateral_chairmanship: ['G01', ['DR6'], []],
  nuclear_disarmament: ['G01', ['DR6'], []],
  parliamentary_diplomacy: ['G12', [], ['I-PARL']],
  peacekeeping: ['G01', ['DR6'], []],
  peoples_diplomacy: ['G02', [], []],
  regional_cooperation: ['G12', [], []],
  security_dialogue: ['G01', ['DR6'], []],
  security_norms: ['G01', ['DR6'], ['I-NORM']],
  sport_diplomacy: ['G09', ['DR9'], ['I-YOUT']],
  strategy_programme: ['G02', [], []],
  track_two_dialogue: ['G02', [], ['I-EXPT']],
  turkic_cooperation: ['G12', ['DR4'], []],
  volunteering: ['G02', ['DR9'], ['I-YOUT']],
  water_environment_diplomacy: ['G08', ['DR8'], []],
  women_dialogue: ['G04', ['DR1'], []],
  youth_diplomacy: ['G02', ['DR9'], ['I-YOUT']],
};

/** The registry's instrument words → I-codes; every match counts. */
export const instrumentWords = [
  ['I-NORM', /resolution|unga|political code|treaty|convention|declaration circulated|norm\b|manifesto/],
  ['I-SCHO', /scholarship|yearly grants|local grants/],
  ['I-ACAD', /research|joint university|branch campus|dual degree|expert council|campuses/],
  ['I-DIGI', /online|digital|web platform|twitter|social media|e-visa/],
  ['I-INFO', /channel|broadcast|newspaper|information portal/],
  ['I-CULT', /concert|exhibition|festival|film|days of culture|cultural capital|gala|theat/],
  [
    'I-CENT',
    /cultural centres|literature centres|university-based centres|library centres|book corners|culture and business houses|centre of about|category 2 centre/,
  ],
  ['I-YOUT', /youth|volunteer|sport|games/],
  ['I-TWIN', /twinning|mayors/],
  ['I-EXPT', /expert|think tank|informal dialogue|track 1\.5|closed forum/],
  ['I-PARL', /parliament/],
  ['I-FORU', /annual forum|summit|congress|ministerial/],
  [
    'I-MEDI',
    /good offices|\bmediation|shuttle visits|shuttle contacts|shuttle diplomacy|facilitat|offer of venue|^venue$/,
  ],
  ['I-HUMA', /food|airlift|relief|rescue|flour|vaccine|yurts|evacuation|in-kind|aid to|fuel, seeds|trucks?/],
  [
    'I-DEVA',
    /technical|trilateral projects|transfer of platforms|training slots|short courses|third-country training|peer learning/,
  ],
];

/** Countable products of activity: a draft may call them outputs without judgement. */
export const outputUnits = new Set([
  'delegations',
  'participants',
  'countries',
  'events',
  'meetings',
  'document',
  'documents',
  'memoranda',
  'authors',
  'languages',
  'leaders',
  'visit',
  'teams',
  'agreement',
  'editions',
  'speakers',
]);
export const peopleReached =
  /particip|delegate|attend|speaker|athlete|guest|conference|viewer|artists|visitors of|learners/i;
export const notYetReached = /expected|planned|target|registered|invited|offered|decision of/i;

/** Notes that speak of a decision, a plan or a paper instead of a meeting that was held. */
export const milestoneWords =
  /\b(idea|propos|decree|law\b|signed|signing|signature|ratif|announce|planned|plan\b|offered|cancelled|adopted|resolution|approve|authoris|entry into force|agreement|founded|founding|renamed|elected|decision|decided|launched|inaugurat|opened|launch)/i;
