/**
 * `npm run demo`: the application on an embedded database of its own, filled with a world to try it
 * on. README.md says what the environment can choose.
 */
import { buildIfStale } from "./steps/build";
import { endOnSignals, leave } from "./steps/ending";
import { runDemo } from "./steps/run-demo";

endOnSignals();
await runDemo("start", buildIfStale).catch(leave);
