// Written by commands/generate-cldr.ts from CLDR 48.0. Not edited by hand.
// biome-ignore-all format: data

/** Decimal and group sign (a blank for any space) | power of ten: suffixes | unit of time: names. */
export const NUMBER_FORMS: Readonly<Record<string, string>> = {
  en: '.,|3:K,thousand;6:M,million;9:B,billion;12:T,trillion|ms:milliseconds,millisecond,ms;s:seconds,second,sec,s;m:minutes,minute,min,m;h:hours,hour,hr,h;d:days,day,d;w:weeks,week,wks,wk',
  id: ',.|3:rb,ribu;6:jt,juta;9:M,miliar;12:T,triliun|ms:milidetik,md;s:detik,dtk;m:menit,mnt;h:jam,j;d:hari,hr;w:minggu,mgg',
  ms: '.,|3:K,ribu;6:J,juta;9:B,bilion;12:T,trilion|ms:milisaat,ms;s:saat,s;m:minit,min;h:jam,j;d:hari,h;w:minggu,mgu',
  th: '.,|3:K,พัน;6:M,ล้าน;9:B,พันล้าน;12:T,ล้านล้าน;4:หมื่น;5:แสน;10:หมื่นล้าน;11:แสนล้าน|ms:มิลลิวินาที,มิลลิวิ;s:วินาที,วิ;m:นาที;h:ชั่วโมง,ชม.;d:วัน;w:สัปดาห์',
  vi: ',.|3:N,nghìn;6:Tr,triệu;9:T,tỷ;12:NT,nghìn tỷ|ms:mili giây;s:giây;m:phút;h:giờ;d:ngày;w:tuần',
  'zh-CN': '.,|4:万;8:亿;12:万亿|ms:毫秒,ms;s:秒钟,秒;m:分钟;h:小时;d:天;w:周',
  'zh-TW': '.,|4:萬;8:億;12:兆|ms:毫秒;s:秒;m:分鐘;h:小時;d:天;w:週',
  ja: '.,|4:万;8:億;12:兆|ms:ミリ秒,ms;s:秒,s;m:分,m;h:時間,h;d:日,d;w:週間',
  ko: '.,|3:천;4:만;8:억;12:조|ms:밀리초,ms;s:초;m:분;h:시간;d:일;w:주',
  es: ',.|3:mil;6:M,millón,millones;9:mil M,mil millones;12:B,billón,billones|ms:milisegundos,milisegundo,ms;s:segundos,segundo,s;m:minutos,minuto,min;h:horas,hora,h;d:días,día,d;w:semanas,semana,sem.',
  'es-MX': '.,|3:k,mil;6:M,millón,millones;9:mil M,mil millones;12:B,billón,billones|ms:milisegundos,milisegundo,ms;s:segundos,segundo,s;m:minutos,minuto,min;h:horas,hora,h;d:días,día,d;w:semanas,semana,sem,sem.',
  'pt-BR': ',.|3:mil;6:mi,milhão,milhões;9:bi,bilhão,bilhões;12:tri,trilhão,trilhões|ms:milissegundo,milissegundos,ms;s:segundo,segundos,s;m:minuto,minutos,min;h:hora,horas,h;d:dia,dias;w:semana,semanas,sem.',
  'pt-PT': ', |3:mil;6:M,milhão,milhões;9:mM,mil milhões;12:Bi,bilião,biliões|ms:milissegundos,milissegundo,ms;s:segundos,segundo,s;m:minutos,minuto,min;h:horas,hora,h;d:dias,dia;w:semanas,semana,sem.',
  de: ',.|6:Mio.,Million,Millionen;9:Mrd.,Milliarde,Milliarden;12:Bio.,Billion,Billionen;3:Tausend|ms:Millisekunden,Millisekunde,ms;s:Sekunden,Sekunde,Sek.;m:Minuten,Minute,Min.;h:Stunden,Stunde,Std.,h;d:Tage,Tag,Tg.,T;w:Wochen,Woche,Wo.',
  fr: ', |3:k,millier,mille;6:M,million,millions;9:Md,milliard,milliards;12:Bn,billion,billions|ms:milliseconde,millisecondes,ms;s:seconde,secondes,s;m:minute,minutes,min;h:heure,heures,h;d:jour,jours,j;w:semaine,semaines,sem.',
  it: ',.|3:K,mila;6:Mln,milione,milioni;9:Mld,miliardo,miliardi;12:Bln,mille miliardi,mila miliardi|ms:millisecondi,millisecondo,ms;s:secondi,secondo,s;m:minuti,minuto,min;h:ore,ora,h;d:giorni,giorno,gg,g;w:settimane,settimana,sett.',
  ru: ', |3:тыс.,тысяча,тысячи,тысяч;6:млн,миллион,миллиона,миллионов;9:млрд,миллиард,миллиарда,миллиардов;12:трлн,триллион,триллиона,триллионов|ms:миллисекунд,миллисекунда,миллисекунды,мс;s:секунд,секунда,секунды,с;m:минут,минута,минуты,мин;h:часов,час,часа,ч;d:дней,день,дня,дн.,д.;w:недель,неделя,недели,нед.',
  uk: ', |3:тис.,тисяча,тисячі,тисяч;6:млн,мільйон,мільйона,мільйони,мільйонів;9:млрд,мільярд,мільярда,мільярди,мільярдів;12:трлн,трильйон,трильйона,трильйони,трильйонів|ms:мілісекунд,мілісекунда,мілісекунди,мс;s:секунд,секунда,секунди,с;m:хвилин,хвилина,хвилини,хв,х;h:годин,година,години,год,г;d:днів,день,дня,дні,дн.,д;w:тижнів,тиждень,тижня,тижні,тиж.',
  tr: ',.|3:B,bin;6:Mn,milyon;9:Mr,milyar;12:Tn,trilyon|ms:milisaniye,msn;s:saniye,sn.,sn;m:dakika,dk.,d;h:saat,sa.,s,sa;d:gün,g;w:hafta,hf.',
  nl: ',.|3:K,duizend;6:mln.,miljoen;9:mld.,miljard;12:bln.,biljoen|ms:milliseconden,milliseconde,ms;s:seconden,seconde,sec,s;m:minuten,minuut,min,m;h:uur,u;d:dagen,dag,d;w:weken,week,wkn,wk',
  pl: ', |3:tys.,tysiąc,tysiąca,tysiące,tysięcy;6:mln,milion,miliona,miliony,milionów;9:mld,miliard,miliarda,miliardy,miliardów;12:bln,bilion,biliona,biliony,bilionów|ms:milisekund,milisekunda,milisekundy,ms;s:sekund,sekunda,sekundy,sek.,s;m:minut,minuta,minuty,min;h:godzin,godzina,godziny,godz.,h;d:dni,dzień,dnia,d.;w:tygodni,tydzień,tygodnia,tygodnie,tyg.,tydz.',
  ar: '.,|3:ألف,آلاف;6:مليون,ملايين;9:مليار;12:ترليون|ms:ملي ثانية,ملي ث;s:ثانية,ثانيتان,ثوان,ث;m:دقيقة,دقيقتان,دقائق,د;h:ساعة,ساعتان,ساعات,س;d:يوم,يومان,أيام,يومًا,ي;w:أسبوع,أسبوعان,أسابيع,أسبوعًا',
  hi: '.,|3:हज़ार;5:लाख;7:क॰,करोड़;9:अ॰,अरब;11:ख॰,खरब;13:नील|ms:मिलीसेकंड,मि॰से॰;s:सेकंड,से॰,से;m:मिनट,मि॰,मि;h:घंटा,घंटे,घं॰,घं;d:दिन,दि;w:सप्ताह',
  fil: '.,|3:K,libo,na libo;6:M,milyon,na milyon;9:B,bilyon,na bilyon;12:T,trilyon,na trilyon|ms:milisegundo,ms;s:segundo,na segundo,seg.,s;m:minuto,na minuto,min.,m;h:oras,na oras;d:araw,na araw;w:linggo,na linggo',
  bg: ', |3:хил.,хиляди;6:млн.,милион,милиона;9:млрд.,милиард,милиарда;12:трлн.,трилион,трилиона|ms:милисекунди,милисекунда,мсек;s:секунди,секунда,сек,с;m:минути,минута,мин;h:часа,час,ч;d:дни,ден,д;w:седмици,седмица,седм.',
};

