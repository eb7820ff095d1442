const MONEY =
  /\b(?:total|avg|average|mrr|arr|arpu|ltv|gmv|revenue|sales|income|profit|earnings|spend|spent|cost|budget|expenses?|balance|value|payout|umsatz|ingresos|ventas|receita|faturamento|revenus?|pendapatan|doanh thu)\b|売上|収益|收入|매출|выручка|เงิน|إيراد/iu;

/** True for a name that says it is of an amount of money, and not of a thing that costs one. */
export const saysMoney = (label: string): boolean => MONEY.test(label);
