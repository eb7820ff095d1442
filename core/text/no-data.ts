/** What platforms write where there is no number yet, in small letters without marks. */
const WORDS = new Set(
  [
    'n/a|n.a.|na|n.d.|nd|s/d|k.a.|undefined|nan|null|nil|none|loading|not available|unavailable',
    'no data|no data available|no data yet|not enough data|pending|データなし|データがありません|該当なし',
    'tidak ada data|belum ada data|data tidak tersedia|memuat|tiada data|ไม่มีข้อมูล|กำลังโหลด',
    'không có dữ liệu|chưa có dữ liệu|đang tải|暂无数据|暂无|无数据|無資料|沒有資料|尚無資料|加载中|載入中',
    '데이터 없음|데이터가 없습니다|sin datos|no disponible|no hay datos|sem dados|não disponível',
    'keine daten|nicht verfügbar|wird geladen|en cours de traitement|aucune donnée|non disponible',
    'nessun dato|нет данных|н/д|немає даних|veri yok|geen gegevens|brak danych|لا توجد بيانات',
    'कोई डेटा नहीं|walang data|няма данни|無法比較|无法比较',
  ].flatMap((line) => line.split('|')),
);
const LONGEST = 32;
/** What they begin with: most texts are told from them by two signs. */
const starts = new Set([...WORDS].map((word) => word.slice(0, 2)));
const FILLERS = '-–—―ー…‥.()[]%/:· \u00a0';
const DASHES = '-–—―ー…‥';

/** Only dashes or dots, with what may stand around them: "(--)", "--:--", "- %", "…". */
function isDashes(text: string): boolean {
  let seen = text === '...' || text === '..';
  for (const sign of text) {
    if (!FILLERS.includes(sign)) return false;
    if (DASHES.includes(sign)) seen = true;
  }
  return seen;
}

/** Whether a folded, trimmed text says that there is no number. */
export function isNoData(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST) return false;
  if (isDashes(text)) return true;
  const from = text.charAt(0) === '(' ? 1 : 0;
  if (!starts.has(text.slice(from, from + 2).toLowerCase())) return false;
  const bare = text.replace(/^\(|\)$|[.…]+$/g, '').toLowerCase();
  return WORDS.has(bare) || WORDS.has(text.toLowerCase());
}
