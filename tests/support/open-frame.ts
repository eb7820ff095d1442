/** Opens a page in a frame, by default as wide and high as a common window, behind what stands there. */
export async function openFrame(
  html: string,
  style = 'width:1440px;height:900px;border:0',
): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = style;
  frame.srcdoc = html;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the page did not open');
  return frame.contentDocument;
}

/** The same in place of all that stands there. */
export function openAlone(html: string): Promise<Document> {
  document.body.replaceChildren();
  return openFrame(html);
}
