import './templates.css';
import { useEffect } from 'preact/hooks';
import { READY, TEMPLATE_KINDS } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { Trouble } from '../last-done.tsx';
import { PickFiles } from '../pick-files.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { Look } from './look.tsx';
import { SaveFile } from './save-file.tsx';
import { type TemplatesModel, templatesOf } from './templates-model.ts';
import { say } from './words.ts';

/** What an address such as `#templates/raci` names. */
const kindIn = (hash: string) => TEMPLATE_KINDS.find((one) => hash === `#templates/${one}`);

function Ready({ model }: { model: TemplatesModel }) {
  const kind = model.kind.value;
  return (
    <section class="card" aria-labelledby="templates-ready">
      <h2 id="templates-ready">{say('ready')}</h2>
      <ul class="lines">
        {READY[kind].map((file) => (
          <li class="line" key={file.title}>
            <span>
              <b>{inWords(file.title)}</b>
              {file.brief !== undefined && (
                <span class="small soft template-brief">{inWords(file.brief)}</span>
              )}
            </span>
            <button
              type="button"
              class="button"
              aria-label={say('look.name', { name: inWords(file.title) })}
              onClick={() => model.look(file)}
            >
              {say('look')}
            </button>
          </li>
        ))}
      </ul>
      <p class="small soft">{say('open.about')}</p>
      <div class="tools">
        <PickFiles
          words={say('open')}
          label={say('open.label')}
          accept=".json"
          onPick={([file]) => model.open(file)}
        />
      </div>
      <Trouble words={model.trouble.value} />
    </section>
  );
}

/** Templates to start from, out of Fourfold or out of a file, and the person's own as files. */
export function TemplatesSection(props: SectionProps) {
  const { edit, mine, day } = props;
  const model = templatesOf(edit);
  useEffect(() => {
    const follow = () => {
      const kind = kindIn(location.hash);
      if (kind) model.choose(kind);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [model]);
  const kind = model.kind.value;
  const looked = model.looked.value;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <fieldset class="item">
        <legend class="small soft">{say('which')}</legend>
        <div class="segments">
          {TEMPLATE_KINDS.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="template-kind"
                checked={kind === id}
                onChange={() => model.choose(id)}
              />
              <span>{say(`kind.${id}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {looked ? <Look {...{ model, looked, mine, day }} /> : <Ready model={model} />}
      <SaveFile key={kind} {...props} kind={kind} />
    </>
  );
}
