import type { DemoArticle } from '../types.ts'
import { h2, image, list, p, pullQuote, table } from '../write.ts'

export const economy: DemoArticle[] = [
  {
    key: 'port-cranes',
    category: 'economy',
    tags: ['port', 'ai'],
    byline: 'tak',
    original: 'ko',
    published: { daysAgo: 1, at: '08:30' },
    hero: 'cranes',
    legacy: { comments: 24, views: 5812 },
    ko: {
      title: '물마루항 무인 크레인 8기 가동…하역 시간 31% 줄어',
      deck: '사람은 조종실에서 화면으로 작업…노조 “일자리 대책 먼저”',
      summary: '물마루항 3부두가 무인 크레인 8기를 정식 가동했다. 석 달 시험에서 배 한 척의 하역 시간은 31% 줄었다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Mulmaru Port starts eight remote cranes, cutting unloading time by 31%',
      deck: 'Operators move from cabins to screens; the dockers’ union wants guarantees on jobs',
      summary:
        'Pier 3 of Mulmaru Port has put eight remote-controlled cranes into regular service after a three-month trial.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        '물마루항만공사는 {0} 3부두 컨테이너 터미널에서 무인 크레인 8기를 정식 가동했다. 사업비 1,240억 원을 들여 지은 시설로, 국내 서쪽 바다 항만에서 안벽 크레인을 모두 원격으로 움직이는 부두는 이곳이 처음이다.',
        'The Mulmaru Port Corp. put eight remote-controlled cranes into regular service at its Pier 3 container terminal on {0}. Built for 124 billion won, it is the first pier on the west coast where every quay crane is run from a distance.',
      ),
      p(
        '공사가 석 달 동안 시험한 결과 20피트 컨테이너 1,000개를 실은 배 한 척을 비우는 데 평균 9시간 40분이 걸렸다. 사람이 크레인에 올라 작업할 때의 14시간보다 31% 짧다.',
        'In a three-month trial, emptying a ship of 1,000 twenty-foot containers took an average of 9 hours and 40 minutes, the corporation said, 31% less than the 14 hours needed with operators in the cabs.',
      ),
      p(
        '조종사는 부두에서 700m 떨어진 관제동에 앉아 화면 여섯 개를 보며 크레인 두 기를 함께 맡는다. 바람이 초속 16m를 넘으면 기계가 스스로 멈추고, 다시 움직이려면 사람의 확인이 있어야 한다.',
        'Operators sit in a control building 700 meters from the quay, each watching six screens and minding two cranes. The machines stop by themselves when the wind passes 16 meters a second, and only a person can start them again.',
      ),
      table(
        [
          ['구분', '유인 작업', '무인 작업'],
          ['1척 하역 시간', '14시간', '9시간 40분'],
          ['시간당 처리량', '71개', '103개'],
          ['크레인 1기당 인원', '3명', '1명'],
        ],
        [
          ['', 'With crew', 'Remote'],
          ['Unloading one ship', '14 hours', '9 hours 40 minutes'],
          ['Containers an hour', '71', '103'],
          ['Workers for each crane', '3', '1'],
        ],
      ),
      h2('“높은 데 오르지 않아 좋지만”', '“I don’t miss the climb”'),
      p(
        '19년째 크레인을 몬 조종사 채노을 씨(46)는 “아침마다 45m를 오르지 않아 무릎이 편해졌다”면서도 “화면으로는 밧줄이 울리는 느낌을 알 수 없어 처음 한 달은 겁이 났다”고 말했다.',
        '“My knees are grateful that I no longer climb 45 meters every morning,” said Chae No-eul, 46, who has driven cranes for 19 years. “But a screen does not let you feel the cable hum. For the first month I was afraid.”',
      ),
      p(
        '항만노조는 3부두 인력 216명 가운데 94명의 자리가 바뀐다고 집계했다. 노조 간부 방하람 씨는 “공사는 한 사람도 내보내지 않겠다고 약속했으나 그 약속은 2년짜리”라며 “그 뒤의 계획을 문서로 내놓아야 한다”고 요구했다.',
        'The dockers’ union counts 94 of the pier’s 216 jobs as changed by the new machines. “The corporation promised not to dismiss anyone, but the promise runs for two years,” said union officer Bang Ha-ram. “We want the plan for what comes after, in writing.”',
      ),
      pullQuote(
        ['화면으로는 밧줄이 울리는 느낌을 알 수 없다.', '채노을, 크레인 조종사'],
        ['A screen does not let you feel the cable hum.', 'Chae No-eul, crane operator'],
      ),
      p(
        '공사는 조종사 52명을 관제동에 배치하고 나머지는 정비와 안전 부문으로 옮길 예정이다. 물마루항은 지난해 컨테이너 86만 개를 처리했으며, 공사는 3부두가 제 속도를 내면 내년 처리량이 100만 개를 넘을 것으로 내다봤다.',
        'The corporation will place 52 operators in the control building and move the rest to maintenance and safety. The port handled 860,000 containers last year, and the corporation expects more than 1 million next year once Pier 3 is at full speed.',
      ),
    ],
  },
  {
    key: 'rice-price',
    category: 'economy',
    tags: ['prices', 'climate'],
    byline: 'pyo',
    original: 'ko',
    published: { daysAgo: 4, at: '14:10' },
    hero: 'paddies',
    legacy: { comments: 41, views: 8930 },
    ko: {
      title: '새벌 쌀 20㎏ 5만8,400원…3년 만에 가장 비싸',
      slug: '새벌-쌀값-3년-만에-가장-비싸',
      deck: '이삭 팰 때 쏟아진 비에 수확 11% 감소…군, 비축미 4,000t 풀기로',
      summary: '새벌군 산지 쌀값이 3년 만에 최고를 기록했다. 군은 비축미 4,000t을 시장에 내놓는다.',
      dateline: '(새벌=두강신문)',
    },
    en: {
      title: 'Rice from Saebeol reaches 58,400 won a sack, highest in three years',
      deck: 'Rain at flowering cut the harvest by 11%; the county will release 4,000 tons from storage',
      summary: 'Farm-gate rice prices in Saebeol County are at a three-year high. The county is opening its reserves.',
      dateline: 'SAEBEOL, {0:md}',
    },
    body: [
      p(
        '새벌군 산지 쌀값이 20㎏ 한 포대에 5만8,400원까지 올랐다. 새벌군이 {-1} 발표한 조사에서 한 달 전보다 6.2%, 지난해 이맘때보다 14.7% 비싸졌다. 3년 만에 가장 높은 값이다.',
        'The farm-gate price of rice in Saebeol County has climbed to 58,400 won for a 20-kilogram sack, the county said on {-1}. That is 6.2% more than a month ago, 14.7% more than a year ago and the highest in three years.',
      ),
      p(
        '값을 밀어 올린 것은 날씨다. 이삭이 패던 열흘 사이 318㎜의 비가 내려 꽃가루받이가 제대로 되지 않았다. 군 농업기술센터는 올해 수확량을 지난해보다 11% 적은 5만2,000t으로 추정했다.',
        'Weather pushed it there. In ten days of flowering, 318 millimeters of rain fell and many plants were not pollinated. The county’s agricultural center puts this year’s harvest at 52,000 tons, 11% below last year’s.',
      ),
      p(
        '새벌에서 논 2만 평을 짓는 농민 곡우리 씨(58)는 “값이 올라도 벨 벼가 줄었으니 손에 쥐는 돈은 지난해와 같다”고 말했다. 그는 쓰러진 벼를 일으키느라 품삯만 900만 원을 더 썼다.',
        '“The price is up, but there is less to cut, so I end with the same money as last year,” said Gok Woo-ri, 58, who farms 6.6 hectares. He spent an extra 9 million won on wages to raise the fallen plants.',
      ),
      p(
        '식당들은 부담을 호소했다. 나루장에서 백반집을 하는 민다솜 씨는 “한 달에 쌀 열두 포대를 쓰는데 지난해보다 9만 원이 더 든다”며 “밥값을 500원 올릴지 두 달째 고민한다”고 했다.',
        'Restaurants feel it. “I go through 12 sacks a month and pay 90,000 won more than last year,” said Min Da-som, who serves set meals in Naru Market. “For two months I have been asking myself whether to raise the price by 500 won.”',
      ),
      p(
        '군은 다음 달 1일부터 비축미 4,000t을 여섯 차례에 나눠 풀기로 했다. 농민단체가 수확기 방출에 반대하자 시기를 2주 늦추고, 값이 5만5,000원 아래로 내려가면 바로 멈추기로 했다.',
        'From the first of next month the county will sell 4,000 tons from its reserves in six rounds. After farmers objected to a release at harvest time it put the start back by two weeks and will stop at once if the price falls below 55,000 won.',
      ),
      list(
        ['1차 방출: 다음 달 1일, 1,000t', '2~5차 방출: 열흘 간격, 600t씩', '6차 방출: 남은 600t, 값을 보아 결정'],
        [
          'First round: 1,000 tons, on the first of next month',
          'Rounds two to five: 600 tons each, ten days apart',
          'Sixth round: the last 600 tons, depending on the price',
        ],
      ),
      p(
        '군 관계자는 “소비자와 농민이 모두 견딜 수 있는 값을 찾는 것이 목표”라며 “내년에는 이삭 패는 때가 다른 품종을 섞어 심도록 볍씨를 지원하겠다”고 밝혔다.',
        '“We are looking for a price that both buyers and farmers can bear,” a county official said. “Next year we will help pay for seed so that farmers can mix varieties that flower at different times.”',
      ),
    ],
  },
  {
    key: 'battery-plant',
    category: 'economy',
    tags: ['energy', 'population'],
    byline: 'tak',
    source: 'cityhall',
    original: 'ko',
    published: { daysAgo: 12, at: '10:00' },
    legacy: { comments: 7, views: 2104 },
    ko: {
      title: '옛 통조림 공장에 폐배터리 재사용 단지 들어선다',
      deck: '2년간 680억 원 투입…일자리 340개 가운데 70%는 두강 주민으로',
      summary: '두강시가 문 닫은 통조림 공장 터에 전기차 배터리를 되살려 쓰는 단지를 짓는다.',
      dateline: '(두강=두강신문)',
    },
    en: {
      title: 'Old cannery to become a center for second-life batteries',
      deck: 'City commits 68 billion won over two years; 70% of 340 jobs to go to residents',
      summary:
        'Dugang will build a center that tests and reuses electric-vehicle batteries on the site of a closed cannery.',
      dateline: 'DUGANG, {0:md}',
    },
    body: [
      p(
        '두강시는 {0} 물마루동 옛 통조림 공장 터 4만3,000㎡에 전기차 배터리 재사용 단지를 짓는다고 밝혔다. 시비와 민간 투자를 합쳐 2년 동안 680억 원을 들인다.',
        'Dugang said on {0} that it will build a center for reused electric-vehicle batteries on the 43,000-square-meter site of a former cannery in Mulmaru. City and private money will add up to 68 billion won over two years.',
      ),
      p(
        '단지는 차에서 떼어 낸 배터리의 남은 성능을 재고, 쓸 만한 것은 가정과 어선용 전력저장장치로 다시 조립한다. 시는 한 해 1만2,000개를 처리할 수 있다고 설명했다.',
        'The center will measure what is left in batteries taken out of cars and build the good ones into storage units for homes and fishing boats. The city says it can handle 12,000 a year.',
      ),
      p(
        '통조림 공장은 9년 전 문을 닫았다. 한때 1,100명이 일하던 곳이어서 동네 인구가 그 뒤 2만6,000명에서 1만9,000명으로 줄었다. 시는 단지의 일자리 340개 가운데 70%를 두강 주민에게 주는 조건으로 터를 30년간 빌려준다.',
        'The cannery closed nine years ago. It once employed 1,100 people, and the population of the district has since fallen from 26,000 to 19,000. The city is leasing the land for 30 years on the condition that 70% of the 340 jobs go to residents.',
      ),
      p(
        '공장에서 22년을 일한 주민 하늬 씨(61)는 “굴뚝은 남겨 달라고 했다”며 “아이들에게 저기서 할머니가 고등어를 다듬었다고 말할 수 있어야 한다”고 했다. 시는 벽돌 굴뚝과 저장고 한 동을 보존하기로 했다.',
        '“I asked them to leave the chimney,” said Ha Nui, 61, who worked there for 22 years. “I want to be able to tell the children that their grandmother cleaned mackerel over there.” The city will keep the brick chimney and one storehouse.',
      ),
      p(
        '소방 대책도 함께 나왔다. 저장동은 칸막이로 나눠 한 칸에 배터리를 40개 넘게 두지 못하게 하고, 칸마다 물에 통째로 잠글 수 있는 수조를 둔다.',
        'Fire precautions were announced as well. Storage will be divided into cells of no more than 40 batteries, each with a tank in which a whole unit can be sunk in water.',
      ),
      p(
        '착공은 내년 상반기다. 시의회는 다음 달 임시회에서 터를 빌려주는 동의안을 심의한다.',
        'Work is to begin in the first half of next year. The city council will take up the lease at its special session next month.',
      ),
    ],
  },
  {
    key: 'market-reopens',
    category: 'economy',
    tags: ['prices'],
    byline: 'pyo',
    original: 'ko',
    published: { daysAgo: 18, at: '16:45' },
    hero: 'market',
    legacy: { comments: 63, views: 12480 },
    ko: {
      title: '불탄 나루장, 14개월 만에 다시 불 켰다',
      deck: '점포 212곳 가운데 187곳 돌아와…“단골이 먼저 와서 기다렸다”',
      summary: '지난해 불로 점포 131곳을 잃은 두강 나루장이 공사를 마치고 손님을 맞았다.',
      dateline: '(두강=두강신문)',
    },
    en: {
      title: 'Fourteen months after the fire, Naru Market lights up again',
      deck: 'All but 25 of 212 stalls are back: “My regulars were here before me”',
      summary: 'Naru Market in Dugang, which lost 131 stalls to a fire last year, has reopened.',
      dateline: 'DUGANG, {0:md}',
    },
    body: [
      p(
        '{0} 새벽 5시, 두강 나루장의 셔터가 한꺼번에 올라갔다. 불이 난 지 14개월 만이다. 점포 212곳 가운데 187곳이 돌아왔고, 골목 어귀에는 문을 열기 전부터 손님 200여 명이 줄을 섰다.',
        'At 5 a.m. on {0}, the shutters of Naru Market in Dugang went up all at once, 14 months after the fire. Of 212 stalls, 187 are back, and some 200 customers were waiting at the corner before it opened.',
      ),
      p(
        '불은 지난해 한밤중 낡은 전선에서 시작됐다. 다친 사람은 없었으나 점포 131곳이 타고 재산 피해가 94억 원에 이르렀다. 상인들은 강둑에 천막을 치고 장사를 이어 왔다.',
        'The fire began in old wiring in the middle of the night. Nobody was hurt, but 131 stalls burned and the damage came to 9.4 billion won. The traders carried on from tents on the embankment.',
      ),
      image('tents'),
      p(
        '새 시장은 전선을 모두 땅에 묻고 천장을 3m 높였다. 좌판 사이를 1.2m에서 2m로 넓혀 소방 손수레가 지날 수 있게 했고, 열을 감지하는 장치 460개를 달았다. 공사비는 152억 원이 들었다.',
        'In the new market all wiring is underground and the roof is 3 meters higher. The lanes are 2 meters wide instead of 1.2, so that a fire cart can pass, and 460 heat sensors hang over them. It cost 15.2 billion won.',
      ),
      p(
        '3대째 건어물을 파는 편모아 씨(39)는 “가게 자리를 다시 찾는 데 30초도 안 걸렸다. 단골이 먼저 와서 기다리고 있었다”며 웃었다. 그의 가게 기둥에는 그을린 저울이 걸려 있다.',
        '“It took me less than 30 seconds to find my place. My regulars were here before me,” said Pyeon Mo-a, 39, whose family has sold dried fish for three generations. A scorched scale hangs on a post of her stall.',
      ),
      p(
        '걱정도 있다. 돌아오지 않은 25곳은 대부분 일흔을 넘긴 상인의 가게다. 월세는 불이 나기 전보다 평균 4만 원 올랐다. 상인회는 빈자리를 청년 상인에게 여섯 달 동안 공짜로 빌려주기로 했다.',
        'There are worries too. Most of the 25 stalls that did not return belonged to traders over 70. Rents are 40,000 won a month higher on average than before the fire. The traders’ association will lend empty places to young traders free of charge for six months.',
      ),
      p(
        '시장은 매달 5일과 20일 밤 11시까지 문을 연다. 두강시는 연말까지 강변 주차장에서 시장까지 무료 셔틀을 운행한다.',
        'The market stays open until 11 p.m. on the 5th and 20th of each month. The city is running a free shuttle from the riverside car park until the end of the year.',
      ),
    ],
  },
]
