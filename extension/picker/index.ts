export type {
  Before,
  Choice,
  OwnMetricChoice,
  PickerApi,
  TimeChoice,
} from './choice.ts';
export { type Highlight, highlightAt } from './highlight.ts';
export { Picker } from './picker.ts';
export { say } from './words.ts';
