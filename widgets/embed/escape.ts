const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML cannot hold: control signs, and halves of signs whose other half is gone. */
const UNHELD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text as HTML says it, between tags and between quotes. Nothing of it is a tag, an attribute or
 * an entity any more.
 */
export const escaped = (text: string): string =>
  text.replace(UNHELD, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/**
 * JSON that can stand in a `<script>`: no sign of it opens or ends a tag or a comment, and none ends
 * a line of a program (U+2028 and U+2029). It parses to the same.
 */
export const jsonInScript = (json: string): string =>
  json.replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A program that can stand in a `<script>`: what would end it is written so that it means the same. */
export const programInScript = (program: string): string =>
  program.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
