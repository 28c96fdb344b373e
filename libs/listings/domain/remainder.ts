/** Quantities are kept to three decimals, as the database does. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

export interface Stock {
  readonly quantity: number | null;
  readonly remaining: number | null;
}

/** The remainder after `taken` has been agreed, or null when there is not that much left. A listing without a quantity never runs out. */
export function take(stock: Stock, taken: number): Stock | null {
  if (stock.quantity === null || stock.remaining === null) return stock;
  const remaining = rounded(stock.remaining - taken);
  return remaining < 0 ? null : { ...stock, remaining };
}

/** The remainder after an agreement of `returned` has been called off. */
export function giveBack(stock: Stock, returned: number): Stock {
  if (stock.quantity === null || stock.remaining === null) return stock;
  return { ...stock, remaining: Math.min(stock.quantity, rounded(stock.remaining + returned)) };
}

/** The remainder when the owner changes the quantity: what was already taken stays taken. Null when less is stated than was taken. */
export function requantify(stock: Stock, quantity: number | null): Stock | null {
  if (quantity === null) return { quantity: null, remaining: null };
  const taken = (stock.quantity ?? quantity) - (stock.remaining ?? stock.quantity ?? quantity);
  const remaining = rounded(quantity - taken);
  return remaining < 0 ? null : { quantity, remaining };
}
