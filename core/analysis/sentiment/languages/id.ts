import type { WordList } from '../word-list.ts';

/** Indonesian, with the short forms of chats and much that Malay shares. */
export const id: WordList = {
  language: 'id',
  writing: 'words',
  great:
    'mantap mantab mantul keren kerennya terbaik istimewa luar_biasa sempurna juara memuaskan recommended rekomended rekomen cinta terfavorit cakep kece the_best wow',
  good: 'bagus bagusnya bgs baik suka senang seneng puas cantik indah lucu enak lezat cepat cepet murah ramah rapi wangi nyaman awet original ori berkualitas sesuai aman terima_kasih terimakasih makasih makasi mksh tengkyu thanks thank_you hebat bahagia bangga asik asyik seru semangat sukses rekomendasi nagih gemes gemas pas ok oke sip lengkap membantu bermanfaat wkwk* haha* hehe*',
  bad: 'jelek jlk buruk lama lambat lemot rusak cacat kecewa mahal bohong susah sulit sakit sedih marah benci bosan bosen bau kotor sobek robek pecah palsu kw telat gagal salah aneh ribet nyesel menyesal masalah komplain complain error hilang basi luntur',
  awful:
    'parah hancur penipu penipuan nipu tipu zonk sampah terburuk mengecewakan bangsat anjing goblok tolol brengsek memalukan menjijikkan kapok',
  not: 'tidak tdk gak ga nggak ngga enggak gk tak bukan bkn belum blm jangan jgn kurang',
  very: 'sangat sgt banget bgt bngt sekali amat paling super terlalu benar_benar bener_bener',
  small:
    'yang yg dan di ke dari ini itu untuk utk dengan dgn saya aku kamu kami kita nya ada sudah udah sdh juga jg kak min gan sis bang bisa bs kok sih dong deh aja saja tapi tp pake pakai karena krn kalau kalo lagi sama barang barangnya pengiriman penjual kapan berapa mau apa gimana kenapa pesan pesanan harga terus banyak semua',
};
