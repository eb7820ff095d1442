import type { Level, Named, Shown } from '../capture/index.ts';
import { type Formats, inWords } from '../words/index.ts';
import type { Before, Choice, OwnMetricChoice } from './choice.ts';
import { button, fill, make, quoted } from './make.ts';
import { MEASURES, measuredAs, unitName, type Way, waysOf, whyNoNumber } from './measures.ts';
import { chosenMetric, MetricBox, type MetricPick, offersFor } from './metric-box.ts';
import { chooser, field, NewMetric } from './new-metric.ts';
import { foundWords, readAs } from './small-card.ts';
import { TimeBox, usualTime } from './time-box.ts';
import { say } from './words.ts';

/** What the form needs to know. */
export interface NamingOptions {
  readonly level: Level;
  /** What Fourfold makes of the number under a label. */
  readonly shownAs: (label?: string) => Shown;
  readonly matchesAs: (label: Named | null, language: string | null) => number;
  readonly before: Before | null;
  readonly own: readonly OwnMetricChoice[];
  readonly formats: Formats;
  readonly locale: string;
  readonly save: (choice: Choice) => void;
  readonly again: () => void;
  readonly close: () => void;
}

/** The form in which a number that was pointed at gets its name. */
export class Naming {
  readonly el = make('div', { class: 'card', role: 'dialog', 'aria-labelledby': 'naming' });
  readonly #options: NamingOptions;
  readonly #label: HTMLSelectElement;
  readonly #value = make('p', { class: 'fine soft' });
  readonly #found = make('p', { class: 'fine soft' });
  readonly #measure: HTMLSelectElement;
  readonly #metric = make('div', { class: 'row' });
  readonly #time: TimeBox;
  readonly #trouble = make('p', { class: 'bad', role: 'alert' });
  readonly #save = button(say('save'), 'main');
  readonly #again: HTMLButtonElement;
  readonly #close = button(say('close'), 'link');
  #shown: Shown;
  #ways: readonly Way[] = [];
  #box: MetricBox | null = null;
  #change: HTMLButtonElement | null = null;
  #fresh: NewMetric | null = null;
  #picked: MetricPick | null = null;

