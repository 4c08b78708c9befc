/** Two ends of an interval; 90 % unless a method's authors print another (method §13, G5: z = 1.645). */
export type Interval = readonly [low: number, high: number];
export const z90 = 1.645;
export const z95 = 1.959963984540054;
