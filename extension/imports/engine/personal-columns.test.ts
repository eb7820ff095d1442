import { expect, test } from 'vitest';
import { readOne } from '../fixtures/build.ts';
import { isPersonal } from './personal-columns.ts';

const PEOPLE =
  'Phone;Billing Phone;Telephone no.;Ship Zipcode;Zip;Postal code;Ship Address1;Address line 2;Email;E-mail address;Buyer;Buyer User ID;Customer ID;Username;Username (Pembeli);No. Telepon;Alamat Pengiriman;Nama Penerima;Kode Pos;Teléfono;Código postal;Telefone;CEP;Endereço de entrega;CPF;Telefonnummer;PLZ;Téléphone;Code postal;Telefono;Telefoon;Posta kodu;Телефон;Адрес;Số điện thoại;Địa chỉ nhận hàng;เบอร์โทร;รหัสไปรษณีย์;電話番号;郵便番号;联系电话;手机号码;收货地址;郵遞區號;휴대폰 번호;우편번호;رقم الهاتف;मोबाइल नंबर;ＰＨＯＮＥ';
const MEASURED =
  'Phone number clicks;Email clicks;Emails sent;Customers;New customers;Users;Active users;Members;Buyers;Address book size;Views;Item Total;Telefonate;Adressen gesamt;Jumlah Pembeli;購入者数;주소록 조회수;Order ID;Listing ID;Street views;IP rights strikes';

test.each(PEOPLE.split(';'))('%s says who somebody is or where they are reached', (header) => {
  expect(isPersonal(header)).toBe(true);
});

test.each(MEASURED.split(';'))('%s is measured or names a thing', (header) => {
  expect(isPersonal(header)).toBe(false);
});

test('headers without an end are asked in no time', () => {
  const started = performance.now();
  for (const part of ['shipping ', 'buyer_', 'no. telepon ', 'e-'])
    expect(isPersonal(part.repeat(20_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});

test('lists of orders that no format knows give away no buyer, phone or address', async () => {
  const orders =
    'No. Pesanan,Username (Pembeli),Nama Penerima,No. Telepon,Alamat Pengiriman,Kode Pos,Total Pembayaran,Jumlah\n' +
    '2611A,petra_z,Petra Beispiel,62812345678,Jl. Melati 4,40123,"Rp45.000",2\n' +
    '2611B,budi_k,Budi Contoh,62898765432,Jl. Mawar 9,40124,"Rp9.500",1\n';
  const file = await readOne('pesanan.csv', orders);
  expect(file.numbers.map(({ label, value }) => [label, value])).toEqual([
    ['Total Pembayaran', 45_000],
    ['Jumlah', 2],
    ['Total Pembayaran', 9_500],
    ['Jumlah', 1],
  ]);
  expect(JSON.stringify(file.numbers)).not.toMatch(
    /petra|budi|62812345678|62898765432|Melati|40123/i,
  );
});

test('columns that a known export does not know are held to the same', async () => {
  const sales =
    'Day,Orders,Gross sales,Net sales,Total sales,Billing Zip,Billing Phone\n' +
    '2026-11-20,4,310.00,300.00,336.00,3000,41790000000\n';
  const file = await readOne('sales.csv', sales);
  expect(file.format).toBe('shopify-sales');
  expect(file.numbers).toHaveLength(4);
  expect(JSON.stringify(file.numbers)).not.toMatch(/41790000000|"3000"|:3000/);
});
