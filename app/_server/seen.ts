import "server-only";

/** What a form sends along so that nobody overwrites what they have not seen. */
export function seen({ id, version }: { readonly id: string; readonly version: number }) {
  return { id, version: String(version) };
}
