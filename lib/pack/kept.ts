import { type Day, formatDay } from "@/lib/calendar";

/** A pack can be downloaded for so long; it can be made again at any time. */
export const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 86_400_000;

export function keptUntil(madeAt: Date): Date {
  return new Date(madeAt.getTime() + KEPT_MS);
}

/** What was made then is kept until `at`. */
export function madeBefore(at: Date): Date {
  return new Date(at.getTime() - KEPT_MS);
}

/** Says the day, and by its fingerprint which one it is. */
export function packFileName({ asOf, fingerprint }: Named): string {
  return `evidence-${formatDay(asOf)}-${fingerprint.slice(0, 12)}.zip`;
}

type Named = { readonly asOf: Day; readonly fingerprint: string };
