import type { DemoArticle } from '../types.ts'
import { h2, image, list, p, table } from '../write.ts'

export const sports: DemoArticle[] = [
  {
    key: 'herons-final',
    category: 'sports',
    tags: ['baseball'],
    byline: 'pyo',
    original: 'ko',
    published: { daysAgo: 5, at: '23:15' },
    hero: 'stadium',
    legacy: { comments: 96, views: 18240 },
    ko: {
      title: '두강 왜가리, 연장 11회 끝내기로 창단 첫 우승',
      deck: '9회말 두 점 따라붙고 11회 대타 결승타…“비에 젖은 1만2,000명이 열 번째 선수”',
      summary: '두강 왜가리가 연안리그 결승 최종전에서 연장 끝에 6-5로 이겨 창단 첫 우승을 차지했다.',
      dateline: '(두강=두강신문)',
    },
    en: {
      title: 'Herons win first title with a pinch hit in the 11th',
      deck: 'Two down in the ninth, Dugang beat the Mulmaru Anchors 6-5 before 12,000 people in the rain',
      summary: 'The Dugang Herons are champions of the Coast League for the first time, 6-5 in 11 innings.',
      dateline: 'DUGANG, {0:md}',
    },
    body: [
      p(
        '두강 왜가리가 창단 14년 만에 처음으로 연안리그 정상에 올랐다. 왜가리는 {0} 갈대벌 야구장에서 열린 결승 5차전에서 연장 11회말에 터진 석바다의 끝내기 안타로 물마루 닻을 6-5로 눌렀다. 결승 성적은 3승 2패.',
        'The Dugang Herons are champions of the Coast League for the first time in their 14 years. A pinch hit by Seok Ba-da in the 11th inning beat the Mulmaru Anchors 6-5 at Galdaebeol Park on {0} and won the final series, three games to two.',
      ),
      p(
        '질 뻔한 경기였다. 왜가리는 8회까지 3-5로 끌려갔다. 9회말 2사 뒤 볼넷 두 개와 2루타로 두 점을 얻어 승부를 연장으로 끌고 갔다. 비가 굵어져 경기가 19분 멈춘 직후였다.',
        'They had all but lost it. Behind 3-5 after eight innings, with two out in the ninth, the Herons drew two walks and scored both on a double, just after rain had stopped play for 19 minutes.',
      ),
      table(
        [
          ['팀', '1~3회', '4~6회', '7~9회', '연장', '합계'],
          ['물마루', '2', '2', '1', '0', '5'],
          ['두강', '1', '2', '2', '1', '6'],
        ],
        [
          ['Team', 'Innings 1-3', '4-6', '7-9', 'Extra', 'Total'],
          ['Mulmaru', '2', '2', '1', '0', '5'],
          ['Dugang', '1', '2', '2', '1', '6'],
        ],
      ),
      p(
        '11회말 1사 2루에서 대타로 나온 석바다는 올해 타율이 0.198이다. 그는 볼 세 개를 고른 뒤 네 번째 공을 오른쪽 담장 앞으로 보냈다. “석 달 동안 벤치에서 저 투수의 공만 셌다. 느린 공이 올 차례였다.”',
        'Seok, who batted .198 this year, came up with one out and a runner on second. He took three balls and sent the fourth pitch to the foot of the right-field wall. “For three months I sat on the bench and counted that man’s pitches,” he said. “It was time for a slow one.”',
      ),
      p(
        '선발 투수 위로은은 네 점을 내줬으나 7이닝을 버텼다. 지난해 팔꿈치를 다쳐 한 해를 쉰 그는 결승 시리즈 최우수선수로 뽑혔다. 감독 어금산 씨는 “비에 젖은 1만2,000명이 열 번째 선수였다”고 말했다.',
        'Starting pitcher Wi Ro-eun gave up four runs but lasted seven innings. He missed all of last year with an elbow injury and was named the most valuable player of the series. “Twelve thousand wet people were our tenth player,” manager Eo Geum-san said.',
      ),
      image('fireworks'),
      p(
        '왜가리는 문 닫은 통조림 공장의 사회인 팀에서 출발했다. 우승 상금 3억 원 가운데 5,000만 원은 솔재와 새벌의 어린이 야구단에 내놓기로 했다.',
        'The Herons began as the works team of a cannery that has since closed. Of the 300 million won in prize money, 50 million won will go to children’s teams in Soljae and Saebeol.',
      ),
      p(
        '우승 행진은 {+2} 오후 4시 나루장에서 잔여울 보행교까지 이어진다.',
        'A parade will run from Naru Market to the Janyeoul footbridge at 4 p.m. on {+2}.',
      ),
    ],
  },
  {
    key: 'river-marathon',
    category: 'sports',
    tags: ['transport'],
    byline: 'pyo',
    original: 'ko',
    published: { daysAgo: 16, at: '15:20' },
    legacy: { comments: 12, views: 2860 },
    ko: {
      title: '두강 물길마라톤 8,412명 완주…꼴찌에게 가장 긴 박수',
      deck: '남자부 2시간 14분대 대회 신기록, 일흔아홉 살 완주자도',
      summary: '두강 물길마라톤에서 8,412명이 완주했다. 남자부에서 대회 신기록이 나왔다.',
      dateline: '(두강=두강신문)',
    },
    body: [
      p(
        '제22회 두강 물길마라톤이 {0} 물마루항에서 잔여울까지 강을 거슬러 오르는 42.195㎞ 코스에서 열렸다. 9,037명이 출발해 8,412명이 결승선을 밟았다.',
      ),
      p(
        '남자부에서는 우편배달원 길마중 씨(31)가 2시간 14분 38초로 우승하며 대회 기록을 1분 51초 앞당겼다. 여자부에서는 간호사 반여름 씨(28)가 2시간 39분 20초로 2년 내리 정상에 올랐다.',
      ),
      p(
        '길 씨는 “날마다 오토바이에서 내려 계단을 오르는 것이 훈련이었다”며 “내일 아침 배달은 그대로 한다”고 말했다. 그의 담당 구역은 승강기 없는 아파트 41개 동이다.',
      ),
      h2('6시간 2분의 완주'),
      p(
        '가장 긴 박수는 마지막 완주자에게 돌아갔다. 일흔아홉 살 제갈윤슬 씨는 제한 시간을 2분 넘겨 6시간 2분 만에 들어왔다. 자원봉사자들은 시계를 가리고 결승 띠를 다시 쳤다.',
      ),
      list([
        '출발 9,037명, 완주 8,412명(93.1%)',
        '쓴 종이컵 0개: 참가자가 저마다 물병을 들고 달림',
        '거둔 참가비 가운데 4,200만 원은 섬 의료헬기에 기부',
      ]),
      p('시는 코스를 따라 오전 7시부터 오후 2시까지 차를 막았다. 다친 사람은 14명으로 모두 가벼운 부상이었다.'),
    ],
  },
  {
    key: 'tide-women',
    category: 'sports',
    tags: ['population'],
    byline: 'english',
    original: 'en',
    published: { daysAgo: 19, at: '18:00' },
    hero: 'stadium',
    legacy: { comments: 3, views: 1120 },
    en: {
      title: 'A women’s team made of night shifts reaches the cup quarterfinals',
      deck: 'Mulmaru Tide train at 1 a.m., when the cold store changes crews',
      summary: 'Eleven nationalities, one pitch and no daylight: Mulmaru Tide’s run in the Coast Cup.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        null,
        'At 1 a.m., when the late shift leaves the cold store of Mulmaru Port, the floodlights over the pitch behind it come on. Twenty women walk across the road in rubber boots, sit down on a bench and change into football shoes.',
      ),
      p(
        null,
        'On {0} they beat a second-division side, 2-1, and reached the quarterfinals of the Coast Cup. No team from outside the league has come this far in the 16 years of the women’s competition.',
      ),
      p(
        null,
        '“People ask when we sleep,” said captain Lien Aroa, who packs mackerel and plays in goal. “We sleep when everybody else plays football.”',
      ),
      h2(null, 'Eleven passports'),
      p(
        null,
        'Mulmaru Tide was founded six years ago by workers from Termano who wanted a game of five-a-side. It now has players from 11 countries. Calls on the pitch are in Korean, or in what the team takes for Korean: {ko|왼쪽} is left, {ko|지금} is now, and {ko|밥} means that time is nearly up.',
      ),
      p(
        null,
        'Coach Um Sae-byeok, a forklift driver, draws moves on frost. “The store is at minus 25 degrees,” she said. “You can write on any wall.”',
      ),
      list(null, [
        'Round of 32: beat Saebeol United, 3-0',
        'Round of 16: beat Dugang City reserves, 2-1',
        'Quarterfinal: away to Soljae Rangers, in two weeks',
      ]),
      p(
        null,
        'The quarterfinal begins at 3 p.m., which is the middle of the night for half of the team. The cold store has given them the day off, and the one after it.',
      ),
    ],
  },
]
