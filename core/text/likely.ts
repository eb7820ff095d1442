export function likelyQuantity(text: string): boolean {
  return /\d/.test(text);
}
