import { Card } from "@/components/ui/card";
import type { MissingPart } from "@/lib/badge/read/badge/badge";
import { MISSING_WORDS } from "@/lib/format/badge-parts";

/** What somebody who judges the badge would want to know, and its issuer did not write. */
export function MissingParts({ missing }: { missing: readonly MissingPart[] }) {
  return (
    <Card title="What is missing" note={missing.length === 0 ? "nothing" : null}>
      {missing.length === 0 ? (
        <p className="text-ink-2">It says all that somebody needs to judge it.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-4 text-ink-2 marker:text-ink-3">
          {missing.map((part) => (
            <li key={part}>{MISSING_WORDS[part]}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
