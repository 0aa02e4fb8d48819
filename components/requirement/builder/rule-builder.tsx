"use client";

import { useEffect, useState } from "react";
import { RootView } from "./group-view";
import type { RuleChoices } from "./part-words";
import { ruleTextOf, type Sketch } from "./sketch";
import type { Tools } from "./tools";

type RuleBuilderProps = {
  /** The form's field, which gets the rule as JSON. */
  name: string;
  sketch: Sketch;
  setSketch: (next: Sketch) => void;
  choices: RuleChoices;
  /** What is wrong with parts of it, by field and way: "rule/all/1/level". */
  flaws: Tools["flaws"];
};

/** A rule as a sentence with places to fill in: groups of parts that are added, moved, grouped, removed. */
export function RuleBuilder({ name, sketch, setSketch, choices, flaws }: RuleBuilderProps) {
  const [said, setSaid] = useState("");
  const [focus, setFocus] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (focus) document.getElementById(focus.id)?.focus();
  }, [focus]);
  const act: Tools["act"] = (next, words, id) => {
    setSketch(next);
    if (words !== undefined) setSaid(words);
    if (id !== undefined) setFocus({ id });
  };
  return (
    <div>
      <input type="hidden" name={name} value={ruleTextOf(sketch)} />
      <RootView group={sketch.root} place={name} tools={{ sketch, choices, flaws, act }} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
