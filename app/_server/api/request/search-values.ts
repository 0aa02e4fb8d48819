import { flaw, Refused } from "@/app/_server/api/problem";

/** Query parameters by name. A name that comes twice means two things at once. Throws 400. */
export function searchValues(url: URL): Record<string, string> {
  const names = [...url.searchParams.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) {
    const pointer = `/query/${repeated.slice(0, 100)}`;
    throw new Refused("invalid-request", {
      errors: [flaw(pointer, "repeated", "Give this once.")],
    });
  }
  return Object.fromEntries(url.searchParams);
}
