/** A calendar before the days that are chosen, and the sign that others can be. */
const SIGNS = /^(?:[🗓📅📆⏱🕒]\ufe0f?\s*)+|\s*[▾▿▼⌄˅⏷]\s*$/gu;

/** "📅 Last 28 days ▾" without what only says that days can be picked. */
export function withoutPickerSigns(text: string): string {
  // Nearly all texts begin and end with letters or digits.
  const isPlain =
    text.charCodeAt(0) < 0x2000 && text.charCodeAt(text.trimEnd().length - 1) < 0x2000;
  return isPlain ? text : text.replace(SIGNS, '');
}
