import { absolute, disclaimersPath, languages, siteSentences } from 'payload-bilingual/next'
import { Head } from '../../_parts/Head.tsx'
import { Message } from '../../_parts/Message.tsx'
import { Notice } from '../../_parts/Notice.tsx'
import { Shell } from '../../_parts/Shell.tsx'
import { languageIn, readDisclaimers, readSite } from '../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string }>
}

export default async function Page({ params }: Props) {
  const { language, known } = languageIn((await params).lang)
  const site = await readSite(language)
  if (!known) return <Message site={site} language={language} kind="notFound" />
  const say = siteSentences(language)
  const versions = { ko: disclaimersPath('ko'), en: disclaimersPath('en') }
  return (
    <Shell site={site} language={language} versions={versions} notices={false}>
      <Head
        site={site}
        title={say.notices}
        description={say.noticesLead}
        path={disclaimersPath(language)}
        alternates={languages.map(({ code }) => ({
          language: code,
          url: absolute(site.siteURL, disclaimersPath(code)),
        }))}
      />
      <div className="split">
        <div className="list-head">
          <h1>{say.notices}</h1>
          <p>{say.noticesLead}</p>
        </div>
        <div className="notices">
          {(await readDisclaimers(language)).map((notice) => (
            <Notice key={notice.uid} notice={notice} language={language} />
          ))}
        </div>
      </div>
    </Shell>
  )
}
