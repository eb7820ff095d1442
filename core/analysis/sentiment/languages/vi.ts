import type { WordList } from '../word-list.ts';

/** Vietnamese, with its marks and the commonest ways to write without them. */
export const vi: WordList = {
  language: 'vi',
  writing: 'words',
  great:
    'tuyệt tuyệt_vời xuất_sắc hoàn_hảo đỉnh đỉnh_cao quá_đỉnh siêu_đẹp rất_thích yêu_quá tuyet_voi tốt_nhất số_một chất_lượng_cao',
  good: 'tốt tot đẹp dep hay thích thich yêu ngon ưng hài_lòng hai_long rẻ nhanh vui cảm_ơn cám_ơn cam_on giỏi xinh dễ_thương chất_lượng bền thơm mềm ok oke ổn cẩn_thận nhiệt_tình chu_đáo đáng_mua nên_mua đáng_tiền hữu_ích bổ_ích thú_vị hạnh_phúc may_mắn chúc_mừng haha* hihi*',
  bad: 'xấu dở chậm hỏng hư lỗi đắt buồn chán thất_vọng that_vong rách bẩn hôi sai thiếu bể vỡ khó mệt giả kém lâu phí_tiền không_nên_mua tiếc bực giận tức phiền',
  awful:
    'tệ te_hai tồi kinh_khủng lừa_đảo lua_dao rác ghét tệ_hại quá_tệ ghê_tởm dối_trá bịp khốn_nạn',
  not: 'không khong ko k hok chưa chả chẳng đừng',
  very: 'rất quá lắm cực siêu vô_cùng thật',
  small:
    'của và là có được cho với này mình bạn shop mọi người thì mà nhé ạ nha em anh chị hàng giao bao nhiêu khi nào tôi các những đã sẽ cũng đi ơi luôn còn rồi',
};
