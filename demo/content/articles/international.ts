import type { DemoArticle } from '../types.ts'
import { h2, image, list, p, pullQuote, steps } from '../write.ts'

export const international: DemoArticle[] = [
  {
    key: 'night-ferry',
    category: 'international',
    tags: ['transport', 'port'],
    byline: 'world',
    source: 'mulgyeol',
    original: 'ko',
    published: { daysAgo: 2, at: '09:15' },
    hero: 'ferry',
    legacy: { comments: 11, views: 4380 },
    ko: {
      title: '발레나 해협 야간 여객선 11년 만에 다시 뜬다',
      deck: '첫 배에 412명…어업 단체는 “그물 놓을 시간 빼앗겨”',
      summary: '포르타셀과 건너편 린도를 잇는 야간 여객선이 11년 만에 운항을 다시 시작했다.',
      dateline: '(포르타셀=물결통신)',
    },
    en: {
      title: 'Night ferries return to the Valena Strait after 11 years',
      deck: 'The first ship carries 412 passengers; fishing crews say they lose their hours for setting nets',
      summary: 'Night sailings between Portasel and Lindo have resumed after an interruption of 11 years.',
      dateline: 'PORTASEL, {-1:md} (MNA)',
    },
    body: [
      p(
        '발레나 해협을 건너는 야간 여객선이 11년 만에 다시 떴다. 승객 412명을 태운 첫 배는 {-1} 밤 11시 40분(현지 시간) 포르타셀을 떠나 이튿날 아침 6시 15분 린도에 닿았다.',
        'The night ferry across the Valena Strait is sailing again after 11 years. The first ship left Portasel at 11:40 p.m. local time on {-1} with 412 passengers and reached Lindo at 6:15 the next morning.',
      ),
      p(
        '야간 운항은 화물선과 어선이 부딪친 사고 뒤 중단됐다. 두 나라는 지난봄 해협 가운데에 폭 3해리의 여객 항로를 따로 두고, 어선마다 위치 발신기를 다는 데 합의했다.',
        'Night sailings were stopped after a freighter struck a fishing boat. This spring the two countries agreed to set aside a passenger lane three nautical miles wide and to fit every fishing boat with a transponder.',
      ),
      p(
        '표는 두 시간 만에 다 팔렸다. 린도에 사는 부모를 만나러 간다는 간호사 마렌 오르타 씨는 “낮 배를 타면 하루를 쉬어야 했다”며 “자고 일어나면 어머니의 부엌이라니 믿기지 않는다”고 말했다.',
        'Tickets sold out in two hours. “With the day ferry I had to take a day off,” said Maren Orta, a nurse visiting her parents in Lindo. “To fall asleep and wake up near my mother’s kitchen, I can hardly believe it.”',
      ),
      p(
        '어민들은 반대한다. 해협의 오징어잡이 어선 1,300척은 밤 10시부터 새벽 4시 사이에 그물을 놓는다. 포르타셀 어업협동조합은 항로 때문에 어장의 8%를 쓸 수 없게 됐다며 보상을 요구했다.',
        'Fishing crews object. The 1,300 squid boats of the strait set their nets between 10 p.m. and 4 a.m. The cooperative in Portasel says the lane has closed 8% of its grounds and is asking for compensation.',
      ),
      p(
        '테르마노 교통부는 석 달 동안 주 3회 운항한 뒤 횟수를 정하기로 했다. 교통부 대변인은 “사고가 한 건이라도 나면 다음 날부터 배를 묶겠다”고 밝혔다.',
        'Termano’s transport ministry will decide on a permanent timetable after three months of three sailings a week. “One accident, and the ships stay in port from the next day,” a ministry spokesperson said.',
      ),
      p(
        '물마루항과 포르타셀을 잇는 화물 노선은 이번 조치와 관계없이 그대로 운항한다.',
        'Freight services between Portasel and Mulmaru Port are not affected.',
      ),
    ],
  },
  {
    key: 'termano-election',
    category: 'international',
    tags: ['election'],
    byline: 'world',
    source: 'mulgyeol',
    original: 'ko',
    published: { daysAgo: 5, at: '07:20' },
    hero: 'ballots',
    legacy: { comments: 19, views: 7211 },
    ko: {
      title: '테르마노 총선서 야당 승리…12년 만에 정권 교체',
      deck: '150석 가운데 79석 확보…빵값과 물 부족이 표심 갈라',
      summary: '테르마노 총선에서 야당인 ‘새물결’이 과반을 얻어 12년 만에 정권이 바뀐다.',
      dateline: '(칼도라=물결통신)',
    },
    en: {
      title: 'Opposition wins in Termano, ending 12 years of one-party rule',
      deck: 'New Tide takes 79 of 150 seats in a vote fought over bread and water',
      summary: 'The opposition New Tide movement has won a majority in Termano’s parliament.',
      dateline: 'CALDORA, Termano, {0:md} (MNA)',
    },
    body: [
      p(
        '테르마노 총선에서 야당 ‘새물결’이 과반을 차지했다. 선거위원회는 {0} 개표를 마친 결과 새물결이 150석 가운데 79석을, 여당 국민동맹이 58석을 얻었다고 발표했다. 정권이 바뀌는 것은 12년 만이다.',
        'The opposition New Tide movement has won a majority in Termano. With counting complete, the electoral commission said on {0}, it had 79 of 150 seats and the ruling National Alliance 58. It is the first change of government in 12 years.',
      ),
      p(
        '투표율은 71.4%로 지난 선거보다 9.2%포인트 높았다. 수도 칼도라에서는 밤 10시가 넘도록 투표소 앞에 줄이 이어졌다.',
        'Turnout was 71.4%, 9.2 percentage points more than last time. In Caldora, the capital, people were still queuing at polling stations after 10 p.m.',
      ),
      p(
        '선거를 가른 것은 빵값과 물이었다. 밀 수입이 줄어 빵값이 1년 새 34% 올랐고, 남부 도시들은 여름 내내 하루 여섯 시간만 수돗물을 공급받았다.',
        'Bread and water decided it. Wheat imports fell and bread became 34% dearer in a year; cities in the south had running water for only six hours a day all summer.',
      ),
      p(
        '차기 총리로 유력한 새물결 대표 일레나 보스카 씨는 “오늘 밤은 노래를 부르고 내일 아침은 수도관을 고치러 가자”고 지지자들에게 말했다. 초등학교 교사 출신인 그는 4년 전 처음 의회에 들어왔다.',
        '“Tonight we sing, and tomorrow morning we go and mend the pipes,” New Tide leader Ilena Voska told supporters. A former primary school teacher who entered parliament four years ago, she is likely to become prime minister.',
      ),
      pullQuote(
        ['오늘 밤은 노래를 부르고 내일 아침은 수도관을 고치러 가자.', '일레나 보스카, 새물결 대표'],
        ['Tonight we sing, and tomorrow morning we go and mend the pipes.', 'Ilena Voska, leader of New Tide'],
      ),
      p(
        '국민동맹의 도르 마레크 총리는 패배를 인정했다. 그는 “유권자의 뜻을 존중하며 정권을 차질 없이 넘기겠다”고 말했다.',
        'Prime Minister Dor Marek of the National Alliance conceded. “I respect the will of the voters and will see to an orderly handover,” he said.',
      ),
      p(
        '새 정부는 [발레나 해협의 야간 여객선](article:night-ferry)을 비롯한 이웃 나라와의 합의를 이어 갈 것으로 보인다. 새물결은 곡물 수입선을 넓히고 낡은 수도관 1만1,000㎞를 바꾸겠다고 공약했다.',
        'The new government is expected to keep agreements with neighbors, among them the one on [night ferries in the Valena Strait](article:night-ferry). New Tide has promised more sources of grain and 11,000 kilometers of new water mains.',
      ),
      p('새 의회는 {+17} 문을 열어 총리를 뽑는다.', 'The new parliament meets on {+17} to elect a prime minister.'),
    ],
    steps: [{ do: 'publish', languages: ['ko', 'en'], note: '두 언어 동시 발행 / both languages in one act' }],
  },
  {
    key: 'grain-corridor',
    category: 'international',
    tags: ['prices', 'port'],
    byline: 'english',
    source: 'mulgyeol',
    original: 'en',
    published: { daysAgo: 8, at: '15:00' },
    legacy: { comments: 5, views: 1890 },
    en: {
      title: 'Five coastal states agree on a shared grain store against bad harvests',
      deck: 'The reserve of 3 million tons would open when prices rise by a quarter within 60 days',
      summary: 'Five states around the Valena Strait have agreed to keep a common reserve of grain.',
      dateline: 'LINDO, {-1:md} (MNA)',
    },
    ko: {
      title: '연안 5개국, 흉년 대비 곡물 300만t 함께 쌓는다',
      deck: '60일 안에 값이 25% 오르면 방출…물마루항도 보관지 후보',
      summary: '발레나 해협을 둘러싼 다섯 나라가 곡물을 공동으로 비축하기로 합의했다.',
      dateline: '(린도=물결통신)',
      kind: 'machine-reviewed',
      credit: '국제부',
    },
    body: [
      p(
        '발레나 해협을 둘러싼 다섯 나라가 곡물 300만t을 공동으로 비축하기로 {-1} 합의했다. 두 해 연속 흉년으로 빵값과 국수값이 크게 오른 데 따른 조치다.',
        'Five states around the Valena Strait agreed on {-1} to keep a common reserve of 3 million tons of grain, after two poor harvests drove up the price of bread and noodles.',
      ),
      p(
        '비축 곡물은 밀 180만t, 쌀 90만t, 옥수수 30만t으로 이뤄진다. 참가국의 시장 가격이 60일 안에 25% 넘게 오르면 방출하고, 인구와 값이 오른 폭에 따라 나눈다.',
        'The store will hold 1.8 million tons of wheat, 900,000 tons of rice and 300,000 tons of corn. It opens when a member’s market price rises by more than 25% within 60 days, and is shared according to population and the size of the rise.',
      ),
      p(
        '협상을 이끈 린도의 아니카 솔렘 통상장관은 “흉년은 국경에서 멈추지 않는다”며 “비어 가는 곳간 다섯 개보다 가득 찬 곳간 하나가 낫다”고 말했다.',
        '“A bad harvest does not stop at a border,” said Lindo’s trade minister, Anika Solem, who led the talks. “One full barn is better than five that are half empty.”',
      ),
      list(
        [
          '1단계: 내년 말까지 100만t, 포르타셀과 린도에 보관',
          '2단계: 3년 안에 200만t을 더해 보관지 네 곳으로 확대',
          '운영비: 한 해 8,400만 달러, 수입량에 따라 나눠 부담',
        ],
        [
          'First stage: 1 million tons by the end of next year, in Portasel and Lindo',
          'Second stage: another 2 million tons within three years, in four places',
          'Running costs: $84 million a year, divided by volume of imports',
        ],
      ),
      p(
        '합의에는 빈틈도 있다. 수출을 막는 나라를 제재하는 조항이 빠졌고, 가장 큰 밀 생산국인 발레나는 의회의 동의를 받아야 한다. 발레나 야당은 “농민의 손을 묶는 약속”이라며 반대한다.',
        'There are gaps. Nothing punishes a member that bans exports, and Valena, the largest wheat grower, needs the consent of its parliament, where the opposition calls the deal “a promise that ties the hands of farmers.”',
      ),
      p(
        '2단계 보관지 후보로는 두강의 물마루항도 이름을 올렸다. 항만 쪽은 창고 22만t을 쓸 수 있다고 알렸다. 참가국은 석 달 뒤 다시 만나 보관지를 정한다.',
        'Mulmaru Port in Dugang is among the candidates for the second stage and has offered space for 220,000 tons. The members meet again in three months to choose.',
      ),
    ],
  },
  {
    key: 'how-a-port-works',
    category: 'international',
    tags: ['port', 'transport'],
    byline: 'english',
    original: 'en',
    published: { daysAgo: 15, at: '13:30' },
    hero: 'cranes',
    legacy: { comments: 2, views: 960 },
    en: {
      title: 'Explainer: how a box from Portasel reaches a kitchen in Dugang',
      deck: 'Eleven days, four machines and nine signatures: the route of a container of lemons',
      summary: 'We followed one refrigerated container of lemons from the Valena Strait to Naru Market.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        null,
        'At 4:20 a.m. a white container with 22 tons of lemons touched the ground at Mulmaru Port. It had left Portasel nine days earlier. Two days later the lemons were on a stall in Naru Market, at 600 won each. This is how they got there.',
      ),
      h2(null, 'Before it lands'),
      p(
        null,
        'A ship tells the port what it carries 48 hours before it arrives. Customs officers sort the boxes into green, yellow and red on that list alone. About 91% are green and will never be opened. Lemons, being fruit, are yellow.',
      ),
      p(
        null,
        'The pilot, Gan Eo-jin, boards from a launch 11 kilometers out. “The river pushes one way, the tide the other, and the wind has its own opinion,” he said. From there to the quay takes him 50 minutes.',
      ),
      h2(null, 'On the quay'),
      steps(null, [
        'A crane lifts the box onto a trailer: 84 seconds.',
        'The trailer takes it to the cold yard, where it is plugged in: 12 minutes.',
        'A plant inspector opens the doors and takes 60 lemons: 40 minutes.',
        'The laboratory looks for fruit fly larvae: 22 hours.',
        'A truck takes the box away: when the driver arrives.',
      ]),
      p(
        null,
        'The long step is the laboratory. Until four years ago samples were driven to another city; the port now has a room of its own with two microscopes and one very patient entomologist.',
      ),
      h2(null, 'What it costs'),
      p(
        null,
        'Sea freight came to 310 won for each kilogram, handling at the port to 45 won, and the truck to 60 won. The word that traders use for all of it is {ko|부대비용}, “the costs that come along.” In the market price of 600 won a lemon they make up about 50 won.',
      ),
      image('market', ['en']),
      p(
        null,
        'The empty container went back to the yard the same evening. It will return to Portasel with frozen mackerel.',
      ),
    ],
  },
]
