"use client";

import { Printer } from "lucide-react";
import { Button, type ButtonLook } from "@/components/ui/button";

/** Opens the browser's own dialog for paper and PDF. */
export function PrintButton({ look = "primary" }: { look?: ButtonLook }) {
  return (
    <Button look={look} onClick={() => window.print()}>
      <Printer aria-hidden size={14} />
      Print
    </Button>
  );
}
