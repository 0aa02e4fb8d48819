/** Who may do what with pathways, in the words of `./expectations.ts`. */
export const PATHWAY_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /pathways                                             who no  no  yes yes yes yes yes yes who who
OPEN   /pathways/enter                                       who no  no  no  no  yes yes yes no  who who
OPEN   /pathways/enter?pathway={pathway}                     who no  no  no  no  yes yes yes no  who who
OPEN   /pathways/{pathway}                                   who no  no  yes yes yes yes yes yes who who

OPEN   /exports/pathways.csv                                 who no  no  yes yes yes yes yes yes who who
OPEN   /exports/pathway-progress.csv?pathway={pathway}       who no  no  yes yes yes yes yes yes who who

FORM   /pathways/enter enterPathway                          who no  no  no  no  yes yes yes no  who who
FORM   /pathways/enter savePathway                           who no  no  no  no  yes yes yes no  who who
FORM   /pathways/{pathway} endPathway                        who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada}/plan chooseAnother                      who yes hid yes hid yes no  yes no  who who
`;
