import { reconcile as en } from '../languages/en/reconcile.ts'
import { reconcile as ko } from '../languages/ko/reconcile.ts'
import { reconcile } from '../publishing/reconcile.ts'
import { healDesk } from '../translating/desk/index.ts'
import { bootForCommand, leave } from './boot.ts'
import { type Command, scriptOf } from './run.ts'

const sentences = { ko, en }

export const reconcileCommand: Command = {
  key: 'bilingual:reconcile',
  options: { rebuild: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  help: () => `${ko.help()}\n${en.help()}`,
  async run({ config, language, values, out, err }) {
    const say = sentences[language]
    err(say.working())
    const payload = await bootForCommand(config, err)
    try {
      const dryRun = values['dry-run'] === true
      const made = await reconcile(payload, { rebuild: values.rebuild === true && !dryRun, dryRun })
      // Behind the editions, from which it is made: where those are not mended, it is not looked at.
      const desk = (await healDesk(payload, { whole: true, dryRun })).filter(
        ({ key }) => !dryRun || !made.differences.some((one) => one.key.startsWith(`${key}:`)),
      )
      const differences = [...made.differences, ...desk]
      const result = { ...made, differences }
      const { releases, editions } = made
      if (values.json) await out(`${JSON.stringify(result)}\n`)
      else {
        for (const { kind, key, was } of differences) await out(`${say.differs(kind, key, was)}\n`)
        const count = differences.length
        const verdict = count === 0 ? say.nothing() : dryRun ? say.wouldMend(count) : say.mended(count)
        await out(`${say.result(releases, editions)} ${verdict}\n`)
      }
      return differences.some(({ kind }) => kind === 'gap') ? 1 : 0
    } finally {
      await leave(payload)
    }
  },
}

export const script = scriptOf(reconcileCommand)
