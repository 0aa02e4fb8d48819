import { TextLink } from "@/components/ui/link";

/** A gap, and what could be earned to close it. */
export type Suggested = {
  readonly id: string;
  readonly gap: string;
  readonly ways: readonly {
    readonly id: string;
    readonly name: string;
    readonly words: string;
    /** "as you prefer"; null for a way like any other. */
    readonly preferred: string | null;
    readonly href: string;
  }[];
};

/** What would close gaps; choosing one fills in the form that adds it. */
export function Suggestions({ suggested }: { suggested: readonly Suggested[] }) {
  return (
    <ul className="grid gap-3">
      {suggested.map(({ id, gap, ways }) => (
        <li key={id}>
          <h3 className="font-medium">{gap}</h3>
          <ul>
            {ways.map((way) => (
              <li
                key={way.id}
                className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-1 last:border-0"
              >
                <TextLink href={way.href}>{way.name}</TextLink>
                <span className="text-small text-ink-2">
                  {way.words}
                  {way.preferred && ` · ${way.preferred}`}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
