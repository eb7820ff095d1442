import type { Steps } from './pace.ts';
import type { Atom } from './walk.ts';

const words = (line: string): RegExp => new RegExp(`(?<!\\p{L})(?:${line})(?!\\p{L})`, 'iu');

/** Words that stand on dashboards of one language and seldom on those of another. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    words(
      'the|and|of|this|last|from|with|your|since|than|total|new|all|users?|revenue|orders?|visitors|customers|sales|views|today|overview|settings|week|month|year|rate',
    ),
  ],
  [
    'de',
    words(
      'und|der|die|das|von|mit|für|seit|letzte[nr]?|gesamt|umsatz|besucher|bestellungen|heute|neue|aufrufe|einstellungen|übersicht|woche|monat|jahr|zum|vom',
    ),
  ],
  [
    'es',
    words(
      'el|los|las|del|y|últimos|ventas|ingresos|pedidos|usuarios|hoy|mes|año|semana|resumen|inicio|según|más',
    ),
  ],
  [
    'pt',
    words(
      'do|dos|da|das|em|ao|vendas|receita|hoje|mês|ano|semana|usuários|você|não|visão|início|últimos dias|visualizações|faturamento',
    ),
  ],
  [
    'fr',
    words(
      'le|les|des|du|et|avec|pour|sur|derniers|ventes|revenus|commandes|utilisateurs|mois|jours|année|semaine|accueil|aperçu',
    ),
  ],
  [
    'it',
    words(
      'il|gli|della|delle|dei|nel|vendite|ricavi|ordini|utenti|oggi|mese|anno|settimana|ultimi',
    ),
  ],
  [
    'id',
    words(
      'dan|yang|dari|dengan|untuk|terakhir|penjualan|pendapatan|pesanan|pengunjung|hari|semua|toko|tayangan|bulan|minggu|tahun|beranda|pengaturan',
    ),
  ],
  [
    'nl',
    words(
      'de|het|een|van|met|voor|omzet|bezoekers|bestellingen|vandaag|maand|jaar|laatste|instellingen',
    ),
  ],
  ['tr', words('ve|ile|için|toplam|satışlar?|gelir|siparişler?|bugün|ay|yıl|hafta|kullanıcılar')],
  ['pl', words('i|w|z|na|przychody|sprzedaż|zamówienia|dzisiaj|miesiąc|rok|tydzień|użytkownicy')],
];

/** Letters that only one language, or languages that write numbers alike, have. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['ko', /\p{sc=Hangul}/u],
  ['th', /\p{sc=Thai}/u],
  ['ar', /\p{sc=Arabic}/u],
  ['ru', /\p{sc=Cyrillic}/u],
  ['vi', /[ăđơưạảấầẩậắằẳặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỷỹ]/iu],
  ['zh', /\p{sc=Han}/u],
];

/** "49,65%" or "1,2": a comma before decimals, which no English page writes. */
const DECIMAL_COMMA = /^[^,]*\d,\d{1,2}(?!\d)[^,]*$/;
const ENOUGH = 5;
const MOST_LOOKED_AT = 1500;
/** Of a long text its beginning tells the language as well. */
const LONGEST = 400;

function* count(texts: readonly string[], signs: typeof WORDS): Steps<[string, number][]> {
  const counts: [string, number][] = [];
  for (const [language, sign] of signs) {
    counts.push([language, texts.reduce((sum, text) => sum + (sign.test(text) ? 1 : 0), 0)]);
    yield;
  }
  return counts.sort((a, b) => b[1] - a[1]);
}

/**
 * The language of a page that does not name its own, where its words leave no doubt. English only
 * where no number is written otherwise. Anything else stays open, and what hangs on it is
 * quarantined.
 */
export function* languageOfWords(atoms: readonly Atom[]): Steps<string | undefined> {
  const texts = atoms.slice(0, MOST_LOOKED_AT).map((atom) => atom.text.slice(0, LONGEST));
  const [script] = yield* count(texts, LETTERS);
  const latin = texts.filter((text) => /\p{sc=Latin}/u.test(text)).length;
  if (script && script[1] >= 4 && script[1] > 0.4 * latin) {
    // Japanese pages have words of Han alone; one text in kana settles it.
    return script[0] === 'zh' && texts.some((text) => LETTERS[0]?.[1].test(text))
      ? 'ja'
      : script[0];
  }
  const [first, second] = yield* count(texts, WORDS);
  if (!first || first[1] < ENOUGH || first[1] < 3 * (second?.[1] ?? 0)) return undefined;
  return first[0] === 'en' && texts.some((text) => DECIMAL_COMMA.test(text)) ? undefined : first[0];
}