/** Decimal and group sign of languages and regions whose words are not known. */
export const MORE_SEPARATORS =
  'en-IN=., en-ZA=,_ de-CH=.\' de-AT=,_ fr-CA=,_ fr-CH=,_ it-CH=.\' es-AR=,. es-CL=,. es-CO=,. es-PE=., es-US=., es-419=., nl-BE=,. sv=,_ da=,. nb=,_ nn=,_ fi=,_ is=,. cs=,_ sk=,_ hu=,_ ro=,. hr=,. sr=,. sl=,. et=,_ lv=,_ lt=,_ el=,. he=., fa=., ur=., bn=., ta=., te=., ca=,. eu=,. ka=,_ az=,. kk=,_ km=., lo=,. my=.,';

/** Signs that mean one currency. */
export const CURRENCY_SIGNS =
  '€=EUR £=GBP CN¥=CNY ₩=KRW ₹=INR Rp=IDR RM=MYR ฿=THB ₫=VND ₱=PHP NT$=TWD HK$=HKD A$=AUD CA$=CAD NZ$=NZD MX$=MXN R$=BRL zł=PLN Kč=CZK Ft=HUF lei=RON ₺=TRY ₽=RUB ₴=UAH ₪=ILS ₦=NGN E£=EGP ৳=BDT GH₵=GHS ₸=KZT US$=USD JP¥=JPY AU$=AUD ￦=KRW レイ=RON ₵=GHS $US=USD £GB=GBP $SG=SGD $AU=AUD $CA=CAD $NZ=NZD $MX=MXN $AR=ARS $CL=CLP $CO=COP £E=EGP NKr=NOK C$=CAD lej=RON UK£=GBP AR$=ARS CL$=CLP CO$=COP ج.م.=EGP ر.س.=SAR د.إ.=AED लेई=RON щ.д.=USD лв.=BGN';

/** Signs that several currencies share. */
export const SHARED_SIGNS =
  '$=USD/SGD/TWD/HKD/AUD/CAD/NZD/MXN/ARS/CLP/COP ¥=JPY/CNY kr=SEK/NOK/DKK Rs=PKR/LKR/INR ￥=JPY/CNY';
