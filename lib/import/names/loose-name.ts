import { folded } from "./name-key";

/** Letters that are written in several ways, as the shortest of them: Müller, Mueller and Muller are one. */
const WRITTEN_DIFFERENTLY: readonly (readonly [RegExp, string])[] = [
  [/ß/g, "ss"],
  [/æ|ae/g, "a"],
  [/œ|ø|oe/g, "o"],
  [/ue/g, "u"],
  [/å|aa/g, "a"],
  [/ł/g, "l"],
  [/đ|ð/g, "d"],
  [/þ/g, "th"],
  [/ı/g, "i"],
];

/** The words of a person's name, alike for all usual ways to write it. Only for proposals: people differ. */
export function looseWords(name: string): string[] {
  const [last = "", first = "", ...more] = name.split(",");
  const inOrder = first.trim() !== "" && more.length === 0 ? `${first} ${last}` : name;
  const letters = WRITTEN_DIFFERENTLY.reduce(
    (text, [form, usual]) => text.replace(form, usual),
    folded(inOrder).replace(/['’`]/g, ""),
  );
  return letters.split(/[^\p{L}]+/u).filter((word) => word !== "");
}

/** First names that stand for one another, in English, German, French, Spanish and Polish use. */
const NICKNAMES: readonly (readonly string[])[] = [
  ["alexander", "alexandra", "alex", "sasha", "sascha", "sandra", "lex"],
  ["andrew", "andy", "drew", "andreas"],
  ["anthony", "tony", "anton", "toni"],
  ["barbara", "barb", "basia"],
  ["benjamin", "ben", "benny"],
  ["catherine", "katherine", "katharina", "kate", "kathy", "cathy", "katja", "kathrin", "kasia"],
  ["charles", "charlie", "chuck", "karl"],
  ["christopher", "christoph", "chris", "christian", "christina", "christine", "tina"],
  ["daniel", "dan", "danny"],
  ["david", "dave"],
  ["edward", "ed", "eddie", "ted"],
  ["elizabeth", "elisabeth", "liz", "beth", "lisa", "betty", "eliza", "elsbeth", "ela"],
  ["francis", "francisco", "frank", "franz", "paco", "frances"],
  ["frederick", "friedrich", "fred", "fritz"],
  ["gregory", "greg"],
  ["jacob", "jakob", "jake", "kuba"],
  ["james", "jim", "jimmy", "jamie"],
  ["jennifer", "jen", "jenny"],
  ["jessica", "jess"],
  ["johannes", "johann", "hans", "john", "jack", "johnny", "jan", "juan", "jean"],
  ["jonathan", "jon"],
  ["jose", "pepe"],
  ["joseph", "josef", "joe", "sepp"],
  ["joshua", "josh"],
  ["kenneth", "ken", "kenny"],
  ["lawrence", "larry", "lorenz"],
  ["magdalena", "magda", "lena", "leni"],
  ["margaret", "margarete", "maggie", "meg", "peggy", "greta", "gosia"],
  ["matthew", "matthias", "matt"],
  ["maximilian", "max"],
  ["michael", "mike", "mick", "michi", "michal"],
  ["nicholas", "nikolaus", "nick", "klaus", "nico"],
  ["patricia", "pat", "patty", "trish"],
  ["patrick", "paddy"],
  ["peter", "pete", "pedro"],
  ["philip", "philipp", "phil"],
  ["rebecca", "becky"],
  ["richard", "rick", "dick", "rich"],
  ["robert", "bob", "rob", "bobby", "bert"],
  ["ronald", "ron"],
  ["samuel", "samantha", "sam"],
  ["sebastian", "seb", "basti"],
  ["stephen", "steven", "steve", "stefan", "stephan"],
  ["susan", "susanne", "sue", "susi", "suzy"],
  ["theodor", "theodore", "theo"],
  ["theresa", "teresa", "terry", "tess", "resi"],
  ["thomas", "tom", "tommy", "tomas", "tomek"],
  ["timothy", "tim"],
  ["victoria", "vicky"],
  ["vincent", "vince"],
  ["walter", "walt"],
  ["william", "wilhelm", "bill", "billy", "will", "willi", "liam", "guillermo"],
];

const GROUPS = new Map<string, string>(
  NICKNAMES.flatMap((names) =>
    names.map((name) => [looseWords(name).join(""), names[0] ?? ""] as const),
  ),
);

/** The same for first names that stand for one another; the name itself where none does. */
export function formalName(first: string): string {
  return GROUPS.get(first) ?? first;
}
