import fc from 'fast-check'

// The same cases at every run; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['JSNA_TEST_SEED'] ?? 20260801) })
