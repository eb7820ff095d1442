import { inWords } from '../../words/index.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import type { RecordModel } from './record-model.ts';

/** Fields that hold what a person typed or chose. */
export type Typed<K extends string> = Readonly<Record<K, string>>;

/** One field of a form, as data. */
export interface FieldSpec<K extends string> {
  readonly key: K;
  readonly name: string;
  /** `lines` is a text of many lines. */
  readonly kind: 'text' | 'wide' | 'lines' | 'number' | 'date' | 'choice';
  /** Most characters of a text. */
  readonly most?: number;
  /** Of a choice: each value with its words. */
  readonly options?: readonly (readonly [string, string])[];
}

interface Props<K extends string> {
  readonly records: RecordModel<Typed<K>>;
  readonly of: string;
  readonly fields: Typed<K>;
  readonly specs: readonly FieldSpec<K>[];
}

/** The fields of a record, each with what is wrong with it. */
export function RecordFields<K extends string>({ records, of, fields, specs }: Props<K>) {
  const wrong = records.wrong(of) as Partial<Record<string, string>>;
  const set = (key: K, value: string) =>
    records.set(of, { [key]: value } as unknown as Partial<Typed<K>>);
  return (
    <>
      {specs.map(({ key, name, kind, most, options }) =>
        kind === 'choice' ? (
          <Choose
            key={key}
            name={name}
            value={fields[key]}
            wrong={wrong[key]}
            options={options ?? []}
            onChoose={(value) => set(key, value)}
          />
        ) : (
          <TextField
            key={key}
            name={name}
            value={fields[key]}
            wrong={wrong[key]}
            most={most ?? 60}
            type={kind === 'date' ? 'date' : 'text'}
            isNumber={kind === 'number'}
            isWide={kind === 'wide'}
            isLong={kind === 'lines'}
            onInput={(value) => set(key, value)}
          />
        ),
      )}
    </>
  );
}

/** What a person left empty is not there. */
export const said = <K extends string>(key: K, text: string): { readonly [_ in K]?: string } =>
  (text.trim() === '' ? {} : { [key]: text.trim() }) as { readonly [_ in K]?: string };

/** A day as the browser writes it. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Things that can be chosen by their names, after the words for none of them. */
export const namedOptions = (
  none: string,
  list: readonly { readonly id: string; readonly name: string }[],
): readonly (readonly [string, string])[] => [
  ['', none],
  ...list.map(({ id, name }) => [id, inWords(name)] as const),
];
