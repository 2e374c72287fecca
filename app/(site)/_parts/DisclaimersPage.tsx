import {
  absolute,
  disclaimersPath,
  type LanguageCode,
  languages,
  type SiteView,
  siteSentences,
} from 'payload-bilingual/next'
import { Head } from './Head.tsx'
import { Notice } from './Notice.tsx'
import { Shell } from './Shell.tsx'

interface Props {
  site: SiteView
  language: LanguageCode
  notices: SiteView['notices']
}

/** Every notice of the publication. */
export function DisclaimersPage({ site, language, notices }: Props) {
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
          {notices.map((notice) => (
            <Notice key={notice.uid} notice={notice} language={language} />
          ))}
        </div>
      </div>
    </Shell>
  )
}
