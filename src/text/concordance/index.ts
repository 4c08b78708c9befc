/** Key words in context. */
export {
  type Concordance,
  type ConcordanceLine,
  type ConcordanceOrder,
  type ConcordanceQuery,
  type ConcordanceText,
  concordance,
  concordanceOrders,
} from './concordance.js';
