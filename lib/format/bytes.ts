const STEP = 1024;
const UNITS = ["B", "KiB", "MiB", "GiB"] as const;

/** "812 B", "34 KiB", "1.2 MiB": in steps of 1,024, to two digits where one would say too little. */
export function bytesText(bytes: number): string {
  const exponent = bytes < STEP ? 0 : Math.floor(Math.log(bytes) / Math.log(STEP));
  const step = Math.min(exponent, UNITS.length - 1);
  const count = bytes / STEP ** step;
  const digits = step > 0 && count < 10 ? count.toFixed(1) : String(Math.round(count));
  return `${digits.replace(/\.0$/, "")} ${UNITS[step] ?? ""}`;
}
