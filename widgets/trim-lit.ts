/**
 * What no template of ours uses, and what stands in its place: directives, bindings of properties
 * and of whole elements, bindings inside comments, scripts and text areas, templates compiled
 * ahead, and the way for old browsers.
 */
const UNUSED: readonly [from: string, until: string, instead: string][] = [
  ['function M(t,i,s=t,e){', 'class R{', 'class R{'],
  ['if(y.test(r.tagName)){', '}else if(8===r.nodeType)', '}else if(8===r.nodeType)'],
  ['else{let t=-1;', 'l++}}static', 'l++}}static'],
  ['(y.test(u[2])&&(', 'c=p)', '(c=p)'],
  ['else t.startsWith(o)&&(', 'r.removeAttribute(t));', ''],
  [':6===r.type&&(', 'new Z(h,this,t))', ':0'],
  ['"."===e[1]?I:', '', ''],
  ['class I extends H{', 'class L extends', 'class L extends'],
  ['"number"==typeof s?this._$AC(t):(', ',s);if', 'this._$AC(t);if'],
  ['this._$AP?.(!1,!0,s)', '', ''],
  ['setConnected(t){', 'class H{get tagName(){return this.element.tagName}', '}class H{'],
  ['class Z{constructor(', 'const j={', 'const j={'],
  ['get startNode(){', 'return this._$AB}', ''],
  ['const j={', 'litHtmlPolyfillSupport;B?.(S,k),', ''],
  ['j as _$LH,', '', ''],
];

/** As much of a Vite plugin as this is. */
interface Trimmer {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
}

/** What is left of them in many places: the call that resolves a directive, and their bookkeeping. */
const LEFT: readonly [RegExp, string][] = [
  [/\bM\(this,(\w+(?:\[\w\+\w\])?)[^)]*\)/g, '$1'],
  [/this\._\$AN=void 0,/g, ''],
  [/get _\$AU\(\)\{return this\._\$AM(?:\._\$AU|\?\._\$AU\?\?this\._\$Cv)\}/g, ''],
  [/,this\._\$Cv=e\?\.isConnected\?\?!0/g, ''],
  [/:3===i\?"<\/?math>"/g, ''],
  [/\|\|3===i/g, ''],
];

/**
 * Leaves out of Lit’s renderer what tree shaking cannot: it is a tenth of a page’s whole scorecard
 * script. Stops the build when Lit is no longer written as it was here, so that it is looked at again.
 */
export function trimLit(): Trimmer {
  return {
    name: 'fourfold:trim-lit',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('/lit-html/lit-html.js') ? { code: trimmed(code), map: null } : null;
    },
  };
}

function trimmed(code: string): string {
  let out = code;
  for (const [from, until, instead] of UNUSED) {
    const start = out.indexOf(from);
    const end = out.indexOf(until, start + from.length);
    if (start < 0 || end < 0) throw new Error(`Lit has changed: look at “${from}” in trim-lit.ts`);
    out = out.slice(0, start) + instead + out.slice(end + until.length);
  }
  for (const [what, instead] of LEFT) {
    if (!what.test(out)) throw new Error(`Lit has changed: look at ${what} in trim-lit.ts`);
    out = out.replace(what, instead);
  }
  return out;
}
