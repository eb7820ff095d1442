/**
 * Words by which a list of comments or conversations is told, in the languages of the labels. Each
 * is compared with a whole short text, never searched for inside what somebody wrote.
 */
const whole = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${alternatives.join('|')})$`, 'iu');

const AGO = [
  '(?:\\d{1,3}|an?|one) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)(?: ago)?',
  '\\d{1,3} ?(?:s|m|h|d|w|mo|y)',
  '\\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|tahun|saat|tahun)(?: yang)?(?: lalu)?',
  '\\d{1,3} ?(?:วินาที|นาที|ชั่วโมง|ชม\\.?|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ที่ผ่านมา)?',
  '\\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm)(?: trước)?',
  '\\d{1,3} ?(?:秒|分|時間|日|週間|か月|ヶ月|カ月|年)前',
  '\\d{1,3} ?(?:초|분|시간|일|주|개월|달|년) ?전',
  '\\d{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)(?:之)?前',
  'hace (?:\\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)',
  'há (?:\\d{1,3}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)',
  '(?:\\d{1,3}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?) atrás',
  'vor (?:\\d{1,3}|einer|einem) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)',
  'il y a (?:\\d{1,3}|une?) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)',
  '\\d{1,3} (?:saniye|dakika|dk|saat|gün|hafta|ay|yıl)(?: önce)?',
];
const LATELY =
  'just now|now|today|yesterday|baru saja|hari ini|kemarin|เมื่อสักครู่|วันนี้|เมื่อวาน|vừa xong|hôm nay|hôm qua|たった今|今日|昨日|방금|오늘|어제|刚刚|剛剛|今天|昨天|ahora|hoy|ayer|agora|hoje|ontem|gerade eben|heute|gestern|à l’instant|aujourd’hui|hier|şimdi|bugün|dün';
const EDITED = '(?: ?[(·•] ?[^()\\d]{2,20}\\)?)?';

/** "3 days ago", "2w", "昨日", with an "(edited)" after it. */
export const AGO_TEXT = whole(`(?:${[...AGO, LATELY].join('|')})${EDITED}`);

const MONTH =
  '(?:(?:jan|feb|fév|fev|mar|mär|apr|avr|abr|may|mai|mei|jun|juin|jul|juil|aug|aoû|ago|agu|ağu|sep|set|oct|okt|out|nov|dec|dez|déc|dic|des|ene|oca|şub|nis|haz|tem|eyl|eki|kas|ara|tháng|thg)\\p{L}{0,7}\\.?|[ก-ฮ]{1,2}\\.[ก-ฮ]{1,2}\\.)';

/** A time of day or a date, as lists of conversations show it. */
export const WHEN_TEXT = whole(
  '(?:[上下]午 ?|오[전후] ?)?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?',
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:,? \\d{1,2}:\\d{2})?',
  '\\d{1,2}(?:/\\d{1,2}|[-/.]\\d{1,2}[-/.]\\d{2,4})(?:,? \\d{1,2}:\\d{2})?',
  `\\d{1,2}\\.? (?:de )?${MONTH}(?: \\d{4})?(?:,? \\d{1,2}:\\d{2})?`,
  `${MONTH} \\d{1,2}(?:, \\d{4})?(?:,? \\d{1,2}:\\d{2}(?: ?[ap]m)?)?`,
  '(?:\\d{1,4}年)?\\d{1,2}月\\d{1,2}日',
  '\\d{1,2}월 ?\\d{1,2}일',
  '(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?',
  'senin|selasa|rabu|kamis|jumat|sabtu|minggu',
);

export const REPLY_CONTROL = whole(
  'reply|balas|ตอบกลับ|ตอบ|trả lời|phản hồi|返信(?:する)?|답글|답글 달기|답장|回复|回覆|回應|回应|responder|antworten|répondre|yanıtla|cevapla|send reply|balas ulasan|reply publicly|message',
);

/** Replies under a comment, with their number where it is given. */
export const REPLIES = whole(
  '(?:view |show |see |hide )?(?:all )?(\\d+) (?:more )?repl(?:y|ies)',
  '(?:lihat )?(?:semua )?(\\d+) balasan(?: lainnya)?',
  '(?:ดู)?(?:การตอบกลับ|ตอบกลับ) ?(\\d+) ?(?:รายการ|ข้อความ)?|(\\d+) การตอบกลับ',
  '(?:xem )?(?:tất cả )?(\\d+) (?:câu trả lời|phản hồi|trả lời)',
  '(\\d+) ?件の(?:返信|返答)(?:を表示)?',
  '답글 (\\d+)개(?: 보기)?',
  '(?:查看)?(?:全部)? ?(\\d+) ?(?:条|條|則|个|個)(?:回复|回覆)',
  '(?:ver )?(?:las |todas las )?(\\d+) respuestas?',
  '(?:ver )?(?:as |todas as )?(\\d+) respostas?',
  '(?:alle )?(\\d+) antwort(?:en)?(?: anzeigen| ansehen)?',
  '(?:voir )?(?:les )?(\\d+) réponses?',
  '(\\d+) yanıt(?:ı gör)?',
);

/** Small words on controls, which nobody wrote. */
export const CONTROL = whole(
  'like|likes?|love|haha|share|report|hide|delete|pin|pinned|edit|edited|more|less|see more|see less|read more|show more|translate|see translation|follow|block|remove|approve|helpful|suka|bagikan|laporkan|sembunyikan|hapus|selengkapnya|lihat terjemahan|ikuti|ถูกใจ|แชร์|ลบ|แปลภาษา|thích|chia sẻ|xóa|いいね！?|共有|削除|もっと見る|翻訳|좋아요|공유|삭제|더보기|赞|讚|分享|删除|刪除|更多|翻译|me gusta|compartir|eliminar|ver más|curtir|compartilhar|excluir|ver mais|gefällt mir|teilen|löschen|mehr|j’aime|partager|supprimer|voir plus|beğen|paylaş|sil|author|creator|top fan|penjual|seller|verified|verified purchase|translated|hearted',
);

export const UNREAD = whole(
  'unread(?: messages?| conversation)?|\\d+ (?:new|unread)(?: messages?)?|new message|belum dibaca|pesan baru|ยังไม่ได้อ่าน|chưa đọc|未読(?:メッセージ)?|읽지 않(?:음|은 메시지)|未读(?:消息)?|未讀(?:訊息)?|no leídos?|não lidas?|ungelesen|non lus?|okunmamış|mark as read',
);

/** The last word of a conversation is one's own. */
export const FROM_US =
  /^(?:you|anda|kamu|saya|คุณ|bạn|あなた|自分|나|회원님|你|您|tú|usted|você|du|sie|vous|toi|sen|siz|me)(?: sent| mengirim| replied)?\s*[:：]/iu;

/** A question, by its mark or by how some languages end one. */
export const QUESTION =
  /[?？؟]|(?:か|かな|吗|嗎|呢)(?:[。\s]|\p{Extended_Pictographic}|\ufe0f)*$|(?:ไหม|มั้ย|หรือเปล่า|เท่าไหร่|เท่าไร)/u;

/** Names of pages and parts of pages, where they stand in an address or a heading. */
export const COMMENT_PAGE = whole(
  'comments?|comment-?(?:manager|management|moderation)|reviews?|ulasan|komentar|mentions?|replies',
);
export const MESSAGE_PAGE = whole(
  'inbox|messages?|messaging|chats?|webchat|conversations?|direct-?messages?|dms?|messenger|pesan|kotak-?masuk',
);
export const COMMENT_HEADING = whole(
  '(?:[\\d.,]+ )?(?:channel |all |public |recent |latest )?comments?(?: \\([\\d.,]+\\))?|(?:customer |product |all )?reviews|komentar(?: channel)?|ulasan(?: pembeli)?|ความคิดเห็น|bình luận|コメント|댓글|评论|評論|留言|comentarios|comentários|kommentare|commentaires|yorumlar',
);
export const MESSAGE_HEADING = whole(
  'inbox|messages|chats?|direct messages|conversations|kotak masuk|pesan|ข้อความ|กล่องข้อความ|แชท|tin nhắn|hộp thư|メッセージ|受信トレイ|受信箱|메시지|받은편지함|消息|收件箱|訊息|收件匣|聊天|mensajes|bandeja de entrada|mensagens|caixa de entrada|nachrichten|posteingang|boîte de réception|mesajlar|gelen kutusu',
);
