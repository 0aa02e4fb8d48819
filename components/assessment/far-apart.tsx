import { TriangleAlert } from "lucide-react";
import { apartText } from "@/lib/format/side-by-side";

/** That what was said of somebody differs by much: a sign, and the words for it. */
export function FarApart({ apart }: { apart: number }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium text-soon">
      <TriangleAlert aria-hidden size={14} className="shrink-0" />
      {apartText(apart)}
    </span>
  );
}
