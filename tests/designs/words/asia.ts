import { type Tongue, tongue } from './tongue.ts';

const id = tongue(`
lang: id
currencies: IDR
count: Tayangan, Pengikut baru, Pesanan, Pengunjung, Klik, Komentar, Dibagikan, Produk terjual,
  Produk dilihat, Retur, Pembeli baru, Kunjungan profil
money: Pendapatan, Nilai pesanan rata-rata, Penjualan bersih, Biaya iklan, Omzet
percent: Tingkat konversi, Rasio pentalan, Rasio klik-tayang, Tingkat interaksi
duration: Durasi tonton rata-rata, Durasi sesi
rating: Penilaian rata-rata, Penilaian toko
menu: Beranda, Pesanan, Produk, Pelanggan, Analitik, Pengaturan, Komentar, Bantuan
titles: Ringkasan, Performa, Dasbor
sections: Metrik utama, Penjualan, Audiens, Interaksi, Jangkauan
sources: Langsung, Pencarian, Media sosial, Email, Rujukan
things: Kemeja linen, Cangkir tanah liat, Rak jati, Tas kanvas, Syal
last: {n} hari terakhir
today: Hari ini
yesterday: Kemarin
thisMonth: Bulan ini
lastMonth: Bulan lalu
versus: dibanding minggu lalu, dari bulan lalu, vs periode sebelumnya
from: dari {x}
more: {x} lebih banyak dari biasanya
less: {x} lebih sedikit dari biasanya
target: Target: {x}
updated: Diperbarui {n} menit lalu
total: Total
item: Produk
all: Lihat semua
hms: jam, mnt, dtk
short: 1e3 rb, 1e6 jt
`);

const ms = tongue(`
lang: ms
currencies: MYR
count: Tontonan, Pengikut baharu, Pesanan, Pelawat, Klik, Komen, Perkongsian, Unit terjual,
  Pulangan, Pelanggan baharu
money: Hasil, Nilai pesanan purata, Jualan bersih
percent: Kadar penukaran, Kadar lantunan, Kadar klik lalu, Kadar penglibatan
duration: Purata masa tontonan, Tempoh sesi
rating: Penilaian purata
menu: Utama, Pesanan, Produk, Pelanggan, Analitis, Tetapan, Komen
titles: Gambaran keseluruhan, Prestasi, Papan pemuka
sections: Metrik utama, Jualan, Khalayak, Penglibatan
sources: Terus, Carian, Media sosial, E-mel, Rujukan
things: Kemeja linen, Cawan tembikar, Rak oak, Beg kanvas, Selendang
last: {n} hari lepas
today: Hari ini
yesterday: Semalam
thisMonth: Bulan ini
lastMonth: Bulan lepas
versus: berbanding minggu lepas, daripada bulan lepas, berbanding tempoh sebelumnya
from: daripada {x}
more: {x} lebih daripada biasa
less: {x} kurang daripada biasa
target: Sasaran: {x}
updated: Dikemas kini {n} minit lalu
total: Jumlah
item: Produk
all: Lihat semua
hms: j, min, s
`);

const fil = tongue(`
lang: fil
currencies: PHP
count: Mga view, Mga bagong follower, Mga order, Mga bisita, Mga click, Mga komento, Mga share,
  Mga nabentang produkto, Mga bagong customer
money: Kita, Average na halaga ng order, Kabuuang benta
percent: Rate ng conversion, Bounce rate, Click-through rate
duration: Average na oras ng panonood
rating: Average na rating
menu: Home, Mga order, Mga produkto, Mga customer, Analytics, Mga setting
titles: Pangkalahatang-ideya, Performance
sections: Mga pangunahing sukatan, Benta, Audience
sources: Direkta, Paghahanap, Social media, Email
things: Linen na polo, Tasang luwad, Istante, Bag na tela
last: Nakaraang {n} araw
today: Ngayong araw
yesterday: Kahapon
thisMonth: Ngayong buwan
lastMonth: Nakaraang buwan
versus: kumpara sa nakaraang linggo, kumpara sa nakaraang buwan
from: mula {x}
more: {x} na mas marami kaysa karaniwan
less: {x} na mas kaunti kaysa karaniwan
target: Target: {x}
updated: Na-update {n} min ang nakalipas
total: Kabuuan
item: Produkto
all: Tingnan lahat
hms: oras, min, seg
`);

