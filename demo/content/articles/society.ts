import type { DemoArticle } from '../types.ts'
import { h2, image, p, pullQuote, table } from '../write.ts'

export const society: DemoArticle[] = [
  {
    key: 'footbridge-night',
    category: 'society',
    tags: ['transport'],
    byline: 'bin',
    original: 'ko',
    published: { daysAgo: 1, at: '17:40' },
    hero: 'bridge',
    legacy: { comments: 16, views: 5230 },
    ko: {
      title: '잔여울 보행교, 새벽 2시까지 건넌다…야간 개방 석 달 연장',
      deck: '밤 이용자 하루 3,100명…소음 민원에 음악 끄고 조명 낮춰',
      summary: '두강시가 잔여울 보행교의 야간 개방을 석 달 더 이어 가기로 했다.',
      dateline: '(두강=두강신문)',
    },
    en: {
      title: 'Janyeoul footbridge to stay open until 2 a.m. for another three months',
      deck: 'Some 3,100 people cross each night; the music is off and the lights are lower after complaints',
      summary: 'Dugang is extending the night opening of the Janyeoul footbridge by three months.',
      dateline: 'DUGANG, {0:md}',
    },
    body: [
      p(
        '두강을 걸어서 건너는 잔여울 보행교가 석 달 더 새벽 2시까지 문을 연다. 두강시는 {0} 이달 말에 끝날 예정이던 야간 개방을 늘린다고 밝혔다.',
        'The Janyeoul footbridge over the Dugang River will stay open until 2 a.m. for three more months. The night opening was to end this month; the city announced the extension on {0}.',
      ),
      p(
        '길이 412m의 다리는 그동안 밤 10시에 문을 닫았다. 두 달 동안 시험 삼아 문을 열어 두자 밤 10시 이후에만 하루 평균 3,100명이 건넜다. 건너편 공단에서 야간 근무를 마친 사람이 셋 중 하나였다.',
        'The 412-meter bridge used to close at 10 p.m. In a two-month trial an average of 3,100 people a night crossed after that hour. One in three was coming off a late shift in the industrial park on the far bank.',
      ),
      p(
        '전자부품 공장에 다니는 노을빛 씨(34)는 “막차를 놓치면 택시비가 1만4,000원인데 이제는 25분을 걸으면 된다”며 “강바람을 맞으면 일한 것이 씻긴다”고 말했다.',
        '“When I missed the last bus a taxi was 14,000 won. Now I walk 25 minutes,” said No Eul-bit, 34, who works in an electronics plant. “The wind off the river washes the work away.”',
      ),
      p(
        '다리 옆 아파트 주민들은 시끄럽다고 호소했다. 두 달 동안 민원 178건이 들어왔다. 시는 밤 11시에 음악을 끄고, 조명을 절반으로 낮추고, 난간 아래 소리막이를 두르기로 했다.',
        'Residents of the apartment blocks beside it have complained of noise, 178 times in two months. The city will turn the music off at 11 p.m., halve the lighting and line the railings with sound screens.',
      ),
      p(
        '안전 요원은 네 명에서 여섯 명으로 늘린다. 물높이가 3.5m를 넘거나 바람이 초속 14m를 넘으면 자동으로 문이 닫힌다. 지금까지 문이 닫힌 날은 사흘이다.',
        'There will be six guards instead of four. Gates close automatically when the water stands above 3.5 meters or the wind passes 14 meters a second, which has happened on three days so far.',
      ),
      p(
        '시는 석 달 뒤 이용자와 주민의 의견을 물어 야간 개방을 아예 정할지 결정한다. 강 아래쪽 [물마루항의 무인 크레인](article:port-cranes) 불빛도 다리 가운데에서 보인다.',
        'After three months the city will ask users and residents whether to make it permanent. From the middle of the bridge you can also see the lights of [the remote cranes of Mulmaru Port](article:port-cranes) downstream.',
      ),
      image('cranes'),
    ],
  },
  {
    key: 'school-bus',
    category: 'society',
    tags: ['population', 'transport'],
    byline: 'eo',
    original: 'ko',
    published: { daysAgo: 7, at: '10:25' },
    hero: 'hillroad',
    legacy: { comments: 29, views: 4410 },
    ko: {
      title: '왕복 62㎞ 등굣길…학생 셋 위해 달리는 노란 버스',
      slug: '학생-셋-위해-달리는-노란-버스',
      deck: '솔재 분교 문 닫은 뒤 3년, 기사 마루한 씨의 하루',
      summary: '분교가 문을 닫은 뒤 산골 학생 세 명을 태우러 날마다 62㎞를 달리는 버스가 있다.',
      dateline: '(솔재=두강신문)',
    },
    body: [
      p(
        '{0} 오전 6시 50분, 해발 640m 솔재 꼭대기에 노란 버스의 전조등이 켜졌다. 첫 승객은 초등학교 2학년 도담이. 가방에는 할머니가 찐 고구마 세 개가 들어 있었다. 하나는 기사님 몫이다.',
      ),
      p(
        '솔재 분교는 3년 전 문을 닫았다. 남은 학생 셋은 31㎞ 떨어진 새벌의 학교에 다닌다. 교육지원청은 아이들이 기숙사에 들어가는 대신 집에서 다닐 수 있도록 버스를 보냈다. 하루 기름값은 4만1,000원이다.',
      ),
      p(
        '운전대를 잡은 마루한 씨(63)는 이 분교 졸업생이다. 그는 “내가 다닐 때는 전교생이 118명이라 운동회 날이면 골짜기가 울렸다”며 “지금은 버스가 학교이고 내가 교문 지기”라고 말했다.',
      ),
      h2('고갯길 41분, 책 한 권'),
      p(
        '버스 뒷자리에는 책 60권이 꽂힌 작은 책장이 있다. 고개를 넘는 41분 동안 6학년 시내가 동생들에게 책을 읽어 준다. 지난 한 해 이들이 버스에서 읽은 책은 137권이다.',
      ),
      image('book', ['ko']),
      p(
        '셋 가운데 둘은 곧 졸업한다. 교육지원청 규정에는 학생이 두 명보다 적으면 통학버스 대신 택시비를 주게 되어 있다. 학부모들은 “택시에는 책장을 둘 수 없다”며 예외를 청했다.',
      ),
      p(
        '교육지원청 관계자는 “도시로 나갔던 두 집이 내년에 아이를 데리고 돌아온다고 알려 왔다”며 “적어도 내년까지는 버스를 멈추지 않겠다”고 밝혔다. 마 씨의 정년은 2년 남았다.',
      ),
    ],
  },
  {
    key: 'island-helicopter',
    category: 'society',
    tags: ['transport', 'population'],
    byline: 'bin',
    original: 'ko',
    published: { daysAgo: 11, at: '20:05' },
    legacy: { comments: 13, views: 3672 },
    ko: {
      title: '섬 응급환자 이송 94분→38분…밤에도 뜨는 의료헬기 1년',
      deck: '217명 옮겨 203명 살려…“착륙장 없는 섬 여섯 곳이 숙제”',
      summary: '야간에도 뜨는 의료헬기가 1년 동안 섬 환자 217명을 옮겼다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Night-flying helicopter cuts island rescue time from 94 to 38 minutes',
      deck: 'In its first year it carried 217 patients and 203 survived; six islands still have no landing place',
      summary: 'A medical helicopter that also flies at night has carried 217 island patients in a year.',
      dateline: 'MULMARU, {0:md}',
      credit: 'the English desk',
      kind: 'machine-reviewed',
    },
    body: [
      p(
        '밤에도 뜨는 의료헬기가 물마루 앞바다 섬 27곳에 배치된 지 1년, 응급환자를 병원까지 옮기는 시간이 94분에서 38분으로 줄었다. 물마루의료원이 {0} 낸 보고서의 내용이다.',
        'A year after a medical helicopter that also flies at night was stationed for the 27 islands off Mulmaru, the time to bring an emergency patient to hospital has fallen from 94 minutes to 38. The figures are from a report that Mulmaru Medical Center released on {0}.',
      ),
      p(
        '헬기는 1년 동안 246번 떠서 217명을 옮겼고 이 가운데 203명이 목숨을 건졌다. 비행의 41%는 해가 진 뒤였다. 전에는 밤에 아픈 사람은 해양경찰 배를 타거나 아침을 기다려야 했다.',
        'In that year it flew 246 times and carried 217 people, of whom 203 survived. Of the flights, 41% were after sunset. Before, anyone who fell ill at night had to take a coast guard boat or wait for the morning.',
      ),
      table(
        [
          ['환자', '인원', '생존'],
          ['심장·혈관', '74명', '67명'],
          ['뇌졸중', '58명', '55명'],
          ['다친 사람', '61명', '57명'],
          ['출산과 그 밖', '24명', '24명'],
        ],
        [
          ['Patients', 'Carried', 'Survived'],
          ['Heart and vessels', '74', '67'],
          ['Stroke', '58', '55'],
          ['Injuries', '61', '57'],
          ['Childbirth and other', '24', '24'],
        ],
      ),
      p(
        '지난달 갈매도에서는 헬기 안에서 여자아이가 태어났다. 아이 아버지 배누리 씨는 “섬까지 21분 만에 왔다. 아이 이름에 ‘날개’를 뜻하는 글자를 넣기로 했다”고 말했다.',
        'Last month a girl from Galmae Island was born in the air. “It took 21 minutes to reach us,” said her father, Bae Nu-ri. “We are putting the word for wing into her name.”',
      ),
      pullQuote(
        ['섬까지 21분 만에 왔다.', '배누리, 갈매도 주민'],
        ['It took 21 minutes to reach us.', 'Bae Nu-ri, resident of Galmae Island'],
      ),
      p(
        '문제는 착륙장이다. 27곳 가운데 6곳에는 불을 켤 수 있는 평평한 땅이 없어 환자를 배로 이웃 섬까지 옮겨야 한다. 착륙장 한 곳을 짓는 데 4억 원이 든다.',
        'The trouble is where to land. Six of the 27 islands have no flat ground with lights, and patients must first be taken to another island by boat. One landing place costs 400 million won.',
      ),
      p(
        '의료원은 내년에 두 곳을 짓고 조종사를 여섯 명에서 여덟 명으로 늘릴 계획이다. 운영비 62억 원은 도와 섬 지역 군이 나눠 낸다.',
        'The center plans to build two next year and to have eight pilots instead of six. The province and the island counties share the running cost of 6.2 billion won.',
      ),
    ],
  },
  {
    key: 'ferry-fare',
    category: 'society',
    tags: ['transport', 'prices'],
    byline: 'bin',
    original: 'ko',
    published: { daysAgo: 13, at: '12:00' },
    legacy: { comments: 34, views: 7020 },
    ko: {
      title: '섬 주민 여객선 요금 1,000원으로…다음 달부터',
      deck: '섬 27곳 주민 8,700명 혜택',
      summary: '섬 주민의 여객선 요금이 다음 달부터 1,000원으로 통일된다는 소식이다.',
      dateline: '(물마루=두강신문)',
    },
    en: {
      title: 'Islanders to pay a flat 1,000 won for ferries from next month',
      deck: 'The new fare covers 8,700 residents of 27 islands',
      summary: 'A flat fare of 1,000 won for island residents is to begin next month.',
      dateline: 'MULMARU, {0:md}',
    },
    body: [
      p(
        '섬 주민이 내는 여객선 요금이 다음 달부터 1,000원으로 통일된다. 지금은 거리에 따라 2,300원에서 7,800원을 낸다. 섬 27곳에 사는 8,700명이 혜택을 본다.',
        'Residents of the islands will pay a flat 1,000 won for ferries from next month. Fares now run from 2,300 won to 7,800 won, depending on distance. The change covers 8,700 people on 27 islands.',
      ),
      p(
        '모자라는 돈은 도와 군이 절반씩 메운다. 한 해 19억 원으로 추산된다.',
        'The province and the counties will each make up half of the difference, put at 1.9 billion won a year.',
      ),
      p(
        '갈매도 주민 배두레 씨는 “병원에 한 번 다녀오면 밥값보다 뱃삯이 더 들었다”고 말했다.',
        '“A visit to the doctor cost me more for the boat than for lunch,” said Bae Du-re of Galmae Island.',
      ),
      p(
        '주민은 신분증을 보이거나 주민 카드를 대면 된다. 차를 싣는 요금은 그대로다.',
        'Residents show an identity card or tap a resident’s pass. The charge for cars does not change.',
      ),
      p(
        '여객선사 두 곳은 표를 파는 기계를 모두 바꾸기로 했다.',
        'The two ferry companies will replace all their ticket machines.',
      ),
    ],
    steps: [
      { do: 'publish', languages: ['ko', 'en'] },
      {
        do: 'withdraw',
        languages: ['ko', 'en'],
        note: '도의회 의결 전의 계획을 확정된 것으로 써서 기사를 거둠 / reported a plan as decided before the vote',
      },
    ],
  },
]
