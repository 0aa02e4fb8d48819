import { Link } from "@/components/ui/link";
import type { ShownBadgeState } from "@/lib/format/badge-parts";
import { BadgePicture } from "./badge-picture";
import { BadgeStateMark } from "./badge-state";

export type BadgeTileProps = ShownBadgeState & {
  name: string;
  issuer: string | null;
  /** Where its card is. */
  href: string;
  /** Where its picture is; null where it came without one. */
  picture: string | null;
};

/** A badge in brief: its picture, what it is called, who gave it, and what checking it came to. */
export function BadgeTile({ name, issuer, href, picture, ...state }: BadgeTileProps) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <BadgePicture name={name} src={picture} />
      <div className="grid min-w-0 justify-items-start gap-0.5">
        <Link href={href} className="max-w-full font-medium wrap-anywhere hover:underline">
          {name}
        </Link>
        {issuer && <span className="max-w-full truncate text-tiny text-ink-3">{issuer}</span>}
        <BadgeStateMark {...state} />
      </div>
    </div>
  );
}
