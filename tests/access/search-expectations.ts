/** Who may look for what, in the words of `./expectations.ts`: what is found, the queries decide. */
export const SEARCH_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /search                                               who yes yes yes yes yes yes yes yes who who
OPEN   /search?q=ada                                         who yes yes yes yes yes yes yes yes who who
OPEN   /search/found?q=ada                                   who yes yes yes yes yes yes yes yes who who
OPEN   /finder                                               who no  no  yes yes yes yes yes yes who who
OPEN   /finder?skill1={competency}                           who no  no  yes yes yes yes yes yes who who
OPEN   /finder/found?q=networks                              who no  no  yes yes yes yes yes yes who who
OPEN   /roles/{role}/match                                   who no  no  yes yes yes yes yes yes who who
OPEN   /exports/finder.csv?skill1={competency}               who no  no  yes yes yes yes yes yes who who
OPEN   /exports/finder.csv?skill1={competency}&team={blue}   who no  no  yes hid yes yes yes yes who who
OPEN   /roles/succession                                     who no  no  yes yes yes yes yes yes who who
OPEN   /exports/succession.csv                               who no  no  yes yes yes yes yes yes who who
OPEN   /exports/role-match.csv?role={role}                   who no  no  yes yes yes yes yes yes who who
`;
