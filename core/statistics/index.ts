export { type Answer, answer, type Refusal, refuse } from './answer.ts';
export { autocorrelation } from './autocorrelation.ts';
export { mean } from './mean.ts';
export { median } from './median.ts';
export { quantile } from './quantile.ts';
export { standardDeviation } from './standard-deviation.ts';
export { type Bounds, wilsonInterval } from './wilson-interval.ts';
