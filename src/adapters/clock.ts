const given = process.env['NOW'];

/** The time of a build: NOW from the environment, or the moment when the build began. */
export const now = given === undefined ? new Date() : new Date(given);

if (Number.isNaN(now.getTime())) throw new Error(`NOW is not a date: ${given}. Use NOW=2026-11-21T12:00:00Z`);
