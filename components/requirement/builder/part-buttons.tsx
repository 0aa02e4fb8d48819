"use client";

import { ArrowDown, ArrowUp, Ungroup, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { partWords } from "./part-words";
import { isGroup, moved, type Part, unwrapped, without } from "./sketch";
import type { Tools } from "./tools";

type Place = {
  part: Part;
  /** The group that it stands in, and where. */
  groupKey: number;
  index: number;
  count: number;
};

/** What can be done with a part of a rule wherever it stands; each button says with which. */
export function PartButtons({ part, groupKey, index, count, tools }: Place & { tools: Tools }) {
  const { sketch, choices, act } = tools;
  const words = partWords(part, choices);
  const { key } = part;
  const move = (by: -1 | 1) => {
    const place = index + 1 + by;
    if (place < 1 || place > count) return;
    const said = `${words} is now part ${place} of ${count}.`;
    act(moved(sketch, key, by), said, buttonId(by === -1 ? "up" : "down", key));
  };
  return (
    <span className="ml-auto flex shrink-0">
      <IconButton
        id={buttonId("up", key)}
        label={`Move ${words} up`}
        isIdle={index === 0}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden size={14} />
      </IconButton>
      <IconButton
        id={buttonId("down", key)}
        label={`Move ${words} down`}
        isIdle={index === count - 1}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden size={14} />
      </IconButton>
      {isGroup(part) && (
        <IconButton
          label={`Ungroup ${words}`}
          onClick={() => act(unwrapped(sketch, key), "Ungrouped.", addButtonId(groupKey))}
        >
          <Ungroup aria-hidden size={14} />
        </IconButton>
      )}
      <IconButton
        label={`Remove ${words}`}
        onClick={() => act(without(sketch, key), `Removed ${words}.`, addButtonId(groupKey))}
      >
        <X aria-hidden size={14} />
      </IconButton>
    </span>
  );
}

function buttonId(what: "up" | "down", key: number): string {
  return `rule-${what}-${key}`;
}

/** Where the focus goes when a part is gone. */
export function addButtonId(groupKey: number): string {
  return `rule-add-${groupKey}`;
}

/** Where the focus goes when a part is new. */
export function fieldId(key: number): string {
  return `rule-part-${key}`;
}
