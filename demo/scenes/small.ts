import {
  circle,
  glow,
  HEIGHT,
  hills,
  line,
  numbers,
  path,
  polygon,
  rect,
  ripples,
  scene,
  shade,
  sky,
  stars,
  WIDTH,
} from './draw.ts'

/** A weir with five gates across a river. */
export function weir(): string {
  const next = numbers(141)
  const gate = (x: number): string =>
    rect(x + 60, 420, 160, 150, '#5f7d8c') +
    [450, 480, 510, 540].map((y) => rect(x + 60, y, 160, 6, '#4d6876')).join('') +
    polygon(
      [
        [x + 60, 570],
        [x + 220, 570],
        [x + 236, 720],
        [x + 44, 720],
      ],
      '#e4f1f3',
      { opacity: 0.9 },
    ) +
    Array.from({ length: 12 }, () => {
      const at = x + 66 + next() * 148
      return line(at, 574, at + (next() - 0.5) * 16, 712, '#b5d5db', 3)
    }).join('')
  const pier = (x: number): string =>
    rect(x, 350, 60, 400, '#a8a39a') + rect(x - 8, 330, 76, 26, '#8f8a82') + rect(x + 42, 356, 18, 394, '#938e86')
  return scene(
    shade('sky', [0, '#a9c9dc'], [0.5, '#e9efe9']) +
      shade('above', [0, '#86b0bb'], [1, '#5d909e']) +
      shade('below', [0, '#8fc0c4'], [0.3, '#4f8b95'], [1, '#285f6c']),
    sky('sky'),
    hills(143, 330, 120, '#a9c0b4', 2),
    hills(144, 380, 70, '#7ba087', 4),
    rect(0, 400, WIDTH, 180, 'url(#above)'),
    ripples(145, 406, 470, 60, '#dcebec'),
    rect(0, 700, WIDTH, 300, 'url(#below)'),
    [0, 1, 2, 3, 4].map((index) => gate(130 + index * 280)).join(''),
    [0, 1, 2, 3, 4, 5].map((index) => pier(120 + index * 280)).join(''),
    rect(60, 300, 1480, 34, '#b9b3a8'),
    Array.from({ length: 50 }, (_, index) => line(70 + index * 30, 268, 70 + index * 30, 300, '#8f8a82', 4)).join(''),
    line(60, 268, 1540, 268, '#8f8a82', 6),
    Array.from({ length: 120 }, () =>
      circle(130 + next() * 1400, 706 + next() * 44, 8 + next() * 16, '#ffffff', { opacity: 0.5 }),
    ).join(''),
    ripples(146, 760, HEIGHT, 160, '#d3eaec'),
    polygon(
      [
        [0, 690],
        [150, 720],
        [90, HEIGHT],
        [0, HEIGHT],
      ],
      '#5b7f5a',
    ),
    polygon(
      [
        [WIDTH, 680],
        [1490, 716],
        [1540, HEIGHT],
        [WIDTH, HEIGHT],
      ],
      '#557753',
    ),
  )
}

