import { labelKey } from '../../../core/index.ts';

/** What may stand before the name of such a column: "Billing phone", "Ship Address1". */
const OF_WHOM =
  '(?:(?:billing|shipping|ship|delivery|recipient|receiver|buyer|customer|contact|consignee|user|member|seller|primary|mobile|home|work)[\\s_\\-]*(?:to[\\s_\\-]+)?)*';

const REACHED =
  '(?:(?:tele)?phone|mobile|cell(?:phone)?|fax)(?:[\\s_\\-]*(?:no\\.?|number))?|e-?mail(?:[\\s_\\-]*address)?|address(?:[\\s_\\-]*line)?|street|zip(?:[\\s_\\-]*code)?|post(?:al)?[\\s_\\-]*code|postcode|tax[\\s_\\-]*(?:id|number)|vat[\\s_\\-]*(?:id|number)|passport(?:[\\s_\\-]*(?:no\\.?|number))?|ip(?:[\\s_\\-]*address)?';

const WHO =
  '(?:buyer|customer|user|member|recipient|receiver|consignee)(?:[\\s_\\-]*(?:id|no\\.?|number|name|user[\\s_\\-]*name))?|user[\\s_\\-]*name';

/** The same in other languages, whole headers only: "Phone number clicks" is measured. */
const ABROAD = [
  '(?:no\\.?|nomor)\\s*(?:telepon|telp|hp|wa)(?:\\s.{0,30})?|telepon|alamat(?:\\s.{0,30})?|kode pos|nama (?:penerima|pembeli)|npwp|nik',
  'tel[eé]fono|c[oó]digo postal|direcci[oó]n(?:\\s.{0,30})?|correo(?: electr[oó]nico)?',
  'telefone|celular|cep|endere[cç]o(?:\\s.{0,30})?|cpf|cnpj',
  'telefon(?:nummer)?|handynummer|plz|postleitzahl|adresse|anschrift|kundennummer',
  't[eé]l[eé]phone|code postal|courriel|telefono|indirizzo|telefoon(?:nummer)?|adres|kod pocztowy|posta kodu',
  'телефон|почтовый индекс|поштовий індекс|адрес|адреса',
  '(?:số )?điện thoại|địa chỉ(?:\\s.{0,30})?|mã bưu (?:chính|điện)',
  '(?:หมายเลข|เบอร์)?โทรศัพท์|เบอร์โทร|ที่อยู่.{0,20}|รหัสไปรษณีย์',
  '電話(?:番号|號碼)?|住所|郵便番号|メールアドレス|(?:联系|聯絡)?(?:电话|電話)|手机(?:号码?)?|手機(?:號碼)?|(?:收货|收件)?地址|邮编|郵遞區號|邮箱',
  '전화(?: ?번호)?|휴대폰(?: ?번호)?|연락처|주소|우편번호|이메일',
  '(?:رقم )?(?:الهاتف|الجوال)|العنوان|الرمز البريدي|(?:फ़ोन|मोबाइल)(?: नंबर)?|पता|पिन कोड',
].join('|');

const PERSONAL = new RegExp(`^(?:${OF_WHOM}(?:${REACHED}|${WHO})|${ABROAD})[\\s_\\-]*\\d?$`, 'u');

/** Longer headers than any such column has. */
const LONGEST = 80;

/**
 * Whether a header names who somebody is or where they are reached. Their digits are no number,
 * and they name no item: nothing of such a column leaves the file.
 *
 * @example
 * isPersonal('Billing Phone') // → true
 * isPersonal('Phone number clicks') // → false
 */
export function isPersonal(header: string): boolean {
  if (header.length > LONGEST) return false;
  const key = labelKey(header);
  return PERSONAL.test(key) || PERSONAL.test(key.replace(/\s*\([^()]*\)$/, ''));
}
