// The compiled validators are made by `npm run generate`; one function a kind.
type Validator = (value: unknown) => boolean;
export const dataset: Validator;
export const region: Validator;
export const agencies: Validator;
export const source: Validator;
export const programme: Validator;
export const cluster: Validator;
export const series: Validator;
export const scenario: Validator;
