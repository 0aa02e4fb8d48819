import { EmptyState } from "@/components/ui/empty-state";

/** In the place of a wall whose address opens nothing, or opens nothing any more. */
export function WallOver() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <EmptyState title="This address opens nothing.">
        It may be mistyped, or its time may be over. Whoever hung the screen can make another one.
      </EmptyState>
    </main>
  );
}