const vi = tongue(`
lang: vi
currencies: VND
count: Lượt xem, Lượt hiển thị, Người theo dõi mới, Đơn hàng, Khách truy cập, Lượt nhấp, Bình luận,
  Lượt chia sẻ, Sản phẩm đã bán, Khách hàng mới
money: Doanh thu, Giá trị đơn hàng trung bình, Doanh số thuần, Chi phí quảng cáo
percent: Tỷ lệ chuyển đổi, Tỷ lệ thoát, Tỷ lệ nhấp, Tỷ lệ tương tác
duration: Thời gian xem trung bình, Thời lượng phiên
rating: Đánh giá trung bình
menu: Trang chủ, Đơn hàng, Sản phẩm, Khách hàng, Phân tích, Cài đặt, Bình luận
titles: Tổng quan, Hiệu quả, Bảng điều khiển
sections: Chỉ số chính, Bán hàng, Đối tượng, Tương tác
sources: Trực tiếp, Tìm kiếm, Mạng xã hội, Email, Giới thiệu
things: Áo vải lanh, Cốc gốm, Kệ gỗ sồi, Túi vải, Khăn len
last: {n} ngày qua
today: Hôm nay
yesterday: Hôm qua
thisMonth: Tháng này
lastMonth: Tháng trước
versus: so với tuần trước, so với tháng trước, so với kỳ trước
from: từ {x}
more: nhiều hơn {x} so với bình thường
less: ít hơn {x} so với bình thường
target: Mục tiêu: {x}
updated: Cập nhật {n} phút trước
total: Tổng
item: Sản phẩm
all: Xem tất cả
hms: giờ, phút, giây
`);

const th = tongue(`
lang: th
currencies: THB
count: ยอดดู, การแสดงผล, ผู้ติดตามใหม่, คำสั่งซื้อ, ผู้เข้าชม, จำนวนคลิก, ความคิดเห็น, การแชร์,
  สินค้าที่ขายได้, ลูกค้าใหม่
money: รายได้, มูลค่าคำสั่งซื้อเฉลี่ย, ยอดขายสุทธิ, ค่าโฆษณา
percent: อัตราการซื้อ, อัตราตีกลับ, อัตราการคลิก, อัตราการมีส่วนร่วม
duration: ระยะเวลาการดูเฉลี่ย, ระยะเวลาเซสชัน
rating: คะแนนเฉลี่ย
menu: หน้าหลัก, คำสั่งซื้อ, สินค้า, ลูกค้า, การวิเคราะห์, การตั้งค่า, ความคิดเห็น
titles: ภาพรวม, ประสิทธิภาพ, แดชบอร์ด
sections: ตัวชี้วัดหลัก, การขาย, กลุ่มเป้าหมาย, การมีส่วนร่วม
sources: โดยตรง, การค้นหา, โซเชียลมีเดีย, อีเมล, การอ้างอิง
things: เสื้อลินิน, ถ้วยดินเผา, ชั้นไม้โอ๊ก, กระเป๋าผ้า, ผ้าพันคอ
last: {n} วันที่ผ่านมา
today: วันนี้
yesterday: เมื่อวาน
thisMonth: เดือนนี้
lastMonth: เดือนที่แล้ว
versus: เทียบกับสัปดาห์ที่แล้ว, จากเดือนที่แล้ว, เทียบกับช่วงก่อนหน้า
from: จาก {x}
more: มากกว่าปกติ {x}
less: น้อยกว่าปกติ {x}
target: เป้าหมาย: {x}
updated: อัปเดตเมื่อ {n} นาทีที่แล้ว
total: รวม
item: สินค้า
all: ดูทั้งหมด
hms: ชม., นาที, วินาที
`);

