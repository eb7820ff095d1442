import { type Tongue, tongue } from './tongue.ts';

const pl = tongue(`
lang: pl
currencies: PLN
count: Wyświetlenia, Nowi obserwujący, Zamówienia, Odwiedzający, Kliknięcia, Komentarze,
  Udostępnienia, Sprzedane sztuki, Odsłony, Zwroty, Nowi klienci
money: Przychód, Średnia wartość zamówienia, Sprzedaż netto, Wydatki na reklamy
percent: Współczynnik konwersji, Współczynnik odrzuceń, Współczynnik klikalności
duration: Średni czas oglądania, Czas trwania sesji
rating: Średnia ocena
menu: Start, Zamówienia, Produkty, Klienci, Statystyki, Ustawienia, Komentarze, Pomoc
titles: Przegląd, Wyniki, Pulpit
sections: Kluczowe wskaźniki, Sprzedaż, Odbiorcy, Zaangażowanie
sources: Bezpośrednie, Wyszukiwarka, Media społecznościowe, E-mail, Odesłania
things: Lniana koszula, Gliniany kubek, Dębowa półka, Torba płócienna, Szalik
last: Ostatnie {n} dni
today: Dzisiaj
yesterday: Wczoraj
thisMonth: Ten miesiąc
lastMonth: Poprzedni miesiąc
versus: względem poprzedniego tygodnia, w porównaniu z zeszłym miesiącem, niż w poprzednim okresie
from: z {x}
more: {x} więcej niż zwykle
less: {x} mniej niż zwykle
target: Cel: {x}
updated: Zaktualizowano {n} min temu
total: Razem
item: Produkt
all: Zobacz wszystko
hms: godz., min, s
short: 1e3 tys., 1e6 mln
`);

const ru = tongue(`
lang: ru
currencies: RUB
count: Просмотры, Показы, Новые подписчики, Заказы, Посетители, Клики, Комментарии, Репосты,
  Продано товаров, Возвраты, Новые клиенты
money: Выручка, Средний чек, Чистые продажи, Расходы на рекламу
percent: Конверсия, Показатель отказов, CTR, Вовлечённость
duration: Среднее время просмотра, Длительность сеанса
rating: Средняя оценка
menu: Главная, Заказы, Товары, Клиенты, Аналитика, Настройки, Комментарии, Помощь
titles: Обзор, Статистика, Сводка
sections: Ключевые показатели, Продажи, Аудитория, Вовлечённость
sources: Прямые заходы, Поиск, Соцсети, Рассылка, Переходы
things: Льняная рубашка, Глиняная кружка, Дубовая полка, Сумка, Шарф
last: Последние {n} дней
today: Сегодня
yesterday: Вчера
thisMonth: Этот месяц
lastMonth: Прошлый месяц
versus: по сравнению с прошлой неделей, к прошлому месяцу, чем в прошлом периоде
from: с {x}
more: на {x} больше, чем обычно
less: на {x} меньше, чем обычно
target: Цель: {x}
updated: Обновлено {n} мин назад
total: Итого
item: Товар
all: Смотреть все
hms: ч, мин, с
short: 1e3 тыс., 1e6 млн
`);

const uk = tongue(`
lang: uk
currencies: UAH
count: Перегляди, Покази, Нові підписники, Замовлення, Відвідувачі, Кліки, Коментарі,
  Продано товарів, Повернення, Нові клієнти
money: Дохід, Середній чек, Чистий продаж, Витрати на рекламу
percent: Коефіцієнт конверсії, Показник відмов, Рівень залучення
duration: Середній час перегляду, Тривалість сеансу
rating: Середня оцінка
menu: Головна, Замовлення, Товари, Клієнти, Аналітика, Налаштування, Коментарі
titles: Огляд, Статистика, Зведення
sections: Ключові показники, Продажі, Аудиторія, Залучення
sources: Прямі переходи, Пошук, Соцмережі, Розсилка, Посилання
things: Лляна сорочка, Глиняна чашка, Дубова полиця, Торба, Шарф
last: Останні {n} днів
today: Сьогодні
yesterday: Вчора
thisMonth: Цей місяць
lastMonth: Минулий місяць
versus: порівняно з минулим тижнем, до минулого місяця, ніж у попередньому періоді
from: з {x}
more: на {x} більше, ніж зазвичай
less: на {x} менше, ніж зазвичай
target: Ціль: {x}
updated: Оновлено {n} хв тому
total: Усього
item: Товар
all: Переглянути всі
hms: год, хв, с
short: 1e3 тис., 1e6 млн
`);

