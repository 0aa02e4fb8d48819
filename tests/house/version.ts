/** Whether a version is lower than another (semver.org; pre-releases come before their release). */
export function isBelow(version: string, floor: string): boolean {
  const own = numbersOf(version);
  const lowest = numbersOf(floor);
  for (const [index, number] of lowest.entries()) {
    const difference = (own[index] ?? 0) - number;
    if (difference !== 0) return difference < 0;
  }
  return version.includes("-") && !floor.includes("-");
}

function numbersOf(version: string): number[] {
  return version
    .replace(/[-+].*$/, "")
    .split(".")
    .map(Number);
}
