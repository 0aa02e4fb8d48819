/** "no. 12345"; nothing for an address or a URN, which a badge is known by to programs. */
export function numberText(number: string | null): string | null {
  const isForPeople = number !== null && !/^(?:urn|https?):/i.test(number);
  return isForPeople ? `no.\u00a0${number}` : null;
}
