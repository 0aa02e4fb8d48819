import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type InspectorFrameProps = {
  /** The column, and its page. */
  title: string;
  href: string;
  /** The row, and its page. */
  who: string;
  whoHref: string;
  note: string;
  children: ReactNode;
};

/** Beside the matrix: whose cell it is, and its story. */
export function InspectorFrame({ title, href, who, whoHref, note, children }: InspectorFrameProps) {
  return (
    <aside
      data-card
      aria-label={`${who}, ${title}`}
      className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card max-lg:rounded-b-none max-lg:shadow-raised"
    >
      <h2 className="pr-10 font-semibold">
        <Link href={href} className="hover:underline hover:underline-offset-3">
          {title}
        </Link>
      </h2>
      <p className="mt-0.5 text-ink-2">
        <Link href={whoHref} className="hover:underline hover:underline-offset-3">
          {who}
        </Link>
        {note && <span className="text-ink-3"> · {note}</span>}
      </p>
      {children}
    </aside>
  );
}