const bg = tongue(`
lang: bg
currencies: EUR
count: Показвания, Нови последователи, Поръчки, Посетители, Кликвания, Коментари, Споделяния,
  Продадени артикули, Връщания, Нови клиенти
money: Приходи, Средна стойност на поръчка, Нетни продажби
percent: Процент на конверсия, Степен на отпадане, Процент на ангажираност
duration: Средно време на гледане, Продължителност на сесията
rating: Средна оценка
menu: Начало, Поръчки, Продукти, Клиенти, Анализ, Настройки, Коментари
titles: Преглед, Статистика, Табло
sections: Основни показатели, Продажби, Аудитория, Ангажираност
sources: Директни, Търсене, Социални мрежи, Имейл, Препратки
things: Ленена риза, Глинена чаша, Дъбов рафт, Платнена чанта, Шал
last: Последните {n} дни
today: Днес
yesterday: Вчера
thisMonth: Този месец
lastMonth: Миналия месец
versus: спрямо миналата седмица, в сравнение с миналия месец, от предходния период
from: от {x}
more: {x} повече от обичайното
less: {x} по-малко от обичайното
target: Цел: {x}
updated: Обновено преди {n} мин
total: Общо
item: Продукт
all: Виж всички
hms: ч, мин, сек
`);

const tr = tongue(`
lang: tr
currencies: TRY
count: Görüntülenme, Gösterim, Yeni takipçiler, Siparişler, Ziyaretçiler, Tıklamalar, Yorumlar,
  Paylaşımlar, Satılan ürün, İadeler, Yeni müşteriler
money: Gelir, Ortalama sepet tutarı, Net satış, Reklam harcaması
percent: Dönüşüm oranı, Hemen çıkma oranı, Tıklama oranı, Etkileşim oranı
duration: Ortalama izlenme süresi, Oturum süresi
rating: Ortalama puan
menu: Ana sayfa, Siparişler, Ürünler, Müşteriler, Analizler, Ayarlar, Yorumlar
titles: Genel bakış, Performans, Panel
sections: Temel metrikler, Satışlar, Kitle, Etkileşim
sources: Doğrudan, Arama, Sosyal medya, E-posta, Yönlendirme
things: Keten gömlek, Kil kupa, Meşe raf, Bez çanta, Atkı
last: Son {n} gün
today: Bugün
yesterday: Dün
thisMonth: Bu ay
lastMonth: Geçen ay
versus: geçen haftaya göre, önceki döneme göre, geçen aya kıyasla
from: önceki {x}
more: normalden {x} fazla
less: normalden {x} az
target: Hedef: {x}
updated: {n} dk önce güncellendi
total: Toplam
item: Ürün
all: Tümünü gör
hms: sa, dk, sn
`);

