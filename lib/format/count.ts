/** Narrow and unbreakable, as ISO 80000-1 groups digits. */
const GROUP_SPACE = "\u202f";

/** "486", "1 217": grouped from four digits on, with a true minus sign. */
export function countText(count: number): string {
  const digits = Math.abs(count)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, GROUP_SPACE);
  return count < 0 ? `−${digits}` : digits;
}

/** "1 person", "3 people". The plural is the singular with an s, unless given. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** "+3", "−2", "0": a change. */
export function changeText(change: number): string {
  return change > 0 ? `+${countText(change)}` : countText(change);
}
