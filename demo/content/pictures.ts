import type { Both, DemoImage } from './types.ts'

const drawn: Both = { ko: '그래픽=두강신문', en: 'Illustration: The Dugang Post' }

/** What is said of each picture; demo/images.ts draws them. */
export const pictures: DemoImage[] = [
  {
    key: 'bridge',
    alt: {
      ko: '해 질 녘 강물 위로 아치 세 개를 이은 다리가 불빛을 비추고 있다',
      en: 'A bridge of three arches over a river at dusk, its lights mirrored in the water',
    },
    caption: {
      ko: '해 질 녘 두강 위에 불을 밝힌 잔여울 보행교.',
      en: 'The Janyeoul footbridge over the Dugang River at dusk.',
    },
    credit: drawn,
  },
  {
    key: 'cranes',
    alt: {
      ko: '새벽빛 속에 컨테이너 크레인 네 대가 부두에 늘어서 있고 화물선 한 척이 대어 있다',
      en: 'Four container cranes on a quay in morning light, with a cargo ship alongside',
    },
    caption: { ko: '물마루항 3부두에 늘어선 무인 크레인.', en: 'Remote-controlled cranes on Pier 3 of Mulmaru Port.' },
    credit: drawn,
  },
  {
    key: 'ballots',
    alt: {
      ko: '투표함 세 개가 나란히 놓여 있고 가운데 함에 투표용지가 들어가고 있다',
      en: 'Three ballot boxes in a row, a ballot paper going into the one in the middle',
    },
    caption: { ko: '개표소에 도착한 투표함.', en: 'Ballot boxes at a counting centre.' },
    credit: drawn,
  },
  {
    key: 'turbines',
    alt: {
      ko: '푸른 바다 위에 하얀 풍력발전기 다섯 기가 서 있다',
      en: 'Five white wind turbines standing in a blue sea',
    },
    caption: {
      ko: '두강 하구에서 18㎞ 떨어진 시험 단지의 풍력발전기.',
      en: 'Turbines of the trial wind farm, 18 kilometres off the Dugang estuary.',
    },
    credit: drawn,
  },
  {
    key: 'stadium',
    alt: {
      ko: '조명탑 불빛 아래 초록 잔디가 펼쳐진 밤의 야구장',
      en: 'A baseball ground at night, the green field under floodlights',
    },
    caption: { ko: '두강 왜가리의 홈구장인 갈대벌 야구장.', en: 'Galdaebeol Park, home of the Dugang Herons.' },
    credit: drawn,
  },
  {
    key: 'market',
    alt: {
      ko: '색색의 차양 아래 과일과 채소를 쌓아 둔 시장 좌판',
      en: 'Market stalls with fruit and vegetables under striped awnings',
    },
    caption: { ko: '다시 문을 연 나루장 안쪽 골목.', en: 'An inner lane of the reopened Naru Market.' },
    credit: drawn,
  },
  {
    key: 'ferry',
    alt: {
      ko: '달이 뜬 밤바다를 창마다 불을 켠 여객선이 지나고 있다',
      en: 'A ferry with lit windows crossing the sea under a moon',
    },
    caption: { ko: '발레나 해협을 건너는 야간 여객선.', en: 'A night ferry in the Valena Strait.' },
    credit: drawn,
  },
  {
    key: 'library',
    alt: {
      ko: '높은 책장 사이 둥근 창으로 달빛이 드는 밤의 열람실',
      en: 'A reading room at night, moonlight through a round window between tall shelves',
    },
    caption: {
      ko: '밤새 불을 켜 두는 솔재도서관 열람실.',
      en: 'The reading room of Soljae Library, open through the night.',
    },
    credit: drawn,
  },
  {
    key: 'paddies',
    alt: { ko: '멀리 산을 두고 층층이 이어진 누런 논', en: 'Terraced rice fields, ripe and golden, with hills behind' },
    caption: { ko: '수확을 앞둔 새벌군의 논.', en: 'Rice ready for harvest in Saebeol County.' },
    credit: drawn,
  },
  {
    key: 'eelgrass',
    alt: {
      ko: '얕은 바닷속에서 흔들리는 잘피 사이로 작은 물고기들이 헤엄친다',
      en: 'Small fish swimming through eelgrass in shallow water',
    },
    caption: { ko: '물마루만에서 되살아난 잘피밭.', en: 'Restored eelgrass in Mulmaru Bay.' },
    credit: drawn,
  },
  {
    key: 'hillroad',
    alt: {
      ko: '겹겹이 이어진 산 사이 굽은 길을 노란 버스 한 대가 오른다',
      en: 'A yellow bus climbing a winding road between layered hills',
    },
    caption: { ko: '솔재로 가는 고갯길을 오르는 통학버스.', en: 'A school bus on the pass to Soljae.' },
    credit: drawn,
  },
  {
    key: 'council',
    alt: {
      ko: '기둥이 늘어선 의사당 건물과 그 앞의 계단, 빈 깃대 두 개',
      en: 'A council building with columns and steps, two bare flagpoles in front',
    },
    caption: { ko: '두강시의회 본관.', en: 'The main building of the Dugang city council.' },
    credit: drawn,
  },
  {
    key: 'weir',
    alt: {
      ko: '수문 다섯 개로 물이 흘러내리는 강의 보',
      en: 'Water falling through the five gates of a weir across a river',
    },
    caption: {
      ko: '철거 여부를 놓고 의견이 갈린 잔여울 보.',
      en: 'The Janyeoul weir, whose removal divides residents.',
    },
    credit: drawn,
  },
  {
    key: 'tents',
    alt: {
      ko: '저녁 강둑에 등불을 켠 천막 가게들이 두 줄로 늘어서 있다',
      en: 'Two rows of market tents with lanterns on an embankment in the evening',
    },
    caption: {
      ko: '불이 난 뒤 상인들이 강둑에 차렸던 천막 가게.',
      en: 'The tents on the embankment where traders worked after the fire.',
    },
    credit: drawn,
  },
  {
    key: 'fireworks',
    alt: {
      ko: '강가 건물들 위 밤하늘에 불꽃이 터지고 강물에 빛이 비친다',
      en: 'Fireworks over a dark riverside skyline, reflected in the water',
    },
    caption: { ko: '우승이 정해진 뒤 강 위로 터진 불꽃.', en: 'Fireworks over the river after the title was won.' },
    credit: drawn,
  },
  {
    key: 'book',
    alt: {
      ko: '등불 아래 책상에 펼쳐진 책 한 권, 붉은 책갈피가 끼워져 있다',
      en: 'An open book with a red marker on a desk under a lamp',
    },
    caption: { ko: '누군가 읽다 펼쳐 둔 책.', en: 'A book somebody left open.' },
    credit: drawn,
  },
]
