import { circle, glow, HEIGHT, line, numbers, path, polygon, rect, scene, shade, sky, stars, WIDTH } from './draw.ts'

/** A ball park under floodlights. */
export function stadium(): string {
  const next = numbers(101)
  const crowd = Array.from({ length: 1500 }, () => {
    const row = Math.floor(next() * 15)
    const colour =
      ['#e9d8a6', '#94d2bd', '#ee9b00', '#ca6702', '#e5e5e5', '#577590'][Math.floor(next() * 6)] ?? '#e5e5e5'
    return circle(next() * WIDTH, 392 + row * 15, 4.5, colour, { opacity: 0.75 })
  }).join('')
  const tower = (x: number): string =>
    line(x, 430, x, 130, '#3a4a63', 14) +
    rect(x - 74, 70, 148, 84, '#2c3a50', { rx: 8 }) +
    Array.from({ length: 12 }, (_, index) =>
      circle(x - 54 + (index % 4) * 36, 88 + Math.floor(index / 4) * 24, 10, '#fffbe0'),
    ).join('') +
    circle(x, 112, 250, 'url(#light)')
  return scene(
    shade('sky', [0, '#0a1530'], [0.4, '#22375f'], [1, '#31507c']) +
      shade('grass', [0, '#4f9a55'], [1, '#2f7a41']) +
      glow('light', [0, '#ffffff', 0.75], [0.3, '#e8f1ff', 0.25], [1, '#cfe0ff', 0]),
    sky('sky'),
    stars(103, 60, 260),
    rect(0, 370, WIDTH, 250, '#1b2740'),
    crowd,
    rect(0, 612, WIDTH, 26, '#14532d'),
    rect(0, 638, WIDTH, HEIGHT - 638, 'url(#grass)'),
    Array.from({ length: 9 }, (_, index) =>
      polygon(
        [
          [index * 200 - 60, 638],
          [index * 200 + 40, 638],
          [index * 260 - 240, HEIGHT],
          [index * 260 - 420, HEIGHT],
        ],
        '#ffffff',
        { opacity: 0.06 },
      ),
    ).join(''),
    polygon(
      [
        [800, 985],
        [250, 790],
        [800, 690],
        [1350, 790],
      ],
      '#c98d5a',
    ),
    polygon(
      [
        [800, 940],
        [400, 796],
        [800, 724],
        [1200, 796],
      ],
      '#46914d',
    ),
    circle(800, 822, 44, '#c98d5a'),
    line(800, 985, 120, 744, '#ffffff', 5),
    line(800, 985, 1480, 744, '#ffffff', 5),
    [
      [800, 700],
      [276, 790],
      [1324, 790],
      [800, 972],
    ]
      .map(([x = 0, y = 0]) => rect(x - 12, y - 6, 24, 12, '#ffffff'))
      .join(''),
    tower(200),
    tower(600),
    tower(1000),
    tower(1400),
  )
}

/** Market stalls under striped awnings. */
export function market(): string {
  const next = numbers(111)
  const goods = [
    ['#d1495b', '#e76f51'],
    ['#edae49', '#f4d35e'],
    ['#66a182', '#8ab17d'],
    ['#7b4b94', '#a26da4'],
  ]
  const stall = (x: number, colour: string, [dark = '', light = '']: string[]): string => {
    const stripes = Array.from({ length: 8 }, (_, index) =>
      path(
        `M${x + index * 45} 330 h45 l${(index - 3.2) * 4} 130 q-24 34 -48 0 Z`,
        index % 2 === 0 ? colour : '#fff7ea',
      ),
    ).join('')
    const heap = Array.from({ length: 70 }, (_, index) => {
      const row = Math.floor(index / 14)
      return circle(x + 34 + (index % 14) * 23 + (row % 2) * 10, 690 - row * 19, 14, next() < 0.5 ? dark : light)
    }).join('')
    return (
      rect(x + 10, 440, 12, 420, '#6b4f3a') +
      rect(x + 338, 440, 12, 420, '#6b4f3a') +
      heap +
      polygon(
        [
          [x, 690],
          [x + 360, 690],
          [x + 344, 790],
          [x + 16, 790],
        ],
        '#9c6b45',
      ) +
      rect(x + 16, 790, 328, 80, '#7d5436') +
      stripes +
      line(x + 180, 300, x + 180, 510, '#4b3a2c', 3) +
      circle(x + 180, 520, 90, 'url(#lamp)') +
      circle(x + 180, 516, 15, '#fff3c9')
    )
  }
  return scene(
    shade('wall', [0, '#5b4a52'], [0.5, '#8a6a5e'], [1, '#b78c6d']) +
      shade('ground', [0, '#b5997c'], [1, '#7c6552']) +
      glow('lamp', [0, '#fff1b8', 0.95], [0.4, '#ffdf85', 0.35], [1, '#ffcf60', 0]),
    sky('wall'),
    [0, 1, 2, 3, 4, 5]
      .map((index) =>
        polygon(
          [
            [index * 280 - 40, 0],
            [index * 280 + 40, 0],
            [800, 300],
          ],
          '#463a43',
          { opacity: 0.5 },
        ),
      )
      .join(''),
    rect(0, 850, WIDTH, 150, 'url(#ground)'),
    stall(30, '#c8553d', goods[0] ?? []),
    stall(420, '#2f6690', goods[1] ?? []),
    stall(810, '#588157', goods[2] ?? []),
    stall(1200, '#b5838d', goods[3] ?? []),
  )
}

