import type { ApiSentences } from '../en/api.ts'
import { apiMembers } from './apiMembers.ts'

export const api: ApiSentences = {
  title: (site) => `${site} API`,
  about:
    '발행된 모든 것을 프로그램에 제공합니다. 읽기 전용이며 키가 필요 없고, 발행되지 않은 것에는 접근할 수 없습니다. 모든 주소가 GET, ' +
    'HEAD, OPTIONS 요청에 응답하고 어느 웹 페이지에서든 요청할 수 있습니다(CORS). 모든 응답에 강한 ETag가 있어, If-None-Match로 ' +
    '되돌려 보내면 304는 몇 바이트로 끝납니다.',
  groups: {
    articles: '기사',
    labels: '분류와 고지',
    changes: '변경 따라가기',
    feeds: '피드',
    maps: '사이트맵과 안내 파일',
    own: 'API 자체',
  },
  routes: {
    listArticles: {
      title: '한 언어의 기사 목록',
      text: '새 기사부터 나옵니다. 조건을 여러 개 주면 모두 맞는 기사만 나옵니다. 없는 것을 가리키는 조건은 오류이므로, 잘못 쓴 분류가 빈 목록처럼 보이지 않습니다.',
    },
    getArticle: {
      title: '한 언어의 기사',
      text: '`format`이나 `Accept`가 고른 형식으로, 없으면 JSON으로 응답합니다. 기사가 옮겨 갔으면 308로 새 주소를 알리고, 철회됐으면 410으로 남아 있는 언어를 알립니다.',
    },
    getArticleFile: {
      title: '같은 기사, 주소 끝으로 형식을 고를 때',
      text: '`format`이나 `Accept`로 고른 것과 바이트까지 같습니다.',
    },
    getArticleInLanguages: {
      title: '모든 언어의 기사',
      text: '고유 ID로 찾습니다. 기사 주소가 바뀌어도 고유 ID는 바뀌지 않습니다.',
    },
    listArticlesFile: {
      title: '새 기사 목록, 파일 형식',
      text: '기사가 있는 만큼 적어도 스무 건이 나옵니다. `next`를 따라가면 나머지를 모두 볼 수 있습니다. 정적 내보내기에도 같은 바이트가 들어 있습니다.',
    },
    listArticlesPage: {
      title: '오래된 기사부터 센 쪽',
      text: '한 쪽에 쉰 건이고, 쪽 안에서는 새 기사부터 나옵니다. 오늘 발행한 기사는 마지막 쪽만 바꿉니다.',
    },
    listLabelsFile: { title: '같은 것 전부, 파일 형식', text: '매개변수도 쪽도 없습니다.' },
    searchArticles: {
      title: '검색',
      text: '모든 낱말이 들어 있는 기사가 새것부터, 낱말이 있는 대목과 함께 나옵니다. 다른 낱말 속에 있는 것도 찾습니다. 요청 하나는 기사를 삼백 건까지만 살펴보므로, 한 쪽이 정한 수보다 적어도 끝이 아닐 수 있습니다. `nextCursor`가 null이 될 때까지 이어서 요청하십시오.',
    },
    listCategories: { title: '분류', text: '그 언어의 이름과 주소가 있는 분류가 순서대로 나옵니다.' },
    listTags: { title: '주제', text: '그 언어의 이름과 주소가 있는 주제입니다.' },
    listDisclaimers: { title: '고지', text: '그 언어의 글이 있는 고지입니다.' },
    listSources: {
      title: '출처',
      text: '그 언어의 이름이 없는 출처는 있는 이름으로 나오며, 어느 언어인지 `lang`이 알립니다.',
    },
    listBylines: { title: '필자', text: '기자와 부서입니다. 이름은 출처와 같은 방식으로 나옵니다.' },
    listChanges: {
      title: '어느 순번 뒤에 일어난 일',
      text: '항목마다 대상(`article:{uid}`, `taxonomy:{collection}:{uid}`)과 종류와 언어가 있습니다. 본 것 가운데 가장 높은 순번을 간직하고, 항목이 가리키는 것을 가져가십시오. 두 번 물어도 해가 없습니다.',
    },
    getMixedFeed: {
      title: '모든 언어의 피드',
      text: '모든 언어의 최신 기사 서른 건이며, 기사마다 그 언어가 적혀 있습니다. /api/v1 없이 사이트 주소에도 있습니다.',
    },
    getFeed: {
      title: '한 언어의 피드',
      text: '최신 기사 서른 건의 전문과 고지가 들어 있습니다. /api/v1 없이 사이트 주소에도 있습니다.',
    },
    getCategoryFeed: { title: '분류의 피드', text: '언어의 피드와 같습니다.' },
    getTagFeed: { title: '주제의 피드', text: '언어의 피드와 같습니다.' },
    getMap: { title: '수집기와 언어 모델을 위한 파일', text: '/api/v1 없이 사이트 주소에도 있습니다.' },
    getMonthSitemap: {
      title: '한 달의 사이트맵',
      text: '한국 달력으로 그달에 처음 나온 기사입니다. 사이트맵 목록에 모든 달이 있습니다.',
    },
    getHealth: {
      title: '상태',
      text: '데이터베이스에 직접 물어 기록의 끝, 각 처리기가 뒤처진 정도, 빌드를 알립니다. 데이터베이스가 응답하지 않으면 503입니다.',
    },
    listProblems: { title: '모든 오류', text: '오류 코드마다 상태와 두 언어의 문장이 있습니다.' },
    getOpenAPI: { title: '프로그램이 읽는 이 설명', text: 'OpenAPI 3.1 문서입니다.' },
    getReference: { title: '사람이 읽는 이 설명', text: '같은 정의에서 만들며, 한국어와 영어가 있습니다.' },
  },
  parameters: {
    q: '찾을 낱말. 모두 들어 있는 기사만 나옵니다. 100자, 여덟 낱말까지입니다.',
    lang: '언어.',
    slug: '그 언어의 기사, 분류 또는 주제 주소. 퍼센트 인코딩, 완성형, 조합형을 모두 받습니다.',
    uid: '기사의 고유 ID.',
    number: '쪽 번호. 오래된 기사부터 셉니다.',
    month: '한국 달력의 달. 기사가 아주 많은 달은 2026-03.2로 이어집니다.',
    category: '분류의 고유 ID 또는 그 언어의 주소.',
    tag: '주제의 고유 ID 또는 그 언어의 주소.',
    source: '출처의 고유 ID 또는 코드.',
    byline: '필자의 고유 ID 또는 그 언어의 주소.',
    from: '한국 달력의 날짜. 그날이나 그 뒤에 처음 나온 기사만 나옵니다.',
    to: '한국 달력의 날짜. 그날이나 그 전에 처음 나온 기사만 나옵니다.',
    kind: '발행본이 나온 방식.',
    has: '이 언어로도 게재 중인 기사만 나옵니다.',
    changed: '이 시각 이후에, 또는 발행 기록의 이 순번 뒤에 나온 발행본만 나옵니다. 이때 목록은 `updated` 순입니다.',
    sort: '기사가 처음 나온 때(`published`) 또는 마지막으로 고쳐진 때(`updated`)의 역순.',
    fields: '항목마다 넣을 이름을 쉼표로 나눠 쓰십시오. 없으면 모두 나옵니다.',
    include:
      '`body`와 `text` 대신 항목마다 넣을 본문 형식을 쉼표로 나눠 쓰십시오. 비우면 본문이 없습니다. `html`과 `markdown`에는 기사의 형식과 같이 고지와 원문·번역 안내가 있습니다.',
    limit: '한 쪽의 항목 수. 1에서 100을 벗어나면 그 안으로 맞춥니다.',
    cursor: '쪽이 시작하는 자리. 앞 쪽의 `nextCursor`를 넣으십시오.',
    format: '기사의 형식.',
    since: '마지막으로 본 순번. 그 뒤의 일이 나옵니다.',
    wait: '무슨 일이 있을 때까지 응답을 미룰 수 있는 시간(초). 가장 길게 30초입니다.',
  },
  members: apiMembers,
  page: {
    contents: '차례',
    skip: '본문으로',
    parameters: '매개변수',
    answers: '응답',
    errors: '오류',
    example: '직접 보기:',
    schemas: '객체',
    problems: '오류',
    aboutProblems:
      'RFC 9457 문서(`application/problem+json`)입니다. `code`는 바뀌지 않으며, `detail`은 주소의 언어로 나옵니다.',
    standard: (value) => `기본값 ${value}`,
    needed: '필수',
    or: '또는',
    listOf: (items) => `${items} 목록`,
    mapOf: (values) => `이름별 ${values}`,
    types: { string: '문자열', integer: '정수', number: '숫자', boolean: '참 또는 거짓', object: '객체', null: 'null' },
  },
  statuses: {
    ok: '응답.',
    notModified: '가지고 있는 것이 그대로입니다.',
    moved: '이제 다른 주소에 있습니다.',
    away: '데이터베이스가 응답하지 않습니다.',
  },
}
