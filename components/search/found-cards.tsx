import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import type { FoundLines } from "./found";

/** What was found, a card for each kind. */
export function FoundCards({ groups }: { groups: readonly FoundLines[] }) {
  return (
    <div className="-mb-3.5 gap-3.5 md:columns-2">
      {groups.map(({ kind, title, lines }) => (
        <Card key={kind} title={title} className="mb-3.5 break-inside-avoid">
          <ul className="grid gap-1.5">
            {lines.map(({ id, href, name, note }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-2">
                <TextLink href={href} className="wrap-anywhere">
                  {name}
                </TextLink>
                {note && <span className="text-tiny wrap-anywhere text-ink-3">{note}</span>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
