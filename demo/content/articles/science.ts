import type { DemoArticle } from '../types.ts'
import { h2, list, p, pullQuote, steps, table } from '../write.ts'

export const science: DemoArticle[] = [
  {
    key: 'wind-trial',
    category: 'science',
    tags: ['energy', 'climate'],
    byline: 'namgung',
    source: 'coastwatch',
    original: 'ko',
    published: { daysAgo: 3, at: '07:45' },
    hero: 'turbines',
    legacy: { comments: 33, views: 6120 },
    ko: {
      title: '바다 위 풍력 5기, 첫해 4만 가구 쓸 전기 만들었다',
      deck: '가동률 44%로 예상 웃돌아…철새 부딪친 사례는 6건',
      summary: '두강 하구 앞바다의 시험 풍력단지가 첫해 1억5,400만㎾h를 생산했다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Five turbines at sea powered 40,000 homes in their first year',
      deck: 'Output reached 44% of capacity, above forecast; six birds are known to have struck the blades',
      summary: 'The trial wind farm off the Dugang estuary generated 154 million kilowatt-hours in its first year.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        '두강 하구에서 18㎞ 떨어진 바다에 세운 시험 풍력단지가 첫해 1억5,400만㎾h의 전기를 만들었다. 연안관측망이 {0} 공개한 자료에 따르면 4만 가구가 한 해 쓸 수 있는 양이다.',
        'The trial wind farm 18 kilometers off the Dugang estuary generated 154 million kilowatt-hours in its first year, enough for 40,000 homes, according to data that the Coast Watch Network published on {0}.',
      ),
      p(
        '8㎿ 발전기 다섯 기의 이용률은 44%로 설계 때 예상한 38%를 웃돌았다. 바람이 꾸준한 새벽과 겨울에 특히 많이 돌았다. 바람이 초속 25m를 넘어 멈춘 시간은 한 해 61시간이었다.',
        'The five 8-megawatt machines ran at 44% of their capacity against the 38% expected when they were designed, most of all before dawn and in winter when the wind is steady. They stood still for 61 hours because it blew harder than 25 meters a second.',
      ),
      table(
        [
          ['분기', '발전량', '이용률'],
          ['1분기', '4,700만㎾h', '54%'],
          ['2분기', '3,200만㎾h', '37%'],
          ['3분기', '2,800만㎾h', '32%'],
          ['4분기', '4,700만㎾h', '53%'],
        ],
        [
          ['Quarter', 'Generated', 'Capacity used'],
          ['First', '47 million kWh', '54%'],
          ['Second', '32 million kWh', '37%'],
          ['Third', '28 million kWh', '32%'],
          ['Fourth', '47 million kWh', '53%'],
        ],
      ),
      h2('새와 물고기는', 'Birds and fish'),
      p(
        '카메라와 레이더가 지켜본 결과 새가 날개에 부딪친 사례는 6건이었다. 도요새 무리가 지나는 열흘 동안은 밤마다 두 기를 세웠다. 그래서 줄어든 전기는 전체의 0.4%다.',
        'Cameras and radar saw six birds strike the blades. For the ten days in which sandpipers pass, two turbines were stopped each night. That cost 0.4% of the output.',
      ),
      p(
        '기둥 둘레에는 뜻밖에 물고기가 모였다. 조사선을 탄 해양생물학자 예나린 박사는 “볼락이 주변 바다의 세 배였다”며 “다만 늘어난 것인지 옮겨 온 것인지는 3년은 더 보아야 안다”고 말했다.',
        'Fish have gathered around the foundations. “There were three times as many rockfish as in the sea nearby,” said Ye Na-rin, a marine biologist on the survey ship. “Whether they are more, or have only moved, we will know in three years.”',
      ),
      p(
        '어민들은 그물을 놓을 수 없는 바다 12㎢의 보상으로 한 해 17억 원을 받는다. 물마루 어촌계장 감도윤 씨는 “돈보다 배가 다닐 물길을 먼저 정해 달라”고 했다.',
        'Fishing crews receive 1.7 billion won a year for 12 square kilometers in which they can no longer set nets. “More than money we need marked lanes for our boats,” said Gam Do-yun, head of a fishing village in Mulmaru.',
      ),
      p(
        '단지를 50기로 늘릴지는 내년 말 결정한다. 그러려면 뭍으로 전기를 보내는 케이블을 하나 더 놓아야 하고, 여기에 2,900억 원이 든다.',
        'A decision on 50 turbines is due at the end of next year. It would need a second cable to the shore, at 290 billion won.',
      ),
    ],
  },
  {
    key: 'eelgrass',
    category: 'science',
    tags: ['climate', 'port'],
    byline: 'namgung',
    original: 'ko',
    published: { daysAgo: 8, at: '08:10' },
    hero: 'eelgrass',
    legacy: { comments: 14, views: 3944 },
    ko: {
      title: '잘피 12만 포기 심은 물마루만, 물고기 종 두 배로',
      deck: '4년 만에 바다풀밭 31㏊ 되살아나…탄소도 숲만큼 붙잡아',
      summary: '항만 준설로 사라졌던 물마루만의 잘피밭이 4년 만에 31㏊까지 되살아났다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Fish species double in Mulmaru Bay after 120,000 eelgrass plants',
      deck: 'In four years 31 hectares of seagrass have grown back, holding as much carbon as a forest',
      summary: 'Eelgrass lost to dredging has returned to 31 hectares of Mulmaru Bay.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        '준설로 사라졌던 물마루만의 잘피밭이 31㏊까지 되살아났다. 물마루만 살리기 모임은 {0} 잘피 12만 포기를 심은 지 4년 만에 이곳에 사는 물고기가 23종에서 47종으로 늘었다고 밝혔다.',
        'Eelgrass lost to dredging has returned to 31 hectares of Mulmaru Bay. Four years after volunteers planted 120,000 shoots, the number of fish species has risen from 23 to 47, a local restoration group said on {0}.',
      ),
      p(
        '잘피는 바닷물 속에서 꽃을 피우는 풀이다. 어린 물고기가 숨고, 오징어가 알을 붙이고, 뿌리는 개흙을 붙든다. 만에는 한때 140㏊의 잘피밭이 있었으나 항로를 파내며 3㏊만 남았다.',
        'Eelgrass is a plant that flowers under the sea. Young fish hide in it, squid hang their eggs on it and its roots hold the mud. The bay once had 140 hectares; after channels were dug, three were left.',
      ),
      h2('이쑤시개와 종이 끈으로', 'With toothpicks and paper string'),
      steps(
        [
          '썰물 때 남은 밭에서 포기를 열에 하나만 뽑는다.',
          '종이 끈으로 대나무 꼬치에 묶는다. 끈은 석 달 뒤 녹는다.',
          '물이 가장 맑은 때에 30㎝ 간격으로 꽂는다.',
          '한 달, 석 달, 1년 뒤 살아남은 수를 센다.',
        ],
        [
          'At low tide, take one shoot in ten from what is left.',
          'Tie it to a bamboo skewer with paper string, which dissolves in three months.',
          'Plant at 30-centimeter intervals when the water is clearest.',
          'Count the survivors after a month, three months and a year.',
        ],
      ),
      p(
        '첫해에는 열에 여덟이 죽었다. 성게가 뿌리를 갉고 배가 일으킨 물살이 꼬치를 뽑았다. 모임은 항만 쪽에 배의 속도를 5노트로 낮춰 달라고 청했고, 이듬해 살아남은 비율은 64%로 올랐다.',
        'In the first year eight in ten died. Sea urchins ate the roots and wakes pulled out the skewers. The group asked the port to slow ships to five knots, and the next year 64% survived.',
      ),
      p(
        '31㏊의 잘피밭은 한 해 이산화탄소 150t을 붙잡는 것으로 추정된다. 같은 넓이의 어린 솔숲과 비슷하다. 해녀 금파란 씨(67)는 “탄소는 모르겠고, 30년 만에 해마를 봤다”고 했다.',
        'The 31 hectares are thought to take up 150 tons of carbon dioxide a year, about as much as young pine forest of the same size. “I know nothing about carbon,” said Geum Pa-ran, 67, a diver. “I saw a seahorse, for the first time in 30 years.”',
      ),
      p(
        '모임은 내년 봄 2만 포기를 더 심는다. 항만이 [무인 크레인](article:port-cranes) 부두를 넓히면 남쪽 밭 4㏊가 그늘에 들어, 그 전에 옮길 곳을 찾고 있다.',
        'Another 20,000 shoots will follow next spring. If the port extends the pier of its [remote cranes](article:port-cranes), four hectares in the south will lie in shade, and the group is looking for a place to move them.',
      ),
    ],
  },
  {
    key: 'flood-model',
    category: 'science',
    tags: ['ai', 'climate'],
    byline: 'english',
    source: 'coastwatch',
    original: 'en',
    published: { daysAgo: 14, at: '16:00' },
    legacy: { comments: 6, views: 2231 },
    en: {
      title: 'A flood model that says how sure it is wins over the river watch',
      deck: 'It warns of high water nine hours ahead instead of four, and admits what it does not know',
      summary: 'The Coast Watch Network is putting a machine-learning flood forecast into service on the Dugang.',
      dateline: 'DUGANG, {0:md}',
    },
    ko: {
      title: '‘얼마나 자신하는지’ 말하는 홍수 예보…강 감시원들 마음 얻다',
      deck: '경보 4시간 전에서 9시간 전으로…모르는 것은 모른다고 답해',
      summary: '연안관측망이 기계학습으로 만든 홍수 예보를 두강에 정식으로 쓰기 시작했다.',
      dateline: '(두강=두강신문)',
      credit: '표나래',
    },
    body: [
      p(
        '연안관측망이 두강의 물높이를 기계학습으로 내다보는 예보를 {0} 정식으로 쓰기 시작했다. 홍수 경보가 나오는 때가 평균 4시간 전에서 9시간 전으로 빨라졌다.',
        'The Coast Watch Network put a machine-learning forecast for the Dugang River into regular service on {0}. It gives an average of nine hours’ warning of high water, where the old one gave four.',
      ),
      p(
        '예보는 상류 비 측정소 64곳과 댐 세 곳, 바닷물 높이를 10분마다 읽는다. 숫자 하나 대신 폭을 내놓는 것이 특징이다. “오후 9시 3.1m, 열에 아홉은 2.8~3.6m 사이”라는 식이다.',
        'Every ten minutes it reads 64 rain gauges, three dams and the height of the sea. Instead of a number it gives a range: “3.1 meters at 9 p.m.; nine times in ten, between 2.8 and 3.6.”',
      ),
      p(
        '27년째 강을 지켜본 감시원 복하린 씨는 처음에 믿지 않았다. 그는 “지난번 큰비 때 기계가 ‘이런 비는 본 적이 없다’고 띄웠다”며 “모른다고 말하는 기계라면 같이 일할 수 있겠다 싶었다”고 했다.',
        'Bok Ha-rin, who has watched the river for 27 years, did not believe in it. “In the last big rain it put up a line that said, ‘I have not seen rain like this,’” she said. “I thought, with a machine that says so I can work.”',
      ),
      pullQuote(
        ['모른다고 말하는 기계라면 같이 일할 수 있겠다 싶었다.', '복하린, 강 감시원'],
        ['I thought, with a machine that says so I can work.', 'Bok Ha-rin, river watcher'],
      ),
      list(
        [
          '지난 2년의 큰물 19번 가운데 18번을 맞힘',
          '헛경보는 한 해 7번에서 2번으로 줄어듦',
          '댐 수문을 갑자기 열 때는 여전히 40㎝까지 어긋남',
        ],
        [
          'It foresaw 18 of the 19 high waters of the past two years',
          'False alarms fell from seven a year to two',
          'When a dam opens without notice it is still wrong by up to 40 centimeters',
        ],
      ),
      p(
        '마지막 결정은 사람이 한다. 경보를 내리려면 감시원 두 명이 서명해야 하고, 예보와 다르게 판단하면 까닭을 적는다. 지난해 감시원이 예보를 뒤집은 것은 다섯 번, 그중 세 번은 사람이 옳았다.',
        'People decide. Two watchers sign each warning, and if they overrule the forecast they write down why. They did so five times last year; three times they were right.',
      ),
      p(
        '관측망은 예보 자료를 누구나 받을 수 있게 공개하고, 솔재와 새벌의 작은 강으로 넓힐 계획이다.',
        'The network is publishing the forecasts for anyone to use and plans to add the small rivers of Soljae and Saebeol.',
      ),
    ],
  },
]
