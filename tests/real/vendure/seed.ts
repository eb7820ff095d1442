import type { Cell } from '../support/sqlite.ts';
import type { Api } from './api.ts';

const TAX = 1.19;
const SHIPPING = { net: 500, gross: 595 };
const DAYS = 60;

type Row = Readonly<Record<string, Cell>>;

export interface SeededOrder {
  readonly id: number;
  readonly day: string;
  readonly row: Row;
  readonly line: Row;
}

/** What an order needs to stand on: a zone, a tax, a currency, a product and a customer. */
export async function prepareShop(api: Api): Promise<void> {
  const zone = await created(api, 'createZone(input: { name: "Europe" }) { id }');
  await api(
    'mutation { createCountry(input: { code: "DE", enabled: true, translations: [{ languageCode: en, name: "Germany" }] }) { id } }',
  );
  await api(
    `mutation { updateChannel(input: { id: "1", defaultTaxZoneId: "${zone}", defaultShippingZoneId: "${zone}", defaultCurrencyCode: EUR, availableCurrencyCodes: [EUR], pricesIncludeTax: true }) { __typename } }`,
  );
  const category = await created(
    api,
    'createTaxCategory(input: { name: "Standard", isDefault: true }) { id }',
  );
  await api(
    `mutation { createTaxRate(input: { name: "DE", enabled: true, value: 19, categoryId: "${category}", zoneId: "${zone}" }) { id } }`,
  );
  const product = await created(
    api,
    'createProduct(input: { translations: [{ languageCode: en, name: "Stoneware mug", slug: "mug", description: "" }] }) { id }',
  );
  await api(
    `mutation { createProductVariants(input: [{ productId: "${product}", sku: "MUG", price: 2490, translations: [{ languageCode: en, name: "Stoneware mug" }] }]) { id } }`,
  );
  await api(
    'mutation { createCustomer(input: { firstName: "Kiln", lastName: "Shop", emailAddress: "buyer@shop.example" }) { __typename } }',
  );
}

async function created(api: Api, mutation: string): Promise<string> {
  const data = await api<Record<string, { id: string }>>(`mutation { made: ${mutation} }`);
  const { made } = data;
  if (!made) throw new Error(`Vendure made nothing of ${mutation}`);
  return made.id;
}

/** One to three orders a day for sixty days, the last of them today; nothing here is random. */
export function ordersUntil(today: string): SeededOrder[] {
  const orders: SeededOrder[] = [];
  for (let back = DAYS; back >= 0; back -= 1) {
    const midnight = Date.parse(`${today}T00:00:00Z`) - back * 86_400_000;
    for (let k = 0; k <= (back * 7) % 3; k += 1) {
      orders.push(order(orders.length + 1, midnight + k * 1000));
    }
  }
  return orders;
}

function order(id: number, at: number): SeededOrder {
  const stamp = new Date(at).toISOString().replace('T', ' ').replace('Z', '');
  const quantity = 1 + (id % 3);
  const unit = 990 + ((id * 3511) % 9000);
  const net = Math.round((unit * quantity) / TAX);
  const times = { createdAt: stamp, updatedAt: stamp };
  return {
    id,
    day: stamp.slice(0, 10),
    row: {
      id,
      ...times,
      type: 'Regular',
      code: `KC${String(id).padStart(6, '0')}`,
      state: 'PaymentSettled',
      active: 0,
      orderPlacedAt: stamp,
      couponCodes: '',
      shippingAddress: '{}',
      billingAddress: '{}',
      currencyCode: 'EUR',
      customerId: 1,
      subTotal: net,
      subTotalWithTax: unit * quantity,
      shipping: SHIPPING.net,
      shippingWithTax: SHIPPING.gross,
    },
    line: {
      ...times,
      quantity,
      orderPlacedQuantity: quantity,
      listPriceIncludesTax: 1,
      adjustments: '[]',
      taxLines: '[{"description":"DE","taxRate":19}]',
      productVariantId: 1,
      taxCategoryId: 1,
      initialListPrice: unit,
      listPrice: unit,
      orderId: id,
    },
  };
}
