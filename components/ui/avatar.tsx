import clsx from "clsx";
import { initialsOf } from "@/lib/format/initials";

const SIZES = { small: "size-6 text-[10px]", large: "size-12 text-lead" } as const;

/** A person's initials; the name itself always stands beside it. */
export function Avatar({ name, size = "small" }: { name: string; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden="true"
      data-graphic
      className={clsx(
        "grid shrink-0 place-items-center rounded-full bg-level-2 font-semibold text-level-2-ink",
        SIZES[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
