/** How many cases each property is tried on; `npm run audit` and `npm run fuzz` set more. */
export const runs = Number(process.env['FUZZ_RUNS'] ?? 800);

/** A fixed seed gives the same cases every time; `npm run fuzz` takes another each time and prints it. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
