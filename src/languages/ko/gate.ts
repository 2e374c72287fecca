import type { GateSentences } from '../en/gate.ts'
import { withParticle } from '../particles.ts'
import { checks } from './checks.ts'

const VERBS: Record<string, string> = {
  publish: '발행',
  correct: '정정',
  withdraw: '철회',
  schedule: '예약',
  unschedule: '예약 취소',
}
const verbOf = (act = 'publish'): string => VERBS[act] ?? '발행'

const WORDS: Record<string, string> = { title: '제목', deck: '부제', summary: '요약' }
const LANGUAGES: Record<string, string> = { ko: '한국어', en: '영어' }
const FIELDS: Record<string, string> = { name: '이름', text: '내용', alt: '대체 텍스트' }
/** A field as its form calls it: `name.en` is 영어 이름. */
const fieldOf = (path: string): string => {
  const [field = '', language = ''] = path.split('.')
  return `${LANGUAGES[language] ?? ''} ${FIELDS[field] ?? field}`.trim()
}

export const gate: GateSentences = {
  'title-missing': () => '제목이 없습니다.',
  'slug-missing': () => '기사 주소가 없습니다.',
  'slug-malformed': ({ slug }) => `기사 주소 ‘${slug}’에는 글자, 숫자, 붙임표만 쓸 수 있습니다.`,
  'slug-taken': ({ slug }) =>
    `기사 주소 ${withParticle(`‘${slug}’`, '은')} 다른 기사가 쓰고 있습니다. 다른 주소를 정해 주십시오.`,
  'body-missing': () => '본문이 비어 있습니다.',
  'translation-missing': () => '이 언어로 쓴 글이 아직 없습니다.',
  'texts-missing': () => '아직 쓴 글이 없습니다. 한 언어로만 써도 발행할 수 있습니다.',
  'translation-trashed': () => '이 언어의 글이 휴지통에 있습니다. 먼저 되살려 주십시오.',
  'article-missing': () => '그런 기사가 없습니다.',
  'article-trashed': () => '기사가 휴지통에 있습니다. 먼저 되살려 주십시오.',
  'first-published-later': ({ date }) =>
    `최초 발행 시각이 아직 오지 않은 날(${date})입니다. 날짜를 고치거나 비워 두십시오.`,
  'category-missing': () => '기사에 분류가 없습니다.',
  'category-unnamed': ({ name }) => `분류 ‘${name}’에 이 언어로 쓴 이름이 없습니다.`,
  'disclaimer-gone': ({ name }) =>
    `이 기사에 붙은 고지문이 삭제되었습니다(${name}). 고지문을 다시 고르거나, 고지문 없이 기사를 저장해 주십시오.`,
  'disclaimer-unwritten': ({ name }) => `고지문 ‘${name}’에 이 언어로 쓴 내용이 없습니다.`,
  'hero-without-alt': () => '대표 사진에 이 언어로 쓴 대체 텍스트가 없습니다.',
  'image-without-alt': ({ name }) => `본문 사진 ‘${name}’에 이 언어로 쓴 대체 텍스트가 없습니다.`,
  'image-missing': () => '본문에 넣은 사진이 더는 없습니다.',
  'words-too-long': ({ field = '', length, limit }) =>
    `${withParticle(WORDS[field] ?? field, '이')} ${length}자입니다. ${limit}자까지 나갈 수 있습니다.`,
  'edition-too-large': ({ bytes, limit }) => `기사 크기가 ${bytes}바이트입니다. ${limit}바이트까지 나갈 수 있습니다.`,
  'not-your-language': ({ act }) => `이 언어로 쓴 글을 ${verbOf(act)}할 권한이 없습니다. 편집자에게 맡겨 주십시오.`,
  'not-live': () => '이 언어로 나가 있는 글이 없습니다.',
  'correction-without-note': () => '정정하려면 독자에게 알릴 글을 이 언어로 적어 주십시오.',
  'credit-missing': () => '옮긴이가 적혀 있지 않습니다.',
  'source-unnamed': ({ name }) => `출처 ‘${name}’에 이 언어로 쓴 이름이 없어 있는 이름 그대로 나갑니다.`,
  'byline-unnamed': ({ name }) => `기명 ‘${name}’에 이 언어로 쓴 이름이 없어 있는 이름 그대로 나갑니다.`,
  'follows-older-source': () => '번역문에 원문의 최근 수정이 반영되지 않았습니다.',
  'blocks-untranslated': ({ count, words }) =>
    count === '1'
      ? `원문의 문단 하나가 번역문에 없거나 비어 있습니다: “${words}”.`
      : `원문의 문단 ${count}개가 번역문에 없거나 비어 있습니다. 첫 문단: “${words}”.`,
  'schedule-overtaken': () =>
    '예약한 뒤에 발행하거나 철회해 예약을 중단했습니다. 그래도 내보내려면 다시 예약해 주십시오.',
  'scheduler-may-not': ({ name = '' }) =>
    `예약한 사람(${name})이 이제 이 글을 발행할 수 없어 예약을 중단했습니다. 그래도 내보내려면 다시 예약해 주십시오.`,
  'check-found': (values) => checks[values.check as 'number-missing'](values),
  'machine-unreviewed': () => '기계 번역을 사람이 검토하지 않았습니다.',

  refused: () => '빠진 것이 있어 발행하지 않았습니다.',
  notCorrected: () => '빠진 것이 있어 정정하지 않았습니다.',
  notWithdrawn: () => '철회하지 않았습니다.',
  notScheduled: () => '빠진 것이 있어 예약하지 않았습니다.',
  moved: () => '보신 뒤에 글이 바뀌었습니다. 새 글을 확인하고 다시 발행해 주십시오.',
  shortly: () => '발행했습니다. 곧 독자에게 보입니다.',
  savedByAnother: (name) =>
    `쓰시는 동안 ${name === '' ? '다른 사람이' : `${name} 님이`} 먼저 저장했습니다. 쓰신 글은 그대로 있으니 두 글을 견주어 보십시오.`,
  savedByYou: () =>
    '다른 탭이나 창에서 직접 저장하신 글이 이미 있습니다. 여기에 쓰신 글은 그대로 있으니 두 글을 견주어 보십시오.',
  collided: () => '같은 순간에 다른 기록이 먼저 쓰여 아무것도 바꾸지 않았습니다. 한 번 더 해 주십시오.',
  saveCollided: () => '같은 순간에 이 글에 다른 기록이 더해졌습니다. 쓰신 글은 그대로 있으니 한 번 더 저장해 주십시오.',
  revMissing: () => '어느 저장본에서 고쳤는지 `rev` 값을 함께 보내 주십시오.',
  withdrawFirst: (title) => `${withParticle(`‘${title}’`, '은')} 게재 중입니다. 먼저 철회해 주십시오.`,
  hasTranslations: (titles) => `기사에 딸린 글이 남아 있습니다: ${titles}. 그 글부터 지워 주십시오.`,
  originalDeleted: (titles) => `번역문이 남아 있습니다: ${titles}. 번역문부터 지워 주십시오.`,
  originalTrashed: (titles) =>
    `번역문이 원문 없이 남게 됩니다: ${titles}. 편집 화면의 메뉴에서 ‘원문을 휴지통으로’를 고르면 확인하고 옮길 수 있습니다.`,
  labelInUse: (titles) => `발행된 기사에서 쓰고 있습니다: ${titles}. 먼저 철회하거나 다른 것으로 바꿔 주십시오.`,
  labelCarried: (titles) => `아직 발행될 수 있는 글에서 쓰고 있습니다: ${titles}. 먼저 다른 것으로 바꿔 주십시오.`,
  labelNameless: () => '적어도 한 언어로 이름을 적어 주십시오.',
  labelSlugTaken: (slug, name) =>
    `주소 ‘${slug}’는 ‘${name}’에서 쓰고 있습니다. 주소가 같으면 한쪽에는 갈 수 없으니 다른 주소를 적어 주십시오.`,
  labelNeeded: (field, titles) =>
    `발행된 기사가 쓰고 있어 ${withParticle(fieldOf(field), '을')} 비울 수 없습니다: ${titles}.`,
  labelForbidden: (field, language) =>
    `${field} 칸은 ${language} 독자가 지금 보는 내용입니다. 그 언어로 발행하는 사람만 고칠 수 있으니 편집자에게 맡겨 주십시오.`,
  noticeUnwritten: (titles) =>
    `이 고지문을 달아야 하는 기사가 나가 있는 언어로 쓴 내용이 없습니다: ${titles}. 먼저 적어 주십시오.`,
  fileInUse: () => '발행된 기사에 실린 사진입니다. 새 사진을 따로 올려 주십시오.',
  joinItself: () => '같은 기사끼리는 이을 수 없습니다. 이 기사를 다른 언어로 쓴 기사를 고르십시오.',
  joinNothing: () => '고르신 기사에는 이 기사로 옮길 글이 없습니다.',
  joinTwice: (one, two, language) =>
    `‘${one}’, ‘${two}’ 두 글이 모두 ${withParticle(language, '으로')} 쓴 글입니다. 한 기사에는 언어마다 글이 하나입니다. 쓰지 않을 글을 완전히 지운 뒤 이어 주십시오. 휴지통에 있는 글도 셉니다.`,
  joinLive: (title, languages, other) =>
    other
      ? `‘${title}’ 기사가 ${withParticle(languages, '으로')} 나가 있고, 이어 붙일 쪽 기사는 나가 있지 않습니다. 거꾸로 ‘${title}’ 기사를 열어 이 기사와 이어 주십시오.`
      : `‘${title}’ 기사가 ${withParticle(languages, '으로')} 나가 있습니다. 먼저 철회하고 두 기사를 이은 다음 다시 발행해 주십시오. 기사 주소는 그대로입니다.`,
  languageForbidden: () => '맡은 언어가 아닙니다.',
  originalForbidden: () => '번역자는 번역문만 쓸 수 있습니다.',
  languageMissing: () => '글의 언어를 골라 주십시오.',
  kindMissing: () => '원문인지 번역문인지 골라 주십시오.',
  articleFixed: () =>
    '글이 딸린 기사는 바꿀 수 없습니다. 다른 기사의 글로 하려면 그 기사에서 새 글을 쓰거나, 두 기사를 한 기사로 이어 주십시오.',
  dueByEditors: () => '마감은 이 언어의 편집자가 정합니다. 마감을 그대로 두고 저장해 주십시오.',
  assigneeByEditors: () =>
    '담당이 없는 글을 맡거나 맡은 글을 넘길 수만 있습니다. 그 밖에는 이 언어의 편집자에게 맡겨 주십시오.',
  readyByEditors: () => '발행 대기는 이 언어의 편집자가 정합니다. 검토를 요청해 주십시오.',
  languageFixed: () => '글의 언어는 바꿀 수 없습니다. 같은 기사에서 그 언어로 새 글을 시작해 주십시오.',
  twiceInLanguage: () => '이 언어로 쓴 글이 이미 있습니다.',
  notAllowed: () => '권한이 없습니다.',
  loginFirst: () => '먼저 로그인해 주십시오.',
  mayNotRedact: () => '발행한 글을 삭제 조치할 권한이 없습니다. 관리자에게 맡겨 주십시오.',
  unknownAct: (act) => `${withParticle(`‘${act}’`, '이라는')} 처리는 없습니다.`,
  termMissing: () => '용어는 적어도 한 언어로 써야 합니다.',
  malformed: (what) => `요청을 읽을 수 없습니다: ${what}.`,
  dueInThePast: () => '이미 지난 시각입니다.',
  dueUnreadable: () => '실제로 있는 날짜와 시각을 YYYY-MM-DDTHH:MM 꼴로 적어 주십시오. 한국 시각으로 읽습니다.',
  dueTooFar: () => '5년보다 먼 시각으로는 예약할 수 없습니다.',
  scheduledTwice: () => '같은 글이 이미 이 시각에 예약되어 있습니다.',
  scheduleOfNothing: () => '나갈 것이 없습니다. 언어를 고르거나, 나가 있는 기사의 정보를 고친 뒤 예약해 주십시오.',
  scheduleGone: () => '이미 끝났거나 취소한 예약입니다.',
  rescheduleGone: () =>
    '이 예약은 전과 같이 되돌릴 수 없습니다. 예약한 시각이 지났거나 그사이에 발행, 철회, 예약이 있었습니다. 다시 예약해 주십시오.',
  liveRedaction: () => '나가 있는 글은 지울 수 없습니다. 먼저 정정하거나 철회해 주십시오.',
  redactionWithoutReason: () => '삭제 조치하는 사유를 적어 주십시오.',
  databaseAway: () =>
    '데이터베이스가 응답하지 않아 저장하지 못했습니다. 쓰신 글은 그대로 있으니 잠시 뒤에 다시 저장해 주십시오.',
  databaseAwayReading: () => '데이터베이스가 응답하지 않아 불러오지 못했습니다. 잠시 뒤에 다시 열어 주십시오.',
  databaseAwayLogin: () =>
    '데이터베이스가 응답하지 않아 로그인을 확인하지 못했습니다. 비밀번호가 틀린 것은 아니니 잠시 뒤에 다시 해 주십시오.',
  databaseAwayAct: () =>
    '데이터베이스가 응답하지 않아 처리하지 못했습니다. 독자에게 보이는 글은 그대로입니다. 잠시 뒤에 다시 해 주십시오.',
  savedUnknown: () =>
    '데이터베이스가 응답하지 않아 저장되었는지 알 수 없습니다. 쓰신 글은 그대로 있습니다. 잠시 뒤에 다시 저장해 주십시오. 이미 저장되었으면 두 글을 견주어 보여 드리며, 덮어쓰지 않습니다.',
  outcomeUnknown: () =>
    '데이터베이스가 응답하지 않아 처리되었는지 알 수 없습니다. 잠시 뒤에 기사 상태를 확인하고, 그대로이면 다시 해 주십시오.',
  unscheduleFirst: (title) =>
    `${withParticle(`‘${title}’`, '은')} 발행이 예약되어 있습니다. 먼저 예약을 취소해 주십시오.`,
  busy: () => '같은 기사를 다른 사람이 발행하고 있습니다. 다시 해 주십시오.',
}
