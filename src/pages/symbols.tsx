/** The drawn marks of the grammar of evidence, once a page: circle = verdict, square = unit, tick = grade, bar against a line = test. */
const gradeTicks = [2, 11, 17, 23];

export const Symbols = () => (
  <svg class="defs" aria-hidden="true" focusable="false">
    <defs>
      <symbol id="v-met" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="9" fill="currentColor" />
      </symbol>
      <symbol id="v-partly_met" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M10 2a8 8 0 0 0 0 16z" fill="currentColor" />
      </symbol>
      <symbol id="v-not_met" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
      </symbol>
      <symbol id="v-insufficient" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.2" />
        <path d="M3.2 12.2 12.2 3.2M4.2 16.2 16.2 4.2M8.2 17.2l9-9" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="u-yes" viewBox="0 0 14 14">
        <rect x="1" y="1" width="12" height="12" fill="currentColor" />
      </symbol>
      <symbol id="u-half" viewBox="0 0 14 14">
        <rect x="1.75" y="1.75" width="10.5" height="10.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M1.75 1.75h5.25v10.5H1.75z" fill="currentColor" />
      </symbol>
      <symbol id="u-no" viewBox="0 0 14 14">
        <rect x="1.75" y="1.75" width="10.5" height="10.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </symbol>
      <symbol id="u-unknown" viewBox="0 0 14 14">
        <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" stroke-width=".8" />
        <path d="M1.5 6.5l5-5M1.5 11.5l10-10M5 12.5 12.5 5M10 12.5l2.5-2.5" stroke="currentColor" stroke-width=".9" />
      </symbol>
      <symbol id="t-pass" viewBox="0 0 28 14">
        <path d="M14 0v14" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        <path d="M16.5 7h11" stroke="currentColor" stroke-width="2" />
        <circle cx="22" cy="7" r="3.6" fill="currentColor" />
      </symbol>
      <symbol id="t-fail" viewBox="0 0 28 14">
        <path d="M14 0v14" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        <path d="M.5 7h11" stroke="currentColor" stroke-width="2" />
        <circle cx="6" cy="7" r="3.6" fill="currentColor" />
      </symbol>
      <symbol id="t-unclear" viewBox="0 0 28 14">
        <path d="M14 0v14" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        <path d="M2 7h18" stroke="currentColor" stroke-width="2" />
        <circle cx="9" cy="7" r="3.6" fill="currentColor" />
      </symbol>
      <symbol id="t-nodata" viewBox="0 0 28 14">
        <path d="M14 0v14" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        <path d="M2 9l5-5M8 9l5-5M15 9l5-5M21 9l5-5" stroke="currentColor" stroke-width="1" />
      </symbol>
      {[0, 1, 2, 3, 4].map((grade) => (
        <symbol id={`g${grade}`} viewBox="0 0 25 13">
          {gradeTicks.map((x, position) => (
            <path d={`M${x} 0v13`} stroke="currentColor" stroke-width={position < grade ? '3.6' : '.9'} />
          ))}
        </symbol>
      ))}
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" class="p-hl" />
      </pattern>
    </defs>
  </svg>
);
