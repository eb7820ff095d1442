/** A style sheet that all elements of a kind share, also under a strict content security policy. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The same from a template, which editors and the build know as CSS. */
export const css = ([text]: TemplateStringsArray): CSSStyleSheet => sheetOf(text ?? '');
