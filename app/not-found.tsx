import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        title="There is nothing at this address."
        actions={<ButtonLink href="/">Go to your start page</ButtonLink>}
      />
    </main>
  );
}
