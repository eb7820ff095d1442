/** Words for more and less than before, by language. Matched as whole words in scripts with blanks. */
export const MORE_WORDS: Readonly<Record<string, string>> = {
  en: 'more|higher|above|up|increase|increased|increases|gain|gained|rise|rose|grew|growth|better',
  id: 'lebih banyak|lebih tinggi|naik|meningkat|bertambah|di atas|peningkatan|kenaikan',
  ms: 'lebih banyak|lebih tinggi|naik|meningkat|bertambah|peningkatan|kenaikan',
  th: 'มากกว่า|สูงกว่า|เพิ่มขึ้น|สูงขึ้น',
  vi: 'nhiều hơn|cao hơn|tăng|trên mức',
  ja: '多い|多く|上回|増加|増え|上昇|アップ|高い|%増',
  ko: '많음|많습니다|많은|높음|높습니다|증가|상승|늘어',
  'zh-CN':
    '多于|高于|增加|增长|上升|提高|高出|多出|较高|更多|超出|时多|常多|期多|月多|周多|日多|天多|年多',
  'zh-TW':
    '多於|高於|增加|成長|上升|提高|高出|多出|較高|更多|超出|增長|時多|常多|期多|月多|週多|日多|天多|年多',
  es: 'más|superior|mayor|aumento|aumentó|sube|subió|incremento|por encima|crecimiento|subido|aumentado|crecido',
  pt: 'mais|maior|acima|aumento|aumentou|subiu|cresceu|crescimento',
  de: 'mehr|höher|über|anstieg|gestiegen|zunahme|plus|zugenommen|zuwachs',
  fr: 'plus|supérieur|supérieure|hausse|augmentation|augmenté|au-dessus|croissance|progressé|progression',
  it: 'più|superiore|aumento|aumentato|crescita',
  ru: 'больше|выше|рост|вырос|увеличение|выросла|выросло|выросли|увеличилось|увеличился|увеличилась|увеличились|прирост|роста',
  tr: 'fazla|yüksek|artış|arttı|üzerinde|yükseldi|yükseliş|çok',
  nl: 'meer|hoger|stijging|gestegen',
  pl: 'więcej|wyżej|wzrost|wzrosła|wzrósł',
  ar: 'أكثر|أعلى|زيادة|ارتفاع|ارتفع|ارتفعت|زاد|زادت|نمو',
  hi: 'अधिक|ज़्यादा|ज्यादा|वृद्धि|बढ़ा|बढ़ी|बढ़े|बढ़त|ऊपर|उछाल',
  fil: 'mas mataas|mas marami|tumaas|pagtaas',
};

export const LESS_WORDS: Readonly<Record<string, string>> = {
  en: 'less|fewer|lower|below|down|decrease|decreased|decreases|drop|dropped|decline|declined|fell|fall|loss|lost|worse',
  id: 'lebih sedikit|lebih rendah|turun|menurun|berkurang|di bawah|penurunan',
  ms: 'kurang|lebih rendah|lebih sedikit|turun|menurun|berkurangan|penurunan',
  th: 'น้อยกว่า|ต่ำกว่า|ลดลง',
  vi: 'ít hơn|thấp hơn|giảm|dưới mức',
  ja: '少ない|少なく|下回|減少|減り|低下|ダウン|低い|%減',
  ko: '적음|적습니다|적은|낮음|낮습니다|감소|하락|줄어',
  'zh-CN': '少于|低于|减少|下降|降低|下跌|较低|更少|时少|常少|期少|月少|周少|日少|天少|年少|期减',
  'zh-TW': '少於|低於|減少|下降|降低|下跌|較低|更少|時少|常少|期少|月少|週少|日少|天少|年少',
  es: 'menos|inferior|menor|descenso|disminución|disminuyó|baja|bajó|caída|por debajo|bajado|disminuido|caído',
  pt: 'menos|menor|abaixo|queda|diminuição|diminuiu|caiu|redução',
  de: 'weniger|niedriger|unter|rückgang|gesunken|abnahme|minus|gefallen',
  fr: 'moins|inférieur|inférieure|baisse|diminution|diminué|au-dessous|recul|reculé',
  it: 'meno|inferiore|calo|diminuzione|diminuito',
  ru: 'меньше|ниже|снижение|упал|уменьшение|упала|упало|упали|снизилось|снизился|снизилась|снизились|падение|уменьшилось',
  tr: 'az|düşük|azalış|azaldı|altında|düşüş|düştü|azalma',
  nl: 'minder|lager|daling|gedaald',
  pl: 'mniej|niżej|spadek|spadła|spadł',
  ar: 'أقل|أدنى|انخفاض|انخفض|انخفضت|تراجع|تراجعت|نقص|هبوط',
  hi: 'कम|गिरावट|घटा|घटी|घटे|नीचे|कमी',
  fil: 'mas mababa|mas kaunti|bumaba|pagbaba',
};

