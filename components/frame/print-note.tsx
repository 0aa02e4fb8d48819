"use client";

import { useMedia } from "@/components/browser/use-media";
import { instantText } from "@/lib/format/instant";

export type PrintNoteProps = {
  organisation: string;
  /** Whoever is signed in. */
  by: string;
  /** The organisation's. */
  zone: string;
};

/** At the head of every printed page: whose it is, who printed it and when. */
export function PrintNote({ organisation, by, zone }: PrintNoteProps) {
  const isPrinting = useMedia("print");
  return (
    <p
      data-print-note
      className="mb-3 hidden border-b border-line pb-1 text-tiny text-ink-2 print:block"
    >
      {organisation} · printed by {by}
      {isPrinting && `, ${instantText(new Date(), zone)}`}
    </p>
  );
}
