import type { DemoArticle } from '../types.ts'
import { p, pullQuote, quote } from '../write.ts'

export const opinion: DemoArticle[] = [
  {
    key: 'editorial-corrections',
    category: 'opinion',
    tags: ['ai'],
    byline: 'desk',
    original: 'ko',
    published: { daysAgo: 1, at: '05:00' },
    legacy: { comments: 18, views: 3301 },
    ko: {
      title: '[사설] 고친 기사는 고쳤다고 써야 한다',
      slug: '사설-고친-기사는-고쳤다고-써야-한다',
      deck: '소리 없이 바꾼 한 글자가 신문 전체의 믿음을 깎는다',
      summary: '정정을 감추지 않고 두 언어에 똑같이 알리는 까닭을 밝힌다.',
    },
    en: {
      title: 'Editorial: A corrected story should say so',
      slug: 'a-corrected-story-should-say-so',
      deck: 'One word changed in silence costs the trust of the whole paper',
      summary: 'Why we print our corrections, in both languages.',
    },
    body: [
      p(
        '그제 우리는 [시 예산 기사](article:council-budget)에서 숫자 두 개의 자리를 바꿔 썼다. 318억 원과 381억 원. 63억 원의 차이를 한 독자가 아침 여섯 시에 알려 왔다. 우리는 고쳤고, 고쳤다고 썼다.',
        'In our [story on the city budget](article:council-budget) we put two digits in the wrong order: 31.8 billion won for 38.1 billion won. A reader wrote at six in the morning about the difference of 6.3 billion won. We corrected it, and said that we had.',
      ),
      p(
        '조용히 고치는 편이 쉬웠을 것이다. 화면의 글은 흔적 없이 바뀐다. 그러나 먼저 읽은 사람은 틀린 숫자를 품고 하루를 산다. 그 사람에게 다시 말을 거는 길은 정정문뿐이다.',
        'It would have been easier to keep quiet. On a screen words change without a trace. But whoever read them first goes through the day with the wrong number, and a correction is the only way to speak to that person again.',
      ),
      p(
        '두 언어로 신문을 내는 일은 이 책임을 두 배로 만든다. 한국어만 고치고 영어를 그대로 두면, 영어 독자는 우리가 이미 버린 문장을 믿게 된다. 번역문에는 어느 판을 보고 옮겼는지 적어야 하고, 원문이 달라졌으면 달라졌다고 알려야 한다.',
        'Publishing in two languages doubles the duty. If we mend the Korean and leave the English, our English readers believe a sentence we have given up. A translation should say which version it follows, and when the original has moved on it should say that too.',
      ),
      p(
        '기계가 옮긴 글도 마찬가지다. 기계를 쓴 사실은 부끄럽지 않다. 감추는 것이 부끄럽다. 우리는 기계 번역을 쓰면 그렇다고 쓰고, 사람이 살폈으면 누가 살폈는지 쓴다.',
        'The same is true of machines. There is no shame in using one to translate. The shame is in hiding it. When we use one we will say so, and when a person has checked the result we will say who.',
      ),
      pullQuote(
        ['틀리지 않겠다고 약속할 수는 없다. 감추지 않겠다고는 약속할 수 있다.', '두강신문'],
        ['We cannot promise not to be wrong. We can promise not to hide it.', 'The Dugang Post'],
      ),
      p(
        '틀리지 않겠다고 약속할 수는 없다. 감추지 않겠다고는 약속할 수 있다. 틀린 것을 보거든 알려 주시기 바란다. 이른 아침이라도 좋다.',
        'We cannot promise not to be wrong. We can promise not to hide it. If you see something, write to us. Early in the morning is fine.',
      ),
    ],
  },
  {
    key: 'column-silence',
    category: 'opinion',
    tags: ['population'],
    byline: 'ok',
    original: 'ko',
    published: { daysAgo: 12, at: '06:30' },
    legacy: { comments: 9, views: 1988 },
    commentsOpen: false,
    ko: {
      title: '[옥다온의 물가에서] 빈집의 문패를 읽는 시간',
      deck: '사람이 떠난 자리에 남은 이름들에 대하여',
      summary: '새벌의 빈집 골목에서 만난 문패 이야기.',
    },
    body: [
      p(
        '새벌 읍내에서 버스로 40분을 들어가면 집이 서른한 채인 마을이 있다. 사람이 사는 집은 아홉 채다. 나머지 스물두 채에는 문패만 산다.',
      ),
      p(
        '지난 한 달 나는 그 문패들을 읽고 다녔다. 나무에 판 이름, 함석에 페인트로 쓴 이름, 아들이 학교에서 구워 온 도자기 이름. 두 사람의 이름을 나란히 적은 문패는 대개 아내의 이름이 조금 더 작았고, 조금 더 또렷했다.',
      ),
      quote('“떼어 가면 집이 저를 못 알아볼까 봐요.” 도시로 간 딸이 문패를 남긴 까닭을 그렇게 말했다.'),
      p(
        '군청은 빈집 하나를 허는 데 800만 원, 고쳐 쓰는 데 3,500만 원이 든다고 한다. 숫자는 허는 쪽으로 기운다. 그러나 셈에는 늘 빠지는 것이 있다. 마을 어른들은 아직도 빈집 앞을 지날 때 그 집 이름을 부른다. 길을 가르칠 때 “담월이네에서 꺾으라”고 한다.',
      ),
      p(
        '이름이 길이 되는 마을에서 집을 허는 일은 지도를 지우는 일이다. 다 살리자는 말이 아니다. 헐더라도 문패 하나는 남기자는 것이다. 돌 하나에 이름을 새겨 그 자리에 두는 값은 6만 원이면 된다.',
      ),
      p(
        '돌아오는 버스에서 기사가 물었다. 어디서 탔느냐고. 나는 정류장 이름 대신 어느 집 이름을 댔다. 기사는 고개를 끄덕였다.',
      ),
    ],
  },
  {
    key: 'letter-from-english-desk',
    category: 'opinion',
    tags: ['libraries'],
    byline: 'english',
    original: 'en',
    published: { daysAgo: 17, at: '09:00' },
    legacy: { comments: 4, views: 1043 },
    en: {
      title: 'Letter from the English desk: What we do not translate',
      deck: 'Not every story crosses the river in both directions, and we would rather say so',
      summary: 'How the English desk decides what to translate, and why some Korean words stay Korean.',
    },
    body: [
      p(
        null,
        'Readers ask why some of our stories are in Korean only. The short answer is that there are three of us. The longer one is that a translation is a promise: once it stands, we have to keep it as true as the story it came from.',
      ),
      p(
        null,
        'So we choose. We translate what you may need, such as fares, floods and votes, and what we would be sorry for you to miss. When something is not here in English, the page says that it is not here yet, rather than sending you to something else and hoping that you will not notice.',
      ),
      p(
        null,
        'Some words we keep. {ko|정} is not quite affection, and {ko|눈치} is not quite tact. We gloss them once and then trust you. A paper in two languages need not pretend that they are one.',
      ),
      p(
        null,
        'Numbers are where we fear to slip. Korean counts in units of ten thousand, {ko|만}, and a hundred million, {ko|억}. Every figure in an English story is read aloud by one person and written down by another before it goes out.',
      ),
      p(
        null,
        'And some stories go the other way. Our explainer on [how a box of lemons reaches a kitchen](article:how-a-port-works) was written in English first and has no Korean edition. If you would like to make one, we are looking for a fourth person.',
      ),
    ],
  },
]
