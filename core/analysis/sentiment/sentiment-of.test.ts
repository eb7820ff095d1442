import { describe, expect, test } from 'vitest';
import { WORD_LISTS } from './languages/index.ts';
import { type Polarity, sentimentOf } from './sentiment-of.ts';
import { wordbook } from './word-valence.ts';

const POLARITY = { '+': 'positive', '-': 'negative', '0': 'neutral', '?': null } as const;

/** Written and rated by hand, as people write under posts and products. */
const COMMENTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    '+ Love this, it works so well!',
    '+ thank you, super helpful video',
    '- This is the worst service I have ever had.',
    '- Not good at all, it broke after two days',
    '- I am so disappointed with the quality',
    '0 Is this the one that they showed in the other video?',
    '0 When will you be in my town?',
    '+ this is fire 🔥🔥',
  ],
  id: [
    '+ Barangnya bagus banget, makasih kak',
    '+ mantap bosku, semoga sukses terus',
    '+ Pengiriman cepat dan sesuai pesanan',
    '- Kecewa, barang rusak waktu sampai',
    '- pengirimannya lama banget ya min',
    '- Tidak bagus, jangan beli di sini',
    '- Penipu! barang tidak dikirim',
    '0 kak ini ready ukuran berapa aja ya?',
    '0 min kapan ada lagi yang warna ini',
    '+ Tidak mengecewakan, baguuuus',
  ],
  th: [
    '+ ชอบมากค่ะ สวยมาก',
    '+ ส่งเร็วมาก ขอบคุณค่ะ',
    '- ของพังมาแล้วค่ะ ผิดหวังมาก',
    '- ไม่ดีเลย',
    '0 มีไซซ์ไหนบ้างคะ',
  ],
  vi: [
    '+ Shop giao hàng nhanh, sản phẩm đẹp lắm',
    '+ Tuyệt vời, cảm ơn bạn',
    '- Hàng bị lỗi, thất vọng quá',
    '- Không đẹp như hình',
    '0 Cái này giá bao nhiêu vậy shop ơi?',
  ],
  ja: [
    '+ 最高でした！ありがとうございます',
    '+ とても可愛いです',
    '- 届いたらすぐ壊れました。残念です',
    '- 正直つまらない',
    '- あまり良くないです',
    '0 これはどこで買えますか',
  ],
  ko: [
    '+ 너무 예뻐요 감사합니다',
    '+ 배송 빠르고 좋아요',
    '- 최악이에요 환불해주세요',
    '- 별로예요 실망했어요',
    '- 품질이 좋지 않아요',
    '0 이거 언제 다시 들어오나요',
  ],
  zh: [
    '+ 质量很好，非常喜欢',
    '+ 謝謝分享，很實用',
    '+ 还不错',
    '- 物流太慢了，很失望',
    '- 垃圾产品，骗人的',
    '- 不好用',
    '0 请问这个有几种颜色',
    '0 請問什麼時候會到',
  ],
  es: [
    '+ Me encanta, muchas gracias por el video',
    '+ Excelente producto, llegó rápido',
    '- Pésimo servicio, no lo recomiendo',
    '- Llegó roto y nadie responde',
    '0 ¿Cuándo llega a mi ciudad?',
  ],
  pt: [
    '+ Amei o produto, chegou rápido',
    '+ Muito bom, parabéns pelo vídeo',
    '- Péssimo, veio quebrado',
    '- Não gostei da qualidade',
    '0 Quando tem de novo no tamanho M?',
  ],
  de: [
    '+ Richtig schönes Video, danke dir',
    '+ Bin sehr zufrieden mit dem Produkt',
    '- Leider kam es kaputt an',
    '- Das ist nicht gut, ich bin enttäuscht',
    '0 Wann kommt der nächste Teil?',
  ],
  fr: [
    "+ J'adore, merci pour la vidéo",
    '+ Très beau et très rapide',
    "- C'est nul, je suis déçue",
    "- Je n'aime pas du tout",
    '0 Vous avez ce modèle en noir ?',
  ],
  tr: [
    '+ Çok güzel olmuş, ellerinize sağlık',
    '+ Harika bir ürün teşekkürler',
    '- Berbat, kargo çok geç geldi',
    '- Hiç beğenmedim, kalitesiz',
    '- İyi değil',
    '0 Bu ürün kaç gün sonra gelir',
  ],
};

describe.each(Object.entries(COMMENTS))('%s', (_, rows) => {
  test.each(rows)('%s', (row) => {
    const expected = POLARITY[row.charAt(0) as keyof typeof POLARITY];
    expect(sentimentOf(row.slice(2)).polarity).toBe(expected);
  });
});

test.each<[string, Polarity | null]>([
  ['😍😍😍', 'positive'],
  ['🔥🔥🔥', 'positive'],
  ['😡', 'negative'],
  ['👎🏿', 'negative'],
  ['❤️', 'positive'],
  ['Привет ❤️', 'positive'],
  ['شكرا 😍', 'positive'],
  ['hmm :(', 'negative'],
  ['GOOD :-)', 'positive'],
])('emoji and emoticons speak in every language: %s', (text, polarity) => {
  expect(sentimentOf(text).polarity).toBe(polarity);
});

test.each([
  '',
  '   ',
  '123',
  '❓',
  '@somebody',
  'https://shop.example/good',
  'Привет, как дела',
  'مرحبا كيف الحال',
  'brrt vrrp',
  '__proto__',
])('of too little nothing is known: %j', (text) => {
  expect(sentimentOf(text)).toEqual({ polarity: null, score: null });
});

test('a name that is a word of feeling does not count where it is an address or a handle', () => {
  expect(sentimentOf('@lovely.greatshop').polarity).toBeNull();
});

test('what is very long, or made to be slow, is read in no time', () => {
  const started = performance.now();
  for (const text of [
    'a'.repeat(200_000),
    'good '.repeat(40_000),
    ':('.repeat(50_000),
    '😍'.repeat(50_000),
    '好'.repeat(100_000),
  ])
    sentimentOf(text);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('no word of a list says two things', () => {
  for (const list of WORD_LISTS) {
    const book = wordbook(list);
    const texts = [...book.exact.values(), ...[...book.beginnings.values()].flat()].map(
      ({ text }) => text,
    );
    const feelings = [list.great, list.good, list.bad, list.awful]
      .join(' ')
      .split(' ')
      .map((word) => word.normalize('NFC'));
    const twice = feelings.filter((word, i) => feelings.indexOf(word) !== i);
    expect([...new Set(twice)], list.language).toEqual([]);
    expect(
      texts.filter((text) => text === ''),
      list.language,
    ).toEqual([]);
  }
});
