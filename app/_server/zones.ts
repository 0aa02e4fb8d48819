import "server-only";

/** The time zones that this machine knows, UTC first. */
export function zoneOptions(): { readonly value: string; readonly label: string }[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return ["UTC", ...zones].map((zone) => ({ value: zone, label: zone }));
}
