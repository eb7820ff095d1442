import { useState } from 'preact/hooks';
import { spokenNow } from '../../words/index.ts';
import { wordsOf } from '../asks.ts';
import { Trouble } from '../last-done.tsx';
import { SHEET_FILES, type Sheet, type SheetFile, sheetMarkdown } from './sheet-files.ts';
import { say } from './words.ts';

async function contentOf(sheet: Sheet, kind: SheetFile): Promise<Blob> {
  if (kind === 'html') {
    const { sheetPage } = await import('./sheet-page.ts');
    return new Blob([sheetPage(sheet, spokenNow())], { type: 'text/html' });
  }
  if (kind === 'md') return new Blob([sheetMarkdown(sheet)], { type: 'text/markdown' });
  const { csvOf } = await import('../../imports/index.ts');
  // The mark in front tells spreadsheets that this is UTF-8.
  return new Blob([`\ufeff${csvOf([sheet.heads, ...sheet.rows])}`], { type: 'text/csv' });
}

/** A worksheet as a file: a page to print, a table for spreadsheets, a text for notes. */
export function Exports({
  sheet,
  name,
  save,
}: {
  sheet: Sheet;
  /** The file's, without its ending. */
  name: string;
  save(name: string, content: Blob): void;
}) {
  const [trouble, set] = useState<string | null>(null);
  const write = async (kind: SheetFile) => {
    set(null);
    try {
      save(`${name}.${kind}`, await contentOf(sheet, kind));
    } catch (error) {
      set(wordsOf(error));
    }
  };
  return (
    <div class="tools exports">
      <span class="small soft">{say('save-as')}</span>
      {SHEET_FILES.map((kind) => (
        <button type="button" class="button" key={kind} onClick={() => write(kind)}>
          {say(`file.${kind}`)}
        </button>
      ))}
      <Trouble words={trouble} />
    </div>
  );
}
