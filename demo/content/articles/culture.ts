import type { DemoArticle } from '../types.ts'
import { h2, image, list, p, pullQuote, quote } from '../write.ts'

export const culture: DemoArticle[] = [
  {
    key: 'night-library',
    category: 'culture',
    tags: ['libraries'],
    byline: 'eo',
    original: 'ko',
    published: { daysAgo: 2, at: '19:30' },
    hero: 'library',
    legacy: { comments: 21, views: 4987 },
    ko: {
      title: '불 꺼지지 않는 솔재도서관…새벽 3시의 독자들',
      deck: '스물네 시간 문 연 지 100일, 밤 손님 6,240명이 남긴 것',
      summary: '스물네 시간 문을 여는 솔재도서관의 밤을 들여다봤다.',
      dateline: '(솔재=두강신문)',
    },
    en: {
      title: 'The library that never closes, and its readers at 3 a.m.',
      deck: 'In its first 100 nights Soljae Library had 6,420 visitors after dark',
      summary: 'A night in Soljae Library, which has been open around the clock for 100 days.',
      dateline: 'SOLJAE, {0:md}',
      later: { deck: 'In its first 100 nights Soljae Library had 6,240 visitors after dark' },
    },
    body: [
      p(
        '새벽 3시, 솔재도서관 2층 열람실에는 열한 명이 있었다. 빵집 문을 열기 전에 들른 제빵사, 시험을 앞둔 간호학과 학생, 잠이 오지 않는다는 일흔두 살 어른. 책장 넘기는 소리만 들렸다.',
        'At 3 a.m. there were 11 people in the reading room on the second floor of Soljae Library: a baker on his way to work, a nursing student before an exam, a woman of 72 who said she could not sleep. The only sound was of pages.',
      ),
      p(
        '인구 9,300명의 솔재에서 도서관이 스물네 시간 문을 연 지 {0}로 100일이 됐다. 밤 10시부터 아침 6시까지 다녀간 사람은 6,240명, 하룻밤에 62명꼴이다. 없어진 책은 두 권이고, 그중 한 권은 사과 편지와 함께 돌아왔다.',
        'On {0} it was 100 days since the library in Soljae, a town of 9,300, began to stay open around the clock. Between 10 p.m. and 6 a.m. it has had 6,240 visitors, 62 a night. Two books have gone missing. One came back with a letter of apology.',
      ),
      p(
        '사서는 밤에 한 사람만 남는다. 사서 육아름 씨는 “처음에는 무서울 줄 알았는데 밤에 오는 분들이 더 조용하고 더 오래 읽는다”며 “새벽 네 시에 시집이 가장 많이 나간다”고 말했다.',
        'One librarian stays at night. “I expected to be afraid, but the people who come at night are quieter and read longer,” said Yuk A-reum. “Poetry goes out most at 4 in the morning.”',
      ),
      image('book'),
      pullQuote(
        ['새벽 네 시에 시집이 가장 많이 나간다.', '육아름, 솔재도서관 사서'],
        ['Poetry goes out most at 4 in the morning.', 'Yuk A-reum, librarian'],
      ),
      p(
        '밤 운영에 드는 돈은 한 해 1억6,000만 원이다. 읍은 태양광 지붕으로 전기료의 절반을 줄이고, 출입문에 도서관 카드를 대야 열리는 장치를 달았다. 카드를 만든 주민은 3,900명으로 석 달 새 두 배가 됐다.',
        'The nights cost 160 million won a year. The town has halved the electricity bill with a solar roof and put a card lock on the door. Library cards have doubled in three months, to 3,900.',
      ),
      p(
        '방명록에는 여러 글씨가 남아 있다. “갈 데가 있다는 것만으로 충분하다.” “아이를 재우고 나를 읽으러 왔다.” 두강과 새벌의 도서관 세 곳이 같은 방식을 살피고 있다.',
        'There are many hands in the visitors’ book. “It is enough to have somewhere to go,” one says. Another: “I put the child to bed and came to read myself.” Three libraries in Dugang and Saebeol are looking at the model.',
      ),
    ],
    steps: [
      { do: 'publish', languages: ['ko', 'en'] },
      { do: 'revise', languages: ['en'] },
      {
        do: 'correct',
        languages: ['en'],
        note: 'The number of visitors was misstated as 6,420. It is 6,240.',
      },
    ],
  },
  {
    key: 'riverside-film',
    category: 'culture',
    tags: ['libraries'],
    byline: 'eo',
    original: 'ko',
    published: { daysAgo: 10, at: '09:50' },
    hero: 'bridge',
    legacy: { comments: 8, views: 2718 },
    ko: {
      title: '강물 위 스크린에 34편…두강강변영화제 내일 막 올라',
      deck: '개막작은 사라진 나루터 찾는 기록영화…자막은 한글·영어 함께',
      summary: '두강강변영화제가 12개국 영화 34편으로 엿새 동안 열린다.',
      dateline: '(두강=두강신문)',
    },
    en: {
      title: 'Riverside Film Festival opens with 34 films and a screen on the water',
      deck: 'The first is a documentary about a vanished landing; all films carry Korean and English subtitles',
      summary: 'The Dugang Riverside Film Festival shows 34 films from 12 countries over six days.',
      dateline: 'DUGANG, {0:md}',
    },
    body: [
      p(
        '두강강변영화제가 {+1} 막을 올린다. 올해로 아홉 번째인 영화제는 엿새 동안 12개국 영화 34편을 강물 위에 띄운 폭 22m의 스크린과 강변 극장 두 곳에서 튼다.',
        'The Dugang Riverside Film Festival opens on {+1}. In its ninth year it shows 34 films from 12 countries over six days, in two riverside cinemas and on a 22-meter screen moored in the river.',
      ),
      p(
        '개막작은 현유수 감독의 기록영화 《나루를 묻다》. 댐이 생기며 물에 잠긴 나루터를 사공이었던 아버지의 일기를 따라 찾아간다. 감독은 “강은 길이었고, 길에는 이름이 있었다”고 말했다.',
        'The opening film is Hyeon Yu-su’s documentary “Asking for the Landing” ({ko|나루를 묻다}; the Korean verb also means “to bury”). It follows a ferryman’s diary to a landing that a reservoir drowned. “The river was a road, and roads had names,” the director said.',
      ),
      list(
        [
          '《소금 창고의 여름》: 테르마노, 93분. 파업이 끝난 염전의 마지막 계절',
          '《열한 번째 층계》: 두강, 17분. 심사위원 추천 단편',
          '《바람의 관측자들》: 린도, 78분. 무인도 기상대에서 보낸 1년',
        ],
        [
          '“The Salt Barn Summer”: Termano, 93 minutes. The last season of a salt works after a strike',
          '“The Eleventh Stair”: Dugang, 17 minutes. A short recommended by the jury',
          '“Observers of the Wind”: Lindo, 78 minutes. A year in a weather station on an empty island',
        ],
      ),
      p(
        '모든 영화에 한글과 영어 자막이 함께 붙는다. 듣기 어려운 관객을 위한 소리 자막은 34편 가운데 20편에 있다. 표는 7,000원이고 강물 위 상영은 무료다.',
        'Every film has Korean and English subtitles, and 20 of the 34 have captions for people who do not hear well. Tickets are 7,000 won; the screenings on the water are free.',
      ),
      p(
        '비가 오면 강물 위 상영은 강변 극장으로 옮긴다. 지난해에는 엿새 가운데 이틀 비가 내렸다. 영화제는 배 위에 앉을 자리 120석도 마련했다.',
        'When it rains the river screenings move indoors, as they did on two of six days last year. There are also 120 seats on boats.',
      ),
      p(
        '심사위원 다섯 명은 마지막 날 작품상 하나를 고른다. 상금은 1,000만 원이다.',
        'On the last day a jury of five awards one prize, worth 10 million won.',
      ),
    ],
  },
  {
    key: 'boat-songs',
    category: 'culture',
    tags: ['population', 'port'],
    byline: 'namgung',
    original: 'ko',
    published: { daysAgo: 20, at: '11:00' },
    legacy: { comments: 10, views: 3105 },
    ko: {
      title: '뱃노래 48곡, 마지막 소리꾼의 목소리로 남다',
      deck: '여든여덟 국담월 씨, 3년에 걸쳐 녹음 마쳐…악보와 함께 공개',
      summary: '두강 하구의 뱃노래 48곡이 마지막 소리꾼의 목소리로 기록됐다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Forty-eight boat songs, kept in the voice of the last singer',
      deck: 'Guk Dam-wol, 88, has finished three years of recording; the songs are online with notation',
      summary: 'The boat songs of the Dugang estuary have been recorded by the last person who knows them all.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        '두강 하구에서 그물을 당기며 부르던 뱃노래 48곡이 기록으로 남았다. 물마루향토자료관은 {0} 소리꾼 국담월 씨(88)의 목소리로 3년에 걸쳐 녹음한 전곡을 악보와 함께 공개했다.',
        'Forty-eight baennorae ({ko|뱃노래}), the songs to which nets were hauled in the Dugang estuary, have been saved. Mulmaru Local Archive put them online with notation on {0}, sung over three years by Guk Dam-wol, 88.',
      ),
      p(
        '국 씨는 열두 살에 아버지의 배에서 노래를 배웠다. 여자는 배에 오르지 않던 때였다. 그는 “목소리가 커야 그물이 한꺼번에 올라온다고 아버지가 나를 태웠다”고 말했다.',
        'She learned them at 12 on her father’s boat, at a time when women did not go aboard. “He took me because I was loud,” she said. “With a loud voice, the net comes up all at once.”',
      ),
      quote(
        '“어기야 디야, 물때를 보아라. 달이 당기면 우리도 당긴다.”',
        '“{ko|어기야 디야}, watch the tide. When the moon pulls, we pull.”',
      ),
      h2('메기고 받는 소리', 'Call and answer'),
      p(
        '노래는 한 사람이 메기면 여럿이 받는다. 그물을 당길 때는 빠르고, 돌아오는 길에는 느리다. 자료관은 받는 소리를 넣으려고 마을 어르신 아홉 명을 모았다. 가장 젊은 사람이 일흔넷이었다.',
        'One person calls and the others answer, fast when hauling and slow on the way home. For the answers the archive brought together nine people of the village. The youngest was 74.',
      ),
      p(
        '말뜻을 푸는 일도 쉽지 않았다. ‘너울을 갠다’는 물결이 접히듯 잦아드는 것을, ‘은비’는 멸치 떼가 수면에서 반짝이는 것을 이른다. 자료관은 이런 뱃말 312개를 모아 풀이를 달았다.',
        'The words had to be explained as well. To “fold the swell” ({ko|너울을 갠다}) is what the sea does when it calms; “silver rain” ({ko|은비}) is a shoal of anchovies glittering at the surface. The archive has collected 312 such words.',
      ),
      p(
        '녹음은 누구나 내려받을 수 있다. 물마루의 초등학교 세 곳은 새 학기부터 음악 시간에 두 곡을 배운다. 국 씨는 “아이들이 틀리게 불러도 좋다. 부르기만 하면 된다”고 했다.',
        'Anyone may download the recordings, and three primary schools will teach two of the songs from next term. “They may sing them wrong,” Guk said, “as long as they sing them.”',
      ),
    ],
  },
]
