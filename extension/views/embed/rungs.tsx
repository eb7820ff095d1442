import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { languageFor } from '../../../widgets/embed/index.ts';
import type { EmbedModel, Rung, Written } from './embed-model.ts';
import { Live, PicturePreview, TablePreview } from './preview.tsx';
import { say } from './words.ts';

interface RungProps {
  readonly model: EmbedModel;
  readonly written: Written;
}

function Button({ onPress, children }: { onPress(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="button" onClick={onPress}>
      {children}
    </button>
  );
}

function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <pre class="snippet file" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

/** One way to another page: what it is for, what is copied, and how it looks there. */
function Card({
  rung,
  model,
  preview,
  children,
  isOpen = false,
}: {
  rung: Rung;
  model: EmbedModel;
  preview: ComponentChildren;
  children: ComponentChildren;
  isOpen?: boolean;
}) {
  const [open, setOpen] = useState(isOpen);
  const done = model.done.value;
  return (
    <section class="card rung" aria-labelledby={`rung-${rung}`}>
      <h2 id={`rung-${rung}`}>{say(`${rung}.title`)}</h2>
      <p class="soft">{say(`${rung}.for`)}</p>
      {children}
      <p class="small" role="status">
        {done?.rung === rung && done.text}
      </p>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'preview.hide' : 'preview.show')}
      </button>
      {open && preview}
    </section>
  );
}

function Lines({ model, written, files }: RungProps & { readonly files: string | null }) {
  return (
    <Card
      rung="lines"
      model={model}
      isOpen
      preview={<Live name={say('lines.title')} written={written} choice={model.choice.value} />}
    >
      <Code text={written.lines} />
      <label class="choice">
        <input
          type="checkbox"
          checked={model.withTable.value}
          onChange={(event) => {
            model.withTable.value = event.currentTarget.checked;
            void model.write();
          }}
        />
        <span>{say('lines.table')}</span>
      </label>
      <p class="actions">
        <Button onPress={() => model.copy('lines', written.lines)}>{say('copy.lines')}</Button>
        {files && (
          <a class="button" href={files}>
            {say('lines.files')}
          </a>
        )}
      </p>
    </Card>
  );
}

function TableRung({ model, written }: RungProps) {
  const language = languageFor(model.choice.value.language, written.publication);
  return (
    <Card
      rung="table"
      model={model}
      preview={<TablePreview table={written.table} language={language} name={say('table.title')} />}
    >
      <p class="actions">
        <Button onPress={() => model.copy('table', written.tableHtml)}>{say('copy.table')}</Button>
        <Button onPress={() => model.saveTable(written)}>{say('save.table')}</Button>
      </p>
    </Card>
  );
}

function PictureRung({ model, written }: RungProps) {
  return (
    <Card rung="picture" model={model} preview={<PicturePreview written={written} />}>
      <p class="actions">
        <Button onPress={() => model.savePng(written)}>{say('save.png')}</Button>
        <Button onPress={() => model.saveSvg(written)}>{say('save.svg')}</Button>
      </p>
    </Card>
  );
}

function FileRung({ model, written }: RungProps) {
  return (
    <Card
      rung="file"
      model={model}
      preview={<Live name={say('file.title')} written={written} choice={model.choice.value} />}
    >
      <p class="actions">
        <Button onPress={() => model.saveFile(written)}>{say('save.file')}</Button>
      </p>
    </Card>
  );
}

const LOWEST = 120;
const HIGHEST = 4000;

function Address({
  name,
  placeholder,
  held,
  model,
}: {
  name: string;
  placeholder: string;
  held: Signal<string>;
  model: EmbedModel;
}) {
  return (
    <label class="field wide-field">
      {name}
      <input
        type="url"
        value={held.value}
        maxLength={2000}
        placeholder={placeholder}
        onChange={(event) => {
          held.value = event.currentTarget.value.trim();
          void model.write();
        }}
      />
    </label>
  );
}

function Height({ model }: Pick<RungProps, 'model'>) {
  return (
    <label class="field">
      {say('height')}
      <input
        type="number"
        min={LOWEST}
        max={HIGHEST}
        value={model.height.value}
        onChange={(event) => {
          const height = Number(event.currentTarget.value) || LOWEST;
          model.height.value = Math.min(HIGHEST, Math.max(LOWEST, height));
          void model.write();
        }}
      />
    </label>
  );
}

function Frame({ model, written }: RungProps) {
  const { choice, height } = model;
  const live = { written, choice: choice.value, height: height.value, name: say('frame.title') };
  return (
    <Card rung="frame" model={model} preview={<Live {...live} />}>
      <Address
        name={say('frame.address')}
        placeholder="https://files.example/scorecard.html"
        held={model.address}
        model={model}
      />
      <Address
        name={say('frame.around')}
        placeholder="https://intranet.example"
        held={model.around}
        model={model}
      />
      <Height model={model} />
      <Code text={written.frameLines} />
      <p class="actions">
        <Button onPress={() => model.copy('frame', written.frameLines)}>{say('copy.lines')}</Button>
        <Button onPress={() => model.saveFrame(written)}>{say('save.frame')}</Button>
        {['fourfold-frame.js', 'fourfold-resize.js'].map((name) => (
          <Button key={name} onPress={() => model.saveScript('frame', name)}>
            {say('save.script', { name })}
          </Button>
        ))}
      </p>
    </Card>
  );
}

/** All ways, from the one that is live to the one that fits everywhere. */
export function Rungs({ files, ...props }: RungProps & { readonly files: string | null }) {
  return (
    <>
      <Lines {...props} files={files} />
      <TableRung {...props} />
      <PictureRung {...props} />
      <FileRung {...props} />
      <Frame {...props} />
    </>
  );
}
