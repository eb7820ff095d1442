export { type Figure, type Formats, formatsFor } from './format.ts';
