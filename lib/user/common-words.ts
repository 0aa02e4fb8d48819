/** Words that guessers try first, alone and with digits after them. Kept by hand; lower case, plain letters. */
export const COMMON_WORDS: readonly string[] = `
  abcd access admin administrator always amanda amazon andrew android angel anthony anything
  apple april arsenal asdf ashley asshole august autumn azerty baby babygirl badge banana
  barcelona baseball basketball batman bear bienvenue bitch biteme black blessed blue business
  buster butterfly certificate change changeme charlie cheese chelsea chocolate christ cisco
  company competency computer contrasena cookie cool corvette cowboys cricket daniel december
  default demo diamond dolphin dragon eagle elizabeth example facebook falcon february ferrari
  flower football forever freedom friday fuckoff fuckyou george ginger github godisgood golden
  golf google green guest hallo happy harley heaven hello helpdesk hidden hockey honey horse
  hunter ilove iloveu iloveyou internet iphone jackson january jennifer jessica jesus jordan
  joshua july june juventus killer kitten kitty knight lakers letme letmein linux lion liverpool
  login logon love lovely loveyou lucky maggie magic manager manchester march master matrix
  matthew mercedes michael michelle microsoft monday money monkey motdepasse mustang network
  nicole ninja nokia nothing november october office oracle orange panda parola passphrase
  passwd password passwort pepper phoenix pokemon porsche power prince princess private puppy
  purple pussy qwerty rainbow ranger realmadrid robert root safety samantha sample samsung
  saturday secret secure security senha september server service shadow signin silver skills
  soccer something spiderman spring star starlight starwars steelers sugar summer sunday
  sunflower sunshine superman superuser support sweetheart system temp temporary tennis tessera
  test tester testing thomas thursday tiger today trustme trustno tuesday unicorn united user
  username warrior wednesday welcome whatever white william willkommen windows winter wizard
  wolf work yankees yellow zaqwsx zxcv
`
  .trim()
  .split(/\s+/);