const ja = tongue(`
lang: ja
currencies: JPY
count: 視聴回数, インプレッション数, 新規フォロワー, 注文数, 訪問者数, クリック数, コメント, シェア, 販売数, 返品数, 新規顧客
money: 売上, 平均注文額, 純売上, 広告費
percent: コンバージョン率, 直帰率, クリック率, エンゲージメント率
duration: 平均視聴時間, セッション時間
rating: 平均評価
menu: ホーム, 注文, 商品, 顧客, 分析, 設定, コメント
titles: 概要, パフォーマンス, ダッシュボード
sections: 主要指標, 販売, 視聴者層, エンゲージメント
sources: 直接, 検索, ソーシャル, メール, 参照元
things: リネンシャツ, 陶器のマグ, オークの棚, 帆布バッグ, マフラー
last: 過去 {n} 日間
today: 今日
yesterday: 昨日
thisMonth: 今月
lastMonth: 先月
versus: 先週比, 前月比, 前期間比
from: 前回 {x}
more: 通常より {x} 多い
less: 通常より {x} 少ない
target: 目標: {x}
updated: {n} 分前に更新
total: 合計
item: 商品
all: すべて表示
hms: 時間, 分, 秒
`);

const ko = tongue(`
lang: ko
currencies: KRW
count: 조회수, 노출수, 신규 팔로워, 주문수, 방문자, 클릭수, 댓글, 공유, 판매 수량, 반품, 신규 고객
money: 매출, 평균 주문 금액, 순매출, 광고비
percent: 전환율, 이탈률, 클릭률, 참여율
duration: 평균 시청 시간, 세션 시간
rating: 평균 평점
menu: 홈, 주문, 상품, 고객, 분석, 설정, 댓글
titles: 개요, 성과, 대시보드
sections: 주요 지표, 판매, 잠재고객, 참여
sources: 직접, 검색, 소셜, 이메일, 추천
things: 린넨 셔츠, 도자기 머그, 참나무 선반, 캔버스 가방, 목도리
last: 지난 {n}일
today: 오늘
yesterday: 어제
thisMonth: 이번 달
lastMonth: 지난달
versus: 지난주 대비, 전월 대비, 이전 기간 대비
from: 이전 {x}
more: 평소보다 {x} 많음
less: 평소보다 {x} 적음
target: 목표: {x}
updated: {n}분 전 업데이트
total: 합계
item: 상품
all: 모두 보기
hms: 시간, 분, 초
`);

const zhCN = tongue(`
lang: zh-CN
currencies: CNY
count: 播放量, 展示次数, 新增粉丝, 订单数, 访客数, 点击次数, 评论, 分享, 成交件数, 退货, 新客户
money: 销售额, 客单价, 净销售额, 广告花费
percent: 转化率, 跳出率, 点击率, 互动率
duration: 平均观看时长, 会话时长
rating: 平均评分
menu: 首页, 订单, 商品, 客户, 数据分析, 设置, 评论
titles: 概览, 数据概况, 仪表盘
sections: 核心数据, 销售, 受众, 互动
sources: 直接访问, 搜索, 社交媒体, 邮件, 外部链接
things: 亚麻衬衫, 陶土杯, 橡木架, 帆布包, 围巾
last: 过去 {n} 天
today: 今天
yesterday: 昨天
thisMonth: 本月
lastMonth: 上月
versus: 较上周, 较上月, 环比
from: 上期 {x}
more: 比平时多 {x}
less: 比平时少 {x}
target: 目标：{x}
updated: {n} 分钟前更新
total: 总计
item: 商品
all: 查看全部
hms: 小时, 分, 秒
`);

const zhTW = tongue(
  `
lang: zh-TW
currencies: TWD
count: 觀看次數, 曝光次數, 新增粉絲, 訂單數, 訪客數, 點擊次數, 留言, 分享, 銷售件數, 退貨, 新客戶
money: 營業額, 平均訂單金額, 淨銷售額
percent: 轉換率, 跳出率, 點閱率, 互動率
duration: 平均觀看時間
rating: 平均評分
menu: 首頁, 訂單, 商品, 顧客, 數據分析, 設定, 留言
titles: 總覽, 成效, 儀表板
sections: 重點指標, 銷售, 受眾, 互動
sources: 直接流量, 搜尋, 社群, 電子郵件, 推薦連結
things: 亞麻襯衫, 陶土杯, 橡木架, 帆布袋, 圍巾
last: 過去 {n} 天
lastMonth: 上個月
versus: 較上週, 較上月, 與前期相比
from: 前期 {x}
more: 比平時多 {x}
less: 比平時少 {x}
target: 目標：{x}
updated: {n} 分鐘前更新
total: 總計
hms: 小時, 分, 秒
`,
  zhCN,
);

export const ASIA: readonly Tongue[] = [id, ms, fil, vi, th, ja, ko, zhCN, zhTW];
