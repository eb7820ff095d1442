import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  type DecisionTree,
  type TreeAnswers,
  type TreeOutcome,
  type TreeQuestion,
  walkTree,
} from '../../../core/choices/index.ts';
import { inOurWords } from '../../words/index.ts';
import { say } from './words.ts';

interface QuestionProps {
  readonly asked: TreeQuestion;
  readonly answer: string | null;
  onAnswer(option: string): void;
}

/** One question of a tree with its answers. */
function Question({ asked, answer, onAnswer }: QuestionProps) {
  const name = useId();
  return (
    <fieldset class="choices tree-asked">
      <legend>{inOurWords(asked.question)}</legend>
      {asked.hint && <p class="small soft">{inOurWords(asked.hint)}</p>}
      {asked.options.map(({ id, label }) => (
        <label class="choice" key={id}>
          <input type="radio" name={name} checked={answer === id} onChange={() => onAnswer(id)} />
          <span>{inOurWords(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the answers lead to and why, with what can be done with it. */
function Proposed<P>({
  outcome,
  children,
}: {
  outcome: TreeOutcome<P>;
  children: ComponentChildren;
}) {
  return (
    <div class="worth tree-end" role="status">
      <p class="small soft">{say('advice.proposed')}</p>
      <p>
        <strong>{inOurWords(outcome.name)}</strong>
      </p>
      <p>{inOurWords(outcome.reason)}</p>
      <p class="small soft">{inOurWords(outcome.mind)}</p>
      {children}
    </div>
  );
}

/** A few plain questions that lead to a proposal; nothing is asked until the person opens it. */
export function Advice<P>({
  tree,
  offer,
}: {
  tree: DecisionTree<P>;
  /** What can be done with the proposal. */
  offer(outcome: TreeOutcome<P>): ComponentChildren;
}) {
  const [answers, set] = useState<TreeAnswers>({});
  const { asked, outcome } = walkTree(tree, answers);
  return (
    <details class="wide-field more">
      <summary>{say('advice', { question: inOurWords(tree.question) })}</summary>
      <div class="tree-way">
        {asked.map(({ question, answer }) => (
          <Question
            key={question.id}
            asked={question}
            answer={answer}
            onAnswer={(option) => set((now) => ({ ...now, [question.id]: option }))}
          />
        ))}
        {outcome && <Proposed outcome={outcome}>{offer(outcome)}</Proposed>}
      </div>
    </details>
  );
}

/** The press that fills the form, and that it did; another proposal can fill it again. */
export function Fill({ of, onFill }: { of: string; onFill(): void }) {
  const [filled, set] = useState<string | null>(null);
  return (
    <div class="tools">
      <button
        type="button"
        class="button"
        onClick={() => {
          onFill();
          set(of);
        }}
      >
        {say('advice.fill')}
      </button>
      {filled === of && <span class="small soft">{say('advice.filled')}</span>}
    </div>
  );
}
