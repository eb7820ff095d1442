export { type Figure, type Formats, formatsFor } from '../words/index.ts';
