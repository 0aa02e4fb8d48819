import { Card } from "@/components/ui/card";
import { dayText } from "@/lib/format/day";
import type { VersionOfWords } from "./competency";

/** What the competency was called and meant before, the newest first; nothing where it never changed. */
export function Versions({ versions }: { versions: readonly VersionOfWords[] }) {
  if (versions.length < 2) return null;
  return (
    <Card title="Versions">
      <ol className="grid gap-2.5">
        {versions.map(({ id, label, name, description, startsOn, endsOn }) => (
          <li key={id}>
            <p className="font-medium">{name}</p>
            <p className="text-small text-ink-3">
              {[
                label && `version ${label}`,
                startsOn && `from ${dayText(startsOn)}`,
                endsOn && `until ${dayText(endsOn)}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {description && <p className="text-ink-2">{description}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
