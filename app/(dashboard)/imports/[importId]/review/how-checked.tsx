import { Card } from "@/components/ui/card";
import type { ImportReview } from "@/lib/import/import-answer";

/** What was done to badges before they were shown, and which files were none. */
export function HowChecked({ review }: { review: ImportReview }) {
  return (
    <Card title="How badges are checked" note={review.title}>
      <ol className="grid gap-2 text-small text-ink-2">
        <li>
          <b className="font-semibold text-ink">Unchanged?</b> The signature has to fit every word
          of the badge.
        </li>
        <li>
          <b className="font-semibold text-ink">From its issuer?</b> The key has to be one that the
          issuer publishes or that an administrator pinned, and the issuer the one that the
          catalogue means.
        </li>
        <li>
          <b className="font-semibold text-ink">In force?</b> Its days, and whether it was revoked.
        </li>
        <li>
          <b className="font-semibold text-ink">Whose?</b> By known addresses alone, plain or
          hashed; never by a name.
        </li>
      </ol>
      <p className="mt-2 text-tiny text-ink-3">
        Only a badge that passes all four is issuer-verified. Every other one counts as claimed.
      </p>
      {review.notes.length > 0 && (
        <ul className="mt-3 grid gap-1 border-t border-line pt-2 text-small text-ink-2">
          {review.notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
