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
    <ul className="@container -my-2">
      {items.map(({ id, tag, look, sentence, href, action }) => (
        <li key={id} className="flex items-center gap-x-3 border-b border-line py-2 last:border-0">
          <div className="grid min-w-0 grow grid-cols-[minmax(0,1fr)] gap-x-3 gap-y-0.5 @min-[40rem]:grid-cols-[11rem_minmax(0,1fr)] @min-[40rem]:items-center">
            <p className="flex">
              <span
                className={`truncate rounded-full px-2 py-px text-small ${TAGS[look]}`}
                title={tag}
              >
                {tag}
              </span>
            </p>
            <p>{sentence}</p>
          </div>
          <ButtonLink href={href} aria-label={`${action}: ${sentence}`}>
            {action}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