const ar = tongue(`
lang: ar
currencies: SAR, AED, EGP
count: المشاهدات, مرات الظهور, المتابعون الجدد, الطلبات, الزوار, النقرات, التعليقات, المشاركات,
  الوحدات المباعة, المرتجعات, العملاء الجدد
money: الإيرادات, متوسط قيمة الطلب, صافي المبيعات, الإنفاق الإعلاني
percent: معدل التحويل, معدل الارتداد, نسبة النقر, معدل التفاعل
duration: متوسط مدة المشاهدة, مدة الجلسة
rating: متوسط التقييم
menu: الرئيسية, الطلبات, المنتجات, العملاء, التحليلات, الإعدادات, التعليقات
titles: نظرة عامة, الأداء, لوحة التحكم
sections: المؤشرات الرئيسية, المبيعات, الجمهور, التفاعل
sources: مباشر, البحث, وسائل التواصل, البريد, الإحالات
things: قميص كتان, كوب فخار, رف خشب, حقيبة قماش, وشاح
last: آخر {n} يومًا
today: اليوم
yesterday: أمس
thisMonth: هذا الشهر
lastMonth: الشهر الماضي
versus: مقارنة بالأسبوع الماضي, عن الشهر الماضي, مقارنة بالفترة السابقة
from: من {x}
more: أكثر بـ {x} من المعتاد
less: أقل بـ {x} من المعتاد
target: الهدف: {x}
updated: تم التحديث قبل {n} دقيقة
total: الإجمالي
item: المنتج
all: عرض الكل
hms: س, د, ث
`);

const fa = tongue(`
lang: fa
currencies: USD
count: بازدیدها, دنبال‌کنندگان جدید, سفارش‌ها, بازدیدکنندگان, کلیک‌ها, نظرات, کالاهای فروخته‌شده,
  مشتریان جدید
money: درآمد, فروش خالص
percent: نرخ تبدیل, نرخ پرش, نرخ تعامل
duration: میانگین زمان تماشا
rating: میانگین امتیاز
menu: خانه, سفارش‌ها, محصولات, مشتریان, تنظیمات, نظرات
titles: نمای کلی, داشبورد
sections: شاخص‌های کلیدی, فروش, مخاطبان
sources: مستقیم, جستجو, شبکه‌های اجتماعی, ایمیل
things: پیراهن کتان, لیوان سفالی, قفسه چوبی, کیف پارچه‌ای
last: {n} روز گذشته
today: امروز
yesterday: دیروز
thisMonth: این ماه
lastMonth: ماه گذشته
versus: نسبت به هفته گذشته, نسبت به ماه گذشته
from: از {x}
more: {x} بیشتر از معمول
less: {x} کمتر از معمول
target: هدف: {x}
updated: به‌روزرسانی {n} دقیقه پیش
total: مجموع
item: محصول
all: نمایش همه
hms: ساعت, دقیقه, ثانیه
`);

const hi = tongue(`
lang: hi
currencies: INR
count: व्यू, इंप्रेशन, नए फ़ॉलोअर, ऑर्डर, विज़िटर, क्लिक, टिप्पणियां, शेयर, बिकी यूनिट, वापसी,
  नए ग्राहक
money: राजस्व, औसत ऑर्डर मूल्य, कुल बिक्री, विज्ञापन खर्च
percent: कन्वर्ज़न दर, बाउंस दर, क्लिक दर, सहभागिता दर
duration: औसत देखने का समय, सत्र की अवधि
rating: औसत रेटिंग
menu: होम, ऑर्डर, उत्पाद, ग्राहक, विश्लेषण, सेटिंग, टिप्पणियां
titles: अवलोकन, प्रदर्शन, डैशबोर्ड
sections: मुख्य मीट्रिक, बिक्री, दर्शक, सहभागिता
sources: सीधे, खोज, सोशल मीडिया, ईमेल, रेफ़रल
things: लिनन शर्ट, मिट्टी का कप, लकड़ी की शेल्फ़, कपड़े का थैला, मफलर
last: पिछले {n} दिन
today: आज
yesterday: कल
thisMonth: इस महीने
lastMonth: पिछला महीना
versus: पिछले सप्ताह की तुलना में, पिछले महीने से, पिछली अवधि की तुलना में
from: {x} से
more: सामान्य से {x} ज़्यादा
less: सामान्य से {x} कम
target: लक्ष्य: {x}
updated: {n} मिनट पहले अपडेट किया गया
total: कुल
item: उत्पाद
all: सभी देखें
hms: घं, मि, से
short: 1e3 हज़ार, 1e5 लाख, 1e7 क॰
`);

export const EAST: readonly Tongue[] = [pl, ru, uk, bg, tr, ar, fa, hi];
