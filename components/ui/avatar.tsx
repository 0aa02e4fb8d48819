import clsx from "clsx";

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

/** The first letters of the first and the last word, as whole characters of any script. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("en") ?? "").join("");
}
