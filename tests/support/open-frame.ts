/** Opens a page in a frame as wide and high as a common window, in place of the one before. */
export async function openFrame(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1440px;height:900px;border:0';
  frame.srcdoc = html;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.replaceChildren(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the page did not open');
  return frame.contentDocument;
}
