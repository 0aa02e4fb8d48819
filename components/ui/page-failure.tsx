"use client";

import { Button } from "./button";
import { EmptyState } from "./empty-state";

export type PageFailureProps = {
  /** Its digest is the only thing that the server says; it stands beside the details in the log. */
  error: Error & { digest?: string };
  /** Tries again. */
  reset: () => void;
};

/** Where a page could not be worked out: nothing was changed, and the way on. */
export function PageFailure({ error, reset }: PageFailureProps) {
  return (
    <div role="alert">
      <EmptyState
        title="This page could not be worked out."
        actions={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing was changed. If it happens again, tell whoever runs this installation
        {error.digest ? (
          <>
            {" "}
            and give them the number <code className="font-mono text-ink">{error.digest}</code>,
            which stands beside the details in the server’s log.
          </>
        ) : (
          "."
        )}
      </EmptyState>
    </div>
  );
}
