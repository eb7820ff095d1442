import type { WordList } from '../word-list.ts';

/** Turkish. */
export const tr: WordList = {
  language: 'tr',
  writing: 'words',
  great:
    'harika* mükemmel* mukemmel* muhteşem* muhtesem* süper super efsane* bayıldım bayildim enfes* kusursuz* şahane* sahane* en_iyi bayılıyorum inanılmaz* aşığım',
  good: 'güzel* guzel* iyi iyiydi sevdim seviyorum sevdik beğendim begendim beğendik teşekkür* tesekkur* sağol sağolun eline_sağlık ellerinize_sağlık hızlı hizli kaliteli lezzetli mutlu tatlı tatli başarılı basarili tavsiye tebrik* aferin bravo memnun* rahat uygun kullanışlı sağlam komik eğlenceli şirin faydalı canım sevimli haha*',
  bad: 'kötü kotu yavaş yavas pahalı pahali bozuk kırık kirik yırtık çirkin cirkin üzgün uzgun üzücü sıkıcı sikici hatalı hata sorun* geç gec kalitesiz* şikayet* sikayet* iade* zor yanlış yanlis kirli eksik pişman* pisman* hayal_kırıklığı sinir* defolu memnun_değilim memnun_kalmadım beğenmedim begenmedim sevmedim',
  awful:
    'berbat* rezalet* dolandırıcı* dolandirici* çöp cop nefret* iğrenç* igrenc* felaket* sahte* lanet* aptal* en_kötü en_kotu utanç yazıklar rezil*',
  not: '',
  notAfter: 'değil degil değildi degildi yok',
  very: 'hiç asla çok cok gerçekten gercekten aşırı asiri baya',
  small:
    've bir bu da de için icin ile ama ne nasıl nasil nerede kaç ben sen biz siz var mı mi mu mü gibi daha o şu ya ki kadar sonra ürün urun kargo geldi oldu olarak benim merhaba selam abi',
};