  constructor(options: NamingOptions) {
    this.#options = options;
    const { before, formats } = options;
    const first = options.shownAs();
    const kept =
      before?.label && first.labels.some(({ text }) => text === before.label)
        ? before.label
        : undefined;
    this.#shown = kept ? options.shownAs(kept) : first;
    this.#label = this.#labels(kept ?? first.labels[0]?.text ?? '');
    this.#measure = make('select');
    this.#time = new TimeBox(this.#shown.period, formats);
    this.#again = button(say(before ? 'another' : 'back'), 'plain');
    this.#read();
    this.#startMetric();
    this.el.append(...this.#parts());
    this.#label.addEventListener('change', () => this.#relabel());
    this.#measure.addEventListener('change', () => this.#remeasure());
  }

  /** Where a person goes on: to "Save" where nothing is open, else to the metric. */
  focus(): void {
    (this.#box?.field ?? this.#fresh?.name ?? this.#save).focus({ preventScroll: true });
  }

  press(inner: Element): void {
    if (this.#box?.press(inner)) return;
    const pressed = inner.closest('button');
    if (pressed === this.#save) this.save();
    else if (pressed === this.#again) this.#options.again();
    else if (pressed === this.#close) this.#options.close();
    else if (pressed !== null && pressed === this.#change) this.#openSearch();
  }

  typed(inner: Element): void {
    if (inner === this.#box?.field) this.#box.search();
    else this.#check();
  }

  /** What a key does in the form; null where the browser is to do what it does by itself. */
  deedOf(event: KeyboardEvent, inner: Element | null): (() => void) | null {
    if (event.key === 'Tab') return this.#turnOf(event.shiftKey, inner);
    if (inner !== null && inner === this.#box?.field) return this.#box.deedOf(event);
    const isSubmit = event.key === 'Enter' && inner?.localName === 'input';
    return isSubmit && !this.#save.disabled ? () => this.save() : null;
  }

  /** Tab stays in the form: past its last field comes its first. */
  #turnOf(isBack: boolean, inner: Element | null): (() => void) | null {
    const fields = [
      ...this.el.querySelectorAll<HTMLElement>(
        'button:not(:disabled), input:not([type="radio"]), input:checked, select',
      ),
    ];
    const [edge, other] = isBack ? [fields[0], fields.at(-1)] : [fields.at(-1), fields[0]];
    return inner === edge ? () => other?.focus() : null;
  }

  save(): void {
    const choice = this.#choice();
    if (!choice) return;
    this.busy(true);
    this.#options.save(choice);
  }

  busy(is: boolean, trouble = ''): void {
    fill(this.#trouble, trouble);
    this.#trouble.hidden = trouble === '';
    this.#save.textContent = say(is ? 'saving' : 'save');
    this.#save.disabled = is;
    if (!is) this.#check();
  }

  #way(): Way | null {
    const way = this.#ways[Number(this.#measure.value.split(' ')[0] ?? 0)] ?? null;
    const measure = MEASURES[Number(this.#measure.value.split(' ')[1] ?? 0)];
    return way && measure?.choice ? measuredAs(way, measure.choice) : way;
  }

  #choice(): Choice | null {
    const way = this.#way();
    if (!way || !this.#picked) return null;
    const { quantity, language, measured } = way;
    const metric = 'id' in this.#picked ? this.#picked.id : this.#fresh?.draft(quantity.unit);
    if (!metric) return null;
    const { el, raw } = this.#options.level;
    const { value, unit } = quantity;
    const time = this.#time.value;
    const label = this.#named();
    if (!label) return null;
    return { el, raw, value, unit, label, language, measured, metric, time };
  }

  #parts(): HTMLElement[] {
    const { before, level } = this.#options;
    const title = say(before ? 'title.fix' : 'title');
    this.#trouble.hidden = true;
    return [
      make('div', { class: 'head' }, make('h2', { id: 'naming' }, title), this.#close),
      ...(before ? [this.#was(before)] : []),
      make(
        'div',
        { class: 'figure' },
        make('p', { class: 'value' }, quoted(level.raw)),
        this.#value,
      ),
      make(
        'div',
        { class: 'pair' },
        field(say('called'), this.#label),
        field(say('unit'), this.#measure),
      ),
      this.#metric,
      this.#time.el,
      this.#found,
      this.#trouble,
      make('div', { class: 'acts' }, this.#save, this.#again),
    ];
  }

  #was({ good, why }: Before): HTMLElement {
    return make(
      'div',
      { class: 'was' },
      make(
        'div',
        {},
        make('p', { class: 'name' }, say('last-good')),
        make('p', {}, make('b', {}, good ? good.words : '–')),
        make('p', { class: 'fine soft' }, good ? good.when : say('last-good.none')),
      ),
      make(
        'div',
        {},
        make('p', { class: 'name' }, say('here-now')),
        make('p', {}, make('b', {}, quoted(this.#options.level.raw))),
      ),
      make('p', { class: 'fine' }, quoted(inWords(why))),
    );
  }

  #labels(now: string): HTMLSelectElement {
    const labels = this.#shown.labels.map(({ text }) => text);
    const options = labels.length > 0 ? labels : [''];
    return chooser(
      options.map((label) => [label, label === '' ? say('called.nothing') : label] as const),
      now,
    );
  }

  #named(): Named | null {
    return this.#shown.labels.find(({ text }) => text === this.#label.value) ?? null;
  }

  /** Reads the number under its label and says what was read. */
  #read(): void {
    const label = this.#label.value;
    this.#shown = this.#options.shownAs(label);
    this.#ways = waysOf(this.#shown);
    const now = this.#measure.value;
    fill(this.#measure, ...this.#measures());
    if ([...this.#measure.options].some((one) => one.value === now)) this.#measure.value = now;
    this.#say();
  }

  #measures(): HTMLElement[] {
    const { locale, formats } = this.#options;
    const [only, second] = this.#ways;
    if (!only) return [make('option', { value: '0 0' }, '–')];
    if (second) {
      return this.#ways.map(({ quantity }, i) =>
        make(
          'option',
          { value: `${i} 0` },
          `${formats.value(quantity)} · ${unitName(quantity.unit, locale)}`,
        ),
      );
    }
    const { unit } = only.quantity;
    if (unit !== '1') return [make('option', { value: '0 0' }, unitName(unit, locale))];
    return MEASURES.map(({ name }, i) => make('option', { value: `0 ${i}` }, say(name)));
  }

  #say(): void {
    const { formats, matchesAs } = this.#options;
    const way = this.#way();
    fill(this.#value, way ? readAs(way.quantity, formats) : whyNoNumber(this.#shown.quantity));
    const matches = matchesAs(this.#named(), way?.language ?? null);
    fill(this.#found, foundWords(matches));
    this.#found.className = matches === 1 ? 'fine soft' : 'fine watch';
  }

  #relabel(): void {
    this.#read();
    this.#startMetric();
    this.#check();
  }

  #remeasure(): void {
    this.#say();
    this.#startMetric();
    this.#check();
  }

  /** The best guess stands chosen; without one the search is open. */
  #startMetric(): void {
    const { before } = this.#options;
    const offers = offersFor('', this.#search());
    const known = before && offers.find(({ id, fits }) => id === before.metric && fits);
    const guess = known ?? offers.find(({ isGuess, fits }) => isGuess && fits);
    if (guess) this.#pick(guess, !before);
    else this.#openSearch();
  }

  #search() {
    const { own, before } = this.#options;
    const unit = this.#way()?.quantity.unit ?? '1';
    const { language, reading } = this.#shown;
    const guess = before?.metric ?? (this.#isReadersLabel() ? (reading?.metric ?? null) : null);
    return { label: this.#label.value, language, guess, unit, own };
  }

  #isReadersLabel(): boolean {
    return this.#shown.reading?.label === this.#label.value;
  }

  #openSearch(): void {
    this.#picked = null;
    this.#fresh = null;
    this.#change = null;
    this.#box = new MetricBox({
      ...this.#search(),
      picked: (pick) => {
        this.#pick(pick, false);
        this.focus();
      },
    });
    fill(this.#metric, make('span', { class: 'name' }, say('metric')), this.#box.el);
    if (this.el.isConnected) this.#box.field.focus({ preventScroll: true });
    this.#check();
  }

  #pick(pick: MetricPick, isGuess: boolean): void {
    this.#picked = pick;
    this.#box = null;
    const heading = make('span', { class: 'name' }, say('metric'));
    if ('id' in pick) {
      this.#fresh = null;
      const { el, change } = chosenMetric(pick, isGuess ? `${say('metric.guess.long')} ` : '');
      this.#change = change;
      fill(this.#metric, heading, el);
    } else {
      this.#fresh = new NewMetric(
        pick.fresh || this.#label.value,
        this.#way()?.quantity.unit ?? '1',
      );
      this.#change = button(say('metric.again'), 'link');
      this.#fresh.onKind(() => this.#proposeTime());
      fill(this.#metric, this.#fresh.el, this.#change);
    }
    this.#proposeTime();
    this.#check();
  }

  #proposeTime(): void {
    const { before } = this.#options;
    const pick = this.#picked;
    if (!pick) return;
    const kind = 'id' in pick ? pick.kind : (this.#fresh?.kind ?? 'flow');
    const isKept = before && 'id' in pick && pick.id === before.metric;
    this.#time.propose(isKept && before.time ? before.time : usualTime(kind, this.#shown.period));
  }

  #check(): void {
    this.#save.disabled = this.#choice() === null;
  }
}
