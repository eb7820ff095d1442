import {
  type ObservationContent,
  type PageReadings,
  type Reading,
  subjectKey,
} from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';

/** One text for "this name means this metric on this page of this platform". */
export function claimKey(
  { platform, page }: Pick<PageReadings, 'platform' | 'page'>,
  { metric, label }: Pick<Reading, 'metric' | 'label'>,
): string {
  return JSON.stringify(['claim', platform, page, metric, labelKey(label)]);
}

/** One text for "this value of this metric, subject and time". */
export function valueKey({ metric, subject, from, to, value, unit }: ObservationContent): string {
  return JSON.stringify(['value', metric, subjectKey(subject), from, to, value, unit]);
}
