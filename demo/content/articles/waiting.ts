import type { DemoArticle } from '../types.ts'
import { list, p } from '../write.ts'

/** What readers do not have yet: two working copies and a pair that is scheduled. */
export const waiting: DemoArticle[] = [
  {
    key: 'data-hall',
    category: 'politics',
    tags: ['energy', 'ai'],
    byline: 'mo',
    original: 'ko',
    published: { daysAgo: 0, at: '06:00' },
    ko: {
      title: '솔재 데이터센터 조례안, 물 사용량 공개 놓고 줄다리기',
      deck: '하루 4,200t 쓰는 시설…업체 “영업 비밀”, 주민 “우리 우물”',
      summary: '솔재에 들어설 데이터센터의 물 사용량을 공개할지를 두고 시의회가 맞서고 있다.',
      dateline: '(솔재=두강신문)',
      workflow: 'review',
    },
    en: {
      title: 'Council torn over water disclosure rule for Soljae data center',
      deck: 'The plant would use 4,200 tons a day; the company speaks of trade secrets, residents of their wells',
      summary: 'A bylaw that would publish the water use of a planned data center divides the Dugang council.',
      dateline: 'SOLJAE, {0:md}',
      kind: 'human',
      workflow: 'draft',
    },
    body: [
      p(
        '두강시의회가 솔재에 들어설 데이터센터의 물 사용량을 다달이 공개하도록 하는 조례안을 두고 둘로 갈렸다. 상임위원회는 {-1} 세 시간 동안 심의했으나 표결하지 못했다.',
        'The Dugang city council is divided over a bylaw that would make a planned data center in Soljae publish its water use every month. A committee debated it for three hours on {-1} without a vote.',
      ),
      p(
        '시설은 기계를 식히는 데 하루 4,200t의 물을 쓴다. 솔재 주민 9,300명이 하루에 쓰는 양의 1.5배다. 업체는 빗물과 하수 처리수로 60%를 채우겠다고 했다.',
        'The plant would need 4,200 tons of water a day for cooling, one and a half times what the 9,300 people of Soljae use. The company says rain and treated waste water will cover 60% of it.',
      ),
      p(
        '업체 쪽은 “사용량을 보면 설비 규모가 드러난다”며 연간 합계만 내놓겠다고 맞섰다. 주민들은 가뭄 때 우물이 마르는지를 알려면 다달의 숫자가 있어야 한다고 주장한다.',
        'The company offers only a yearly total, saying monthly figures would reveal the size of its equipment. Residents say they need them to know whether their wells run dry in a drought.',
      ),
      p(
        '위원회는 두 주 뒤 다시 심의한다. 확인할 것: 업체가 낸 냉각 방식 변경안, 시 상수도과의 검토 의견.',
        'The committee will return to the bylaw in two weeks. To be confirmed: the company’s change of cooling method; the waterworks’ opinion.',
      ),
      p(
        '시 관계자는 “공개 주기를 분기로 하는 절충안을 검토하고 있다”고 전했다.',
        'A city official said a compromise with quarterly figures was under study.',
      ),
    ],
    steps: [],
  },
  {
    key: 'reservoir-algae',
    category: 'science',
    tags: ['climate'],
    byline: 'namgung',
    original: 'ko',
    published: { daysAgo: 0, at: '05:30' },
    ko: {
      title: '솔재 저수지 녹조, 수온 1도 오르면 열흘 빨라져',
      deck: '18년 측정 자료 분석…논문 공개 시점까지 보도 유예',
      summary: '솔재 저수지의 녹조가 나타나는 때를 18년 자료로 따져 본 기사.',
      dateline: '(솔재=두강신문)',
      workflow: 'draft',
    },
    body: [
      p('솔재 저수지의 물이 1도 따뜻해질 때마다 녹조가 열흘씩 일찍 나타난다는 분석이 나왔다.'),
      p('연구진은 18년 동안 매주 잰 수온과 엽록소 자료 936건을 살폈다. [확인: 논문 공개 뒤 표 추가]'),
      p('같은 기간 저수지 수온은 평균 0.9도 올랐고, 첫 녹조는 9월 초에서 8월 하순으로 당겨졌다.'),
      p('연구를 이끈 학자의 말을 받을 것. 상수도 쪽 반응도 필요.'),
      p('두강 시민 44만 명이 마시는 물의 12%가 이 저수지에서 나온다.'),
    ],
    steps: [],
  },
  {
    key: 'bus-fare',
    category: 'society',
    tags: ['transport', 'prices'],
    byline: 'bin',
    source: 'cityhall',
    original: 'ko',
    published: { daysAgo: -1, at: '07:00' },
    ko: {
      title: '두강 시내버스 요금 1,500원 동결…환승은 60분으로 늘려',
      deck: '청소년 요금은 300원 내려…새 요금표 다음 달 1일 시행',
      summary: '두강시가 시내버스 요금을 올리지 않고 환승 시간을 60분으로 늘린다.',
      dateline: '(두강=두강신문)',
      workflow: 'ready',
    },
    en: {
      title: 'Dugang freezes bus fares at 1,500 won and extends free transfers to an hour',
      deck: 'Fares for teenagers fall by 300 won; the new table applies from the first of next month',
      summary: 'City buses in Dugang will not become dearer, and transfers stay free for 60 minutes.',
      dateline: 'DUGANG, {0:md}',
      workflow: 'ready',
    },
    body: [
      p(
        '두강시가 시내버스 기본요금을 1,500원으로 묶고 갈아탈 수 있는 시간을 30분에서 60분으로 늘린다. 청소년 요금은 1,000원에서 700원으로 내린다. 새 요금표는 다음 달 1일부터 쓴다.',
        'Dugang will hold its basic bus fare at 1,500 won and double the time for free transfers to 60 minutes. Teenagers will pay 700 won instead of 1,000 won. The new table applies from the first of next month.',
      ),
      p(
        '시는 [되살아난 버스 지원금](article:council-budget) 덕분에 요금을 올리지 않아도 된다고 설명했다. 회사들은 기름값을 들어 200원 인상을 요구해 왔다.',
        'The city says the [subsidy restored by the council](article:council-budget) makes an increase unnecessary. The companies, pointing to the price of fuel, had asked for 200 won more.',
      ),
      list(
        ['어른 1,500원(그대로)', '청소년 700원(300원 내림)', '어린이와 일흔 이상 무료', '환승 60분 안 3회까지 무료'],
        [
          'Adults: 1,500 won, unchanged',
          'Teenagers: 700 won, down 300 won',
          'Children and people over 70: free',
          'Transfers: up to three within 60 minutes, free',
        ],
      ),
      p(
        '환승 시간이 늘면 병원이나 시장에 들렀다가 한 번 낸 요금으로 돌아올 수 있다. 시는 하루 이용자 21만 명 가운데 1만8,000명이 혜택을 볼 것으로 추산했다.',
        'With an hour, a visit to the clinic or the market can fit into a single fare. The city expects 18,000 of its 210,000 daily passengers to benefit.',
      ),
      p(
        '하루 네 번 다니던 산골 노선 7개는 여섯 번으로 늘어난다. 늘어나는 비용 43억 원은 지원금에서 낸다.',
        'Seven mountain routes that run four times a day will run six times. The extra 4.3 billion won comes out of the subsidy.',
      ),
      p(
        '시는 석 달마다 노선별 승객 수를 공개하고 1년 뒤 요금을 다시 살핀다.',
        'Passenger numbers for each route will be published every three months, and the fares reviewed after a year.',
      ),
    ],
    steps: [{ do: 'schedule', languages: ['ko', 'en'], tomorrowAt: '07:00' }],
  },
]
