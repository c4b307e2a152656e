import pg from 'pg'

// Loaded before a program, this kills its process before the statement that changes schemas or a transaction whose number is in
// JSNA_TEST_END_AT.

const last = Number(process.env.JSNA_TEST_END_AT)
const send = Reflect.get(pg.Client.prototype, 'query') as (this: pg.Client, ...given: unknown[]) => unknown
let step = 0

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given
    const text = typeof first === 'string' ? first : String((first as { text?: string }).text)
    if (/^(?:begin|commit|(?:alter|create|drop) schema)/i.test(text.trim())) {
      step += 1
      if (step === last) process.kill(process.pid, 'SIGKILL')
    }
    return send.apply(this, given)
  },
})