/** A reading room at night. */
export function library(): string {
  const next = numbers(121)
  const spines = ['#8c3b3b', '#2f5d62', '#c6983f', '#4a4e69', '#7a6c5d', '#a26769', '#35524a', '#d8c3a5']
  const shelf = (x: number, width: number): string =>
    rect(x, 90, width, 740, '#4b3423') +
    Array.from({ length: 6 }, (_, row) => {
      const base = 200 + row * 122
      let books = rect(x + 14, base - 96, width - 28, 98, '#2c1e14')
      for (let at = x + 18; at < x + width - 40; ) {
        const thick = 12 + next() * 20
        const tall = 62 + next() * 30
        books += rect(at, base - tall, thick - 2, tall, spines[Math.floor(next() * spines.length)] ?? '#8c3b3b')
        at += thick + (next() < 0.08 ? 22 : 0)
      }
      return books + rect(x + 6, base, width - 12, 14, '#6b4a30')
    }).join('')
  const lamp = (x: number): string =>
    circle(x, 770, 190, 'url(#lamp)') +
    line(x, 780, x, 850, '#b08d57', 8) +
    polygon(
      [
        [x - 52, 784],
        [x + 52, 784],
        [x + 32, 742],
        [x - 32, 742],
      ],
      '#3f7d58',
    ) +
    rect(x - 40, 846, 80, 10, '#b08d57', { rx: 5 })
  return scene(
    shade('wall', [0, '#2a2436'], [1, '#3c3040']) +
      shade('night', [0, '#0c1a3a'], [1, '#2b4a7d']) +
      shade('beam', [0, '#cfe0ff', 0.28], [1, '#cfe0ff', 0]) +
      glow('lamp', [0, '#ffe9ad', 0.85], [0.4, '#ffd27a', 0.3], [1, '#ffc255', 0]),
    sky('wall'),
    circle(800, 330, 210, '#1d1826'),
    circle(800, 330, 190, 'url(#night)'),
    circle(860, 280, 46, '#f8f1d4'),
    [
      [700, 250],
      [740, 420],
      [905, 400],
      [660, 340],
      [800, 200],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 2.5, '#ffffff'))
      .join(''),
    line(800, 140, 800, 520, '#1d1826', 8),
    line(610, 330, 990, 330, '#1d1826', 8),
    polygon(
      [
        [690, 480],
        [910, 480],
        [1120, 860],
        [480, 860],
      ],
      'url(#beam)',
    ),
    shelf(20, 250),
    shelf(285, 250),
    shelf(1065, 250),
    shelf(1330, 250),
    rect(0, 900, WIDTH, 100, '#241a17'),
    polygon(
      [
        [180, 856],
        [1420, 856],
        [1500, 914],
        [100, 914],
      ],
      '#7a5233',
    ),
    rect(100, 912, 1400, 22, '#5d3d25'),
    lamp(420),
    lamp(800),
    lamp(1180),
    polygon(
      [
        [560, 852],
        [640, 838],
        [720, 852],
        [640, 866],
      ],
      '#f4ecdc',
    ),
    polygon(
      [
        [940, 850],
        [1000, 838],
        [1060, 850],
        [1000, 864],
      ],
      '#f4ecdc',
    ),
  )
}
