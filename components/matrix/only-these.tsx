"use client";

import { useSelected } from "@/components/table/selection";
import { Button } from "@/components/ui/button";

/** Puts the selected people next to each other, and nobody else. */
export function OnlyThese({ onChoose }: { onChoose: (change: { only: string }) => void }) {
  const ids = useSelected();
  return (
    <Button look="plain" onClick={() => onChoose({ only: ids.join(",") })}>
      {ids.length === 1 ? "Show alone" : "Compare"}
    </Button>
  );
}
