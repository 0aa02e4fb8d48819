/** A price of the catalogue, which is in units of its currency, in cents. */
export function centsOf(price: number): number {
  return Math.round(price * 100);
}
