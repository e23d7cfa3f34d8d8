import fc from 'fast-check';

/** The same cases in every run: a landing must not hang on luck. `FC_SEED=random` or a number looks further. */
const given = process.env.FC_SEED;
fc.configureGlobal({ seed: given === 'random' ? undefined : Number(given ?? 20261122) });