/** Words that say a number is a comparison, without its direction. */
export const COMPARISON_WORDS: Readonly<Record<string, string>> = {
  en: 'vs|versus|than|compared|previous|prior|from last|since|from yesterday|from previous|from prior|last period|change|wow|mom|yoy',
  id: 'dibandingkan|dibanding|daripada|dari sebelumnya|sebelumnya|terhadap|perubahan|dari periode|dari minggu|dari bulan|dari kemarin|vs',
  ms: 'berbanding|daripada|sebelumnya',
  th: 'เทียบกับ|เทียบ|จากช่วงก่อน|ก่อนหน้า',
  vi: 'so với|trước đó',
  ja: '前期比|前月比|前年比|前週比|前日比|期間比|より|前の|前期|前日|前週|前月|前年|前週|先月比|先週比|同期比|週同比',
  ko: '대비|보다|이전',
  'zh-CN':
    '自从上|自上|比上|较上|与上|比前|较前|环比|同比|相比|较昨|较前|较去|比昨|比去|比上周期|较同期',
  'zh-TW': '比上|較上|與上|比前|較前|環比|同比|相比|較昨|較去|比昨|比去|較同期',
  es: 'frente|respecto|comparado|comparación|anterior|que el mes|que la semana|que ayer|que el año|desde el mes|desde la semana|desde ayer|desde el año|de lo habitual',
  pt: 'comparado|comparação|relação|anterior|mês passado|semana passada|ano passado|período anterior',
  de: 'gegenüber|vergleich|verglichen|zum vorzeitraum|vorzeitraum|ggü|vormonat|vorwoche|vorjahr|vortag|vorperiode|letztem monat|letzter woche',
  fr: 'rapport|comparé|comparaison|précédente|précédent|mois dernier|semaine dernière|année dernière|hier',
  it: 'rispetto|confronto|precedente|mese scorso|settimana scorsa|anno scorso|ieri',
  ru: 'чем|сравнению|прошлым|прошлому|прошлой|прошлого|прошлом|предыдущему|предыдущей|предыдущим|вчера',
  tr: 'göre|önceki|geçen aya|geçen haftaya|geçen yıla|düne',
  nl: 'vergeleken|vorige',
  pl: 'porównaniu|poprzednim|niż',
  ar: 'مقارنة|بالمقارنة|مقابل|السابق|السابقة|الماضي|الماضية',
  hi: 'तुलना|पिछले|पिछली|की अपेक्षा',
  fil: 'kumpara|kaysa',
};

/** Nothing changed, and the page says so in words. */
export const NO_CHANGE_WORDS =
  'no change|unchanged|tidak berubah|tidak ada perubahan|tiada perubahan|ไม่เปลี่ยนแปลง|không đổi|変化なし|변화 없음|变化不大|没有变化|沒有變化|sin cambios|sem alterações|keine änderung|unverändert|aucun changement|inchangé';
/** The page says that it cannot compare, or only that little moved. */
export const NO_COMPARISON_WORDS =
  'steady|stable|about the same|no comparison|not comparable|无法比较|無法比較|比較できません|비교할 수 없음|tidak dapat dibandingkan';
