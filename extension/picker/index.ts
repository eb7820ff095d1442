export type {
  Before,
  Choice,
  OwnMetricChoice,
  PickerApi,
  TimeChoice,
} from './choice.ts';
export { Picker } from './picker.ts';
