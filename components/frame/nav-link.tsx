"use client";

import clsx from "clsx";
import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

export type NavEntry = {
  readonly href: string;
  readonly label: string;
  /** How many, or what waits: "486", "3 due". */
  readonly note?: string;
  /** Another address that belongs to this part. */
  readonly also?: string;
};

/** A way to one part of the application; it marks the part that the reader is in. */
export function NavLink({ entry: { href, label, note, also } }: { entry: NavEntry }) {
  const pathname = usePathname();
  const isHere = isWithin(pathname, href) || (also !== undefined && isWithin(pathname, also));
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "flex items-baseline justify-between gap-2 rounded-control px-2 py-1.5 max-lg:py-2",
        isHere
          ? "bg-surface font-medium text-ink shadow-card"
          : "text-ink-2 hover:bg-surface/60 hover:text-ink",
      )}
    >
      {label}
      {note && <span className="text-tiny font-normal text-ink-3">{note}</span>}
    </Link>
  );
}

function isWithin(pathname: string, href: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}
