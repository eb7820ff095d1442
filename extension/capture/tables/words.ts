/** Words by which columns and rows of tables are told apart. */

/** Columns that hold no amounts. */
export const NO_AMOUNTS =
  /^(?:#|no\.?|nr\.?|id|.* id|order(?: (?:no|number|#))?\.?|invoice(?: .*)?|sku|code|rank|date.*|.* date|time|.* at|created|updated|phone.*|tel.*|zip.*|postcode|year|age|version|status|อันดับ|排名|名次|순위|順位|peringkat|rang|rango|ranking|hạng|stt|क्रम|место|sıra|nº|n°|ऑर्डर आईडी|日期|日付|날짜|datum|fecha|tanggal|ngày|التاريخ)$/iu;
/** Columns that hold people: what stands in their rows is nobody's business here. */
export const PEOPLE =
  /^(?:customers?|clients?|users?|members?|buyers?|employees?|full name|first name|last name|authors?|assignee|owner|contacts?|e-?mail.*|kunde.*|cliente.*|pelanggan|pembeli|khách hàng|顧客|客户|고객)(?: name)?$/iu;
/** A column of names beside one of these: the rows are people, whatever else they hold. */
export const NAMES = /^(?:(?:full )?name|nama|nombre|nom|nome|tên|الاسم|اسم|名前|姓名|이름|имя)$/iu;
export const OF_PEOPLE =
  /^(?:salary|age|position|job.*|role|office|start date|hired|department|birth.*|gender|country|city|gehalt|salario|salaire|salário|gaji|lương|راتب|الراتب|بلد|مدينة|給与|工资|급여|зарплата)$/iu;
/** A head that says no more than that numbers stand under it. */
export const VALUES =
  /^(?:values?|count|numbers?|result|wert|anzahl|valor|valeur|valore|nilai|jumlah|giá trị|値|数値|数量|값|القيمة|значение|değer)$/iu;
export const TOTAL =
  /^(?:(?:grand )?total|gesamt|summe|somme|totale|jumlah|tổng(?: cộng)?|合計|总计|總計|합계|الإجمالي|итого|toplam|รวม)$/iu;
