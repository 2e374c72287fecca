import type { DemoArticle } from '../types.ts'
import { added, h2, image, later, list, p, quote, table } from '../write.ts'

export const politics: DemoArticle[] = [
  {
    key: 'council-budget',
    category: 'politics',
    tags: ['transport', 'population'],
    byline: 'mo',
    original: 'ko',
    published: { daysAgo: 3, at: '18:20' },
    hero: 'council',
    legacy: { comments: 38, views: 6740 },
    ko: {
      title: '두강시 내년 예산 2조4,600억 의결…버스 지원금 되살려',
      deck: '밤샘 심의 끝에 찬성 21, 반대 13…“빚 줄이기 포기했다” 비판도',
      summary: '두강시의회가 2조4,600억 원 규모의 내년 예산안을 고쳐 의결했다.',
      dateline: '(두강=두강신문)',
      later: {
        correctionNote:
          '처음 기사에서 시내버스 지원금을 ‘318억 원’이라고 썼으나 ‘381억 원’이 맞아 바로잡습니다. 독자께서 알려 주셨습니다.',
      },
    },
    en: {
      title: 'Dugang council passes 2.46 trillion won budget and restores bus subsidy',
      deck: 'After an all-night session the vote is 21 to 13; critics say the city has given up on its debt',
      summary: 'The Dugang city council has amended and passed a budget of 2.46 trillion won for next year.',
      dateline: 'DUGANG, {0:md}',
      later: {
        correctionNote:
          'An earlier version of this story gave the bus subsidy as 31.8 billion won. It is 38.1 billion won. A reader pointed out the error.',
      },
    },
    body: [
      p(
        '두강시의회는 {0} 새벽 본회의를 열어 2조4,600억 원 규모의 내년도 예산안을 찬성 21표, 반대 13표로 의결했다. 시가 낸 안보다 120억 원 늘었다.',
        'The Dugang city council passed a budget of 2.46 trillion won for next year at a session before dawn on {0}, 21 votes to 13. It is 12 billion won larger than the one the city had submitted.',
      ),
      later(
        p(
          '가장 크게 부딪친 것은 시내버스 지원금이었다. 시는 승객이 줄었다며 지원금을 240억 원으로 깎았으나, 의원들은 올해와 같은 318억 원으로 되살렸다.',
          'The sharpest dispute was over city buses. The city had cut the subsidy to 24 billion won, citing falling passenger numbers; members put it back to this year’s 31.8 billion won.',
        ),
        p(
          '가장 크게 부딪친 것은 시내버스 지원금이었다. 시는 승객이 줄었다며 지원금을 240억 원으로 깎았으나, 의원들은 올해와 같은 381억 원으로 되살렸다.',
          'The sharpest dispute was over city buses. The city had cut the subsidy to 24 billion won, citing falling passenger numbers; members put it back to this year’s 38.1 billion won.',
        ),
      ),
      p(
        '수정안을 낸 소이안 의원은 “버스가 하루 네 번 다니는 마을에서 한 번을 줄이면 병원 가는 날을 바꿔야 한다”며 “지원금은 손해가 아니라 주민이 움직이는 값”이라고 말했다.',
        '“Where there are four buses a day, losing one means changing the day you see a doctor,” said So I-an, the member who moved the amendment. “A subsidy is not a loss. It is what it costs for people to get about.”',
      ),
      p(
        '반대표를 던진 의원들은 빚을 문제 삼았다. 시의 지방채는 6,800억 원으로, 내년에 갚을 이자만 190억 원이다. 두범찬 의원은 “다음 세대가 탈 버스의 기름까지 미리 쓰는 셈”이라고 비판했다.',
        'Those who voted against pointed to the debt. The city owes 680 billion won and will pay 19 billion won in interest next year. “We are burning the fuel of the buses our children will ride,” said member Du Beom-chan.',
      ),
      table(
        [
          ['항목', '시 제출안', '의결'],
          ['전체', '2조4,480억 원', '2조4,600억 원'],
          ['복지', '9,310억 원', '9,310억 원'],
          ['도로·다리 보수', '1,470억 원', '1,449억 원'],
          ['강변 축제', '62억 원', '44억 원'],
        ],
        [
          ['Item', 'Submitted', 'Passed'],
          ['Total', '2.448 trillion won', '2.46 trillion won'],
          ['Welfare', '931 billion won', '931 billion won'],
          ['Roads and bridges', '147 billion won', '144.9 billion won'],
          ['Riverside festival', '6.2 billion won', '4.4 billion won'],
        ],
      ),
      p(
        '늘어난 돈은 도로 보수에서 21억 원, 강변 축제에서 18억 원을 줄이고 예비비를 헐어 마련했다. 시장이 다시 심의해 달라고 요구할 수 있으나, 시 대변인은 “의회의 결정을 받아들이겠다”고 밝혔다.',
        'The money comes from road repairs, cut by 2.1 billion won, the riverside festival, cut by 1.8 billion won, and the reserve. The mayor may ask for a second vote, but a spokesperson said the city “accepts the council’s decision.”',
      ),
      p(
        '의회는 지원금을 받는 버스 회사가 석 달마다 노선별 승객 수를 공개하도록 하는 부대 의견을 함께 붙였다. 시는 첫 자료를 내년 4월에 내놓는다.',
        'The council added a condition: companies that take the subsidy must publish passenger numbers for each route every three months. The city will release the first figures in April.',
      ),
    ],
    steps: [
      { do: 'publish', languages: ['ko', 'en'] },
      { do: 'revise', languages: ['ko', 'en'] },
      { do: 'correct', languages: ['ko', 'en'], note: '버스 지원금 숫자를 바로잡음 / bus subsidy figure corrected' },
    ],
  },
  {
    key: 'county-merger',
    category: 'politics',
    tags: ['population', 'election'],
    byline: 'mo',
    original: 'ko',
    published: { daysAgo: 6, at: '11:30' },
    legacy: { comments: 52, views: 9015 },
    ko: {
      title: '두강시·새벌군 통합 논의 다시 불붙어…찬반 팽팽',
      deck: '주민 2,014명 조사에서 찬성 46%, 반대 44%…군 지역은 반대가 앞서',
      summary: '두강시와 새벌군을 합치는 방안을 두고 찬반이 팽팽하다는 조사가 나왔다.',
      dateline: '(새벌=두강신문)',
      later: {
        title: '두강시·새벌군 통합 논의 다시 불붙어…군의회 “주민투표부터”',
        deck: '주민 2,014명 조사에서 찬성 46%, 반대 44%…군의회, 투표 청원 만장일치 채택',
        summary: '두강시와 새벌군을 합치는 방안을 두고 찬반이 팽팽한 가운데 군의회가 주민투표를 요구했다.',
      },
    },
    en: {
      title: 'Talk of merging Dugang and Saebeol revives, and residents are split',
      deck: 'In a survey of 2,014 people 46% are for it and 44% against; in the county the noes lead',
      summary: 'A survey finds residents evenly divided over joining Dugang City and Saebeol County.',
      dateline: 'SAEBEOL, {0:md}',
      credit: 'Bin Ga-ram',
    },
    body: [
      p(
        '두강시와 새벌군을 하나로 합치자는 논의가 7년 만에 다시 시작됐다. 두 지자체가 함께 꾸린 연구단은 {0} 주민 2,014명에게 물은 결과 찬성이 46%, 반대가 44%였다고 발표했다.',
        'A proposal to join Dugang City and Saebeol County is back after seven years. A study group set up by both said on {0} that of 2,014 residents asked, 46% were in favor and 44% against.',
      ),
      p(
        '온도 차는 뚜렷했다. 두강시에서는 찬성이 52%였으나 새벌군에서는 반대가 57%였다. 군 주민이 꼽은 걱정은 ‘쓰레기 처리장이 군으로 몰릴 것’(38%), ‘농업 예산이 줄 것’(31%) 순이었다.',
        'The gap between them is plain. In the city 52% were in favor; in the county 57% were against. County residents feared that waste plants would be moved to them (38%) and that farm spending would fall (31%).',
      ),
      later(
        p(
          '새벌군의 인구는 3만8,000명으로 20년 전의 절반이다. 학교 11곳이 문을 닫았고, 군청 공무원 한 사람이 주민 61명을 맡는다. 두강시는 한 사람이 204명을 맡는다.',
          'Saebeol has 38,000 people, half as many as 20 years ago. Eleven schools have closed. There is one county employee for every 61 residents; in Dugang there is one for every 204.',
        ),
        p(
          '새벌군의 인구는 3만7,200명으로 20년 전의 절반이 되지 않는다. 학교 12곳이 문을 닫았고, 군청 공무원 한 사람이 주민 60명을 맡는다. 두강시는 한 사람이 204명을 맡는다.',
        ),
      ),
      h2('돈은 아끼지만 거리는 멀어져', 'Cheaper, but farther away'),
      p(
        '연구단은 통합하면 10년 동안 1,870억 원을 아낄 수 있다고 계산했다. 대신 군청이 출장소로 바뀌면 산골 마을에서 큰 민원 창구까지 평균 24㎞를 더 가야 한다.',
        'The group calculates that a merger would save 187 billion won over ten years. But if the county office becomes a branch, people in mountain villages would travel 24 kilometers more, on average, to a full-service counter.',
      ),
      later(
        p(
          '새벌군의회는 아직 뜻을 정하지 않았다. 의원 9명 가운데 4명은 반대, 2명은 찬성이고 3명은 주민의 뜻을 더 들어 보겠다고 했다.',
          'The county council has not taken a position. Of its nine members four are against, two in favor, and three say they want to hear more from residents.',
        ),
        p(
          '새벌군의회는 이번 임시회에서 주민투표 청원을 만장일치로 채택했다. 찬성하는 의원 2명도 “투표 없는 통합은 없다”는 데 뜻을 같이했다.',
        ),
      ),
      quote(
        '“합치고 말고보다 먼저, 버스가 끊긴 마을을 어떻게 할지 답이 있어야 한다.” 새벌군 이장 호두리 씨의 말이다.',
        '“Before we talk about joining anything, somebody has to say what happens to villages without a bus,” said Ho Du-ri, a village head in Saebeol.',
      ),
      added(
        p(
          '군의회의 청원이 받아들여지면 투표는 이르면 석 달 뒤에 치러진다. 유권자의 4분의 1 이상이 투표해야 표를 세며, 결과는 두 지자체를 구속한다.',
        ),
      ),
      p(
        '연구단은 다음 달까지 읍·면 14곳에서 설명회를 열고 최종 보고서를 낸다.',
        'The group will hold meetings in 14 towns and townships through next month before it submits its final report.',
      ),
    ],
    steps: [
      { do: 'publish', languages: ['ko', 'en'] },
      { do: 'revise', languages: ['ko'] },
      { do: 'publish', languages: ['ko'], note: '군의회 청원 채택을 더함' },
    ],
  },
  {
    key: 'weir-vote',
    category: 'politics',
    tags: ['election'],
    byline: 'bin',
    original: 'ko',
    published: { daysAgo: 9, at: '22:50' },
    hero: 'ballots',
    legacy: { comments: 87, views: 15320 },
    ko: {
      title: '잔여울 보 철거 주민투표, 투표율 24.6%로 무산',
      deck: '개표 기준 25%에 217표 모자라…투표함 열지 않고 봉인',
      summary: '잔여울 보를 헐지를 묻는 주민투표가 투표율 미달로 무산됐다.',
      dateline: '(잔여울=두강신문)',
    },
    body: [
      p(
        '잔여울 보를 헐 것인지를 묻는 주민투표가 {0} 투표율 24.6%로 무산됐다. 개표할 수 있는 기준 25%에 217표가 모자랐다. 선거관리위원회는 투표함을 열지 않은 채 봉인했다.',
      ),
      p(
        '투표는 오전 6시부터 오후 8시까지 투표소 23곳에서 치러졌다. 유권자 5만4,210명 가운데 1만3,336명이 참여했다. 오후 6시까지 21.8%이던 투표율은 마지막 두 시간에 빠르게 올랐으나 문턱을 넘지 못했다.',
      ),
      image('weir', ['ko']),
      p(
        '철거를 주장해 온 주민 모임은 “버스가 끊긴 뒤 투표소 네 곳에 사람이 남아 있었다”며 이의를 신청하겠다고 밝혔다. 모임 대표 구름새 씨는 “217표는 마을 하나의 저녁 시간”이라고 말했다.',
      ),
      p(
        '보를 지키자는 쪽은 투표 불참을 호소해 왔다. 농업용수 대책위원회 간부 묵인수 씨는 “참여하지 않는 것도 뜻을 밝히는 방법”이라며 “물값을 누가 낼지 정한 뒤에 다시 물어야 한다”고 했다.',
      ),
      list([
        '유권자 5만4,210명, 투표자 1만3,336명(24.6%)',
        '개표 기준 1만3,553명(25%)',
        '같은 사안의 재투표는 2년 뒤부터 가능',
      ]),
      p(
        '52년 전 지은 잔여울 보는 논 1,900㏊에 물을 댄다. 지난해 안전 진단에서 다섯 단계 가운데 네 번째인 ‘보수 필요’ 판정을 받았다. 고치는 데 310억 원, 허는 데 140억 원이 든다.',
      ),
      p(
        '시는 우선 수문 두 개를 고치고 물고기 길을 다시 내기로 했다. 봉인한 투표함은 이의 신청 기간이 끝나는 {+14}까지 보관한다.',
      ),
    ],
  },
]
