import type { Publication } from '../../../core/publication/reading.ts';
import {
  choicesOf,
  chosenOf,
  EMBED_LANGUAGES,
  EMBEDDABLE,
  type EmbedChoice,
  type EmbeddedTag,
} from '../../../widgets/embed/index.ts';
import type { EmbedModel } from './embed-model.ts';
import { say } from './words.ts';

const TAGS = Object.keys(EMBEDDABLE) as EmbeddedTag[];
const THEMES = ['', 'light', 'dark'] as const;

const languageName = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

function Select<V extends string>({
  name,
  value,
  all,
  onChoose,
}: {
  name: string;
  value: V;
  all: readonly (readonly [value: V, name: string])[];
  onChoose(value: V): void;
}) {
  return (
    <label class="field">
      {name}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as V)}>
        {all.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const OF = { name: 'of.name', goal: 'of.goal', kpi: 'of.kpi', of: 'of.of' } as const;

/** What shall stand on the page, in which language and colours. */
export function Options({ model, publication }: { model: EmbedModel; publication: Publication }) {
  const choice = model.choice.value;
  const by = EMBEDDABLE[choice.tag];
  const all = choicesOf(choice.tag, publication);
  const change = (part: Partial<EmbedChoice>) => void model.change(part);
  return (
    <fieldset class="embed-options card">
      <legend class="unseen">{say('options')}</legend>
      <Select
        name={say('element')}
        value={choice.tag}
        all={TAGS.map((tag) => [tag, say(`element.${tag}`)])}
        onChoose={(tag) => change({ tag })}
      />
      {by && all.length > 0 && (
        <Select
          name={say(OF[by])}
          value={chosenOf(choice, publication) ?? ''}
          all={all.map(({ id, name }) => [id, name])}
          onChoose={(of) => change({ of })}
        />
      )}
      <Select
        name={say('language')}
        value={choice.language}
        all={[
          ['', say('language.page')],
          ...EMBED_LANGUAGES.map((one) => [one, languageName(one)] as const),
        ]}
        onChoose={(language) => change({ language })}
      />
      <Select
        name={say('theme')}
        value={choice.theme}
        all={THEMES.map((theme) => [theme, say(`theme.${theme || 'page'}`)])}
        onChoose={(theme) => change({ theme })}
      />
    </fieldset>
  );
}
