import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export type AttentionItem = {
  readonly id: string;
  /** What it is about, in one or two words. */
  readonly tag: string;
  readonly look: "missing" | "soon" | "grace";
  /** The whole matter in a sentence. */
  readonly sentence: string;
  /** Where to do something about it. */
  readonly href: string;
  readonly action: string;
};

const TAGS: Readonly<Record<AttentionItem["look"], string>> = {
  missing: "bg-missing-soft text-missing",
  soon: "bg-soon-soft text-soon",
  grace: "bg-grace-soft text-grace",
};

/** What somebody should look at, gravest first, each with the way there. */
export function AttentionList({ items }: { items: readonly AttentionItem[] }) {
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing needs attention.">No gap, nothing that ends soon.</EmptyState>
    );
  }
  return (
    <ul>
      {items.map(({ id, tag, look, sentence, href, action }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5 last:border-0"
        >
          <span
            className={`max-w-40 shrink-0 truncate rounded-full px-2 py-px text-small ${TAGS[look]}`}
            title={tag}
          >
            {tag}
          </span>
          <p className="min-w-[min(100%,10rem)] grow basis-0">{sentence}</p>
          <ButtonLink href={href} aria-label={`${action}: ${sentence}`}>
            {action}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