/** Market tents with lanterns on an embankment in the evening. */
export function tents(): string {
  const colours = ['#c8553d', '#e0a458', '#588157', '#2f6690', '#8d5b7a', '#c8553d']
  const tent = (x: number, y: number, size: number, colour: string): string =>
    rect(x, y - 70 * size, 6 * size, 150 * size, '#4b3f38') +
    rect(x + 194 * size, y - 70 * size, 6 * size, 150 * size, '#4b3f38') +
    rect(x + 8 * size, y + 18 * size, 184 * size, 58 * size, '#7a5a41') +
    circle(x + 100 * size, y - 30 * size, 150 * size, 'url(#lantern)') +
    polygon(
      [
        [x - 20 * size, y - 66 * size],
        [x + 100 * size, y - 150 * size],
        [x + 220 * size, y - 66 * size],
      ],
      colour,
    ) +
    polygon(
      [
        [x + 100 * size, y - 150 * size],
        [x + 140 * size, y - 66 * size],
        [x + 60 * size, y - 66 * size],
      ],
      '#fff4e0',
      {
        opacity: 0.85,
      },
    ) +
    circle(x + 100 * size, y - 36 * size, 14 * size, '#fff0bd')
  return scene(
    shade('sky', [0, '#27325f'], [0.5, '#77638e'], [0.62, '#d99a86']) +
      shade('water', [0, '#a97f8b'], [1, '#2b2f57']) +
      shade('bank', [0, '#59604d'], [1, '#383d35']) +
      glow('lantern', [0, '#ffe7a3', 0.85], [0.4, '#ffd27a', 0.3], [1, '#ffc255', 0]),
    sky('sky'),
    stars(151, 50, 330),
    hills(152, 520, 80, '#5d4f7a'),
    rect(0, 560, WIDTH, 140, 'url(#water)'),
    ripples(153, 566, 700, 110, '#f3c6a0'),
    polygon(
      [
        [0, 690],
        [WIDTH, 640],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      'url(#bank)',
    ),
    colours.map((colour, index) => tent(60 + index * 262, 712 - index * 8, 0.95, colour)).join(''),
    colours
      .slice(0, 4)
      .map((colour, index) => tent(150 + index * 372, 900 - index * 6, 1.3, colour))
      .join(''),
  )
}

/** Fireworks over a dark skyline, mirrored in the river. */
export function fireworks(): string {
  const next = numbers(161)
  const burst = (x: number, y: number, size: number, colour: string): string =>
    circle(x, y, size * 1.1, `url(#${colour === '#ffd166' ? 'gold' : 'rose'})`) +
    Array.from({ length: 44 }, (_, index) => {
      const turn = (index / 44) * Math.PI * 2
      const reach = size * (0.72 + next() * 0.3)
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
      return (
        line(x + dx * reach * 0.35, y + dy * reach * 0.35, x + dx * reach, y + dy * reach + 12, colour, 2.6) +
        circle(x + dx * reach, y + dy * reach + 12, 3.4, '#fff7e0')
      )
    }).join('')
  const houses = Array.from({ length: 40 }, (_, index) => {
    const tall = 40 + next() * 120
    const lit = Array.from({ length: 5 }, () =>
      rect(index * 40 + 5 + Math.floor(next() * 3) * 10, 700 - tall + 10 + next() * (tall - 24), 5, 7, '#ffdf8e', {
        opacity: 0.7,
      }),
    ).join('')
    return rect(index * 40, 700 - tall, 41, tall, '#0d1228') + lit
  }).join('')
  return scene(
    shade('sky', [0, '#0a0f2b'], [0.7, '#28305f']) +
      shade('water', [0, '#232a56'], [1, '#090d22']) +
      glow('gold', [0, '#ffe6a8', 0.5], [1, '#ffd166', 0]) +
      glow('rose', [0, '#ffc3d0', 0.4], [1, '#ef6f8f', 0]),
    sky('sky'),
    stars(162, 120, 560),
    hills(163, 640, 60, '#161c3d'),
    burst(470, 290, 230, '#ffd166'),
    burst(1010, 220, 190, '#ef7f9b'),
    burst(1290, 400, 150, '#ffd166'),
    burst(220, 470, 110, '#ef7f9b'),
    houses,
    rect(0, 700, WIDTH, 300, 'url(#water)'),
    ripples(164, 706, HEIGHT, 120, '#ffd98c', 470),
    ripples(165, 706, HEIGHT, 100, '#f2a0b4', 1010),
    ripples(166, 706, HEIGHT, 60, '#ffd98c', 1290),
  )
}

/** An open book in the light of a lamp. */
export function book(): string {
  const lines = (x: number, lean: number): string =>
    Array.from({ length: 9 }, (_, index) =>
      path(`M${x} ${590 + index * 24} q140 ${lean} ${index % 4 === 3 ? 190 : 290} 0`, 'none', {
        stroke: '#b9a98d',
        'stroke-width': 5,
        'stroke-linecap': 'round',
      }),
    ).join('')
  return scene(
    shade('wall', [0, '#243447'], [1, '#35495e']) +
      shade('table', [0, '#8b5e3c'], [1, '#5b3b24']) +
      shade('cone', [0, '#ffe9ad', 0.55], [1, '#ffe9ad', 0]) +
      glow('pool', [0, '#ffe4a0', 0.7], [0.6, '#ffcf70', 0.2], [1, '#ffc255', 0]),
    sky('wall'),
    rect(110, 80, 330, 420, '#1a2635', { rx: 6 }),
    rect(126, 96, 298, 388, '#3d5f86', { rx: 4 }),
    circle(330, 180, 38, '#f5ecd0'),
    rect(270, 96, 8, 388, '#1a2635'),
    rect(126, 286, 298, 8, '#1a2635'),
    rect(0, 620, WIDTH, 380, 'url(#table)'),
    `<ellipse cx="830" cy="770" rx="640" ry="220" fill="url(#pool)"/>`,
    polygon(
      [
        [930, 250],
        [1130, 250],
        [1500, 860],
        [380, 860],
      ],
      'url(#cone)',
    ),
    path('M1400 800 L1400 420 Q1390 240 1160 200', 'none', { stroke: '#b08d57', 'stroke-width': 16 }),
    polygon(
      [
        [920, 260],
        [1140, 260],
        [1090, 150],
        [970, 150],
      ],
      '#3f7d58',
    ),
    rect(1310, 790, 180, 24, '#b08d57', { rx: 12 }),
    path('M820 560 Q640 500 430 560 L400 850 Q630 790 820 850 Z', '#f6eedd'),
    path('M820 560 Q1000 500 1210 560 L1240 850 Q1010 790 820 850 Z', '#fbf5e8'),
    path('M400 850 Q630 790 820 850 Q1010 790 1240 850 L1240 866 Q1010 808 820 868 Q630 808 400 866 Z', '#cdbd9f'),
    line(820, 560, 820, 856, '#d5c6a8', 6),
    lines(480, -34),
    lines(870, -34),
    path('M1040 530 L1060 700 L1078 680 L1100 694 L1078 528 Z', '#c8553d'),
  )
}
