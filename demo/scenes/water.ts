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
  tag,
  WIDTH,
} from './draw.ts'

/** A bridge of three arches over a river at dusk. */
export function bridge(): string {
  const deck = 560
  const water = 690
  const arch = (x: number): string =>
    path(`M${x} ${water} Q${x + 215} ${deck - 150} ${x + 430} ${water}`, 'none', {
      stroke: '#2b2440',
      'stroke-width': 20,
    })
  const lamps = Array.from({ length: 17 }, (_, index) => 60 + index * 92)
  return scene(
    shade('sky', [0, '#2c2f66'], [0.45, '#b8577a'], [0.68, '#f6a45f'], [1, '#ffd79a']) +
      shade('water', [0, '#c9727c'], [0.3, '#6c4a7c'], [1, '#20224a']) +
      glow('sun', [0, '#fff3cf'], [0.35, '#ffdc8f', 0.9], [1, '#ffb067', 0]) +
      glow('lamp', [0, '#fff6d0'], [0.25, '#ffe29a', 0.8], [1, '#ffd070', 0]),
    sky('sky'),
    stars(3, 40, 260),
    circle(1090, 610, 260, 'url(#sun)'),
    circle(1090, 610, 56, '#fff1c4'),
    hills(5, 620, 90, '#7b4a76'),
    hills(8, 665, 50, '#55386a', 5),
    rect(0, water, WIDTH, HEIGHT - water, 'url(#water)'),
    ripples(11, water + 6, HEIGHT, 130, '#ffcf93', 1090),
    ripples(12, water + 10, HEIGHT, 150, '#e99a95'),
    arch(155),
    arch(585),
    arch(1015),
    [155, 585, 1015, 1445].map((x) => rect(x - 14, deck, 28, 170, '#2b2440')).join(''),
    Array.from({ length: 41 }, (_, index) => line(index * 40, deck - 30, index * 40, deck, '#2b2440', 4)).join(''),
    line(0, deck - 32, WIDTH, deck - 32, '#2b2440', 5),
    rect(0, deck - 4, WIDTH, 24, '#2b2440'),
    lamps.map((x) => line(x, deck - 78, x, deck, '#2b2440', 5) + circle(x, deck - 80, 40, 'url(#lamp)')).join(''),
    lamps.map((x) => rect(x - 5, water + 22, 10, 150, '#ffe0a0', { opacity: 0.22, rx: 5 })).join(''),
    polygon(
      [
        [0, HEIGHT],
        [0, 900],
        [190, 925],
        [420, 975],
        [520, HEIGHT],
      ],
      '#15162f',
    ),
  )
}

/** Wind turbines standing in the sea. */
export function turbines(): string {
  const horizon = 640
  const next = numbers(21)
  const turbine = (x: number, base: number, size: number, turn: number): string => {
    const top = base - 430 * size
    const blade = (angle: number): string =>
      `<g transform="rotate(${turn + angle} ${x} ${top})">${path(
        `M${x - 5 * size} ${top} Q${x - 15 * size} ${top - 70 * size} ${x} ${top - 215 * size} Q${x + 7 * size} ${top - 60 * size} ${x + 5 * size} ${top} Z`,
        '#f7fbfd',
      )}</g>`
    return (
      polygon(
        [
          [x - 11 * size, base],
          [x - 5 * size, top],
          [x + 5 * size, top],
          [x + 11 * size, base],
        ],
        '#e6eef3',
      ) +
      rect(x - 16 * size, base - 44 * size, 32 * size, 48 * size, '#e8b84a') +
      [0, 120, 240].map(blade).join('') +
      circle(x, top, 10 * size, '#d5e0e8')
    )
  }
  const cloud = (x: number, y: number, size: number): string => {
    const puffs = Array.from({ length: 7 }, (_, index) =>
      circle(x + index * 34 * size, y - Math.sin(index / 2) * 26 * size, (26 + next() * 26) * size, '#ffffff'),
    )
    return tag(
      'g',
      { opacity: 0.75 },
      puffs.join('') + rect(x - 30 * size, y, 264 * size, 34 * size, '#ffffff', { rx: 17 * size }),
    )
  }
  return scene(
    shade('sky', [0, '#3f8fc6'], [0.55, '#a9d5ea'], [0.66, '#e6f3f4']) +
      shade('sea', [0, '#4f9fb8'], [0.35, '#21708f'], [1, '#0d3d5c']),
    sky('sky'),
    cloud(150, 210, 1.4),
    cloud(980, 150, 1.7),
    cloud(620, 330, 0.8),
    hills(31, 636, 26, '#8db4c2', 4),
    rect(0, horizon, WIDTH, HEIGHT - horizon, 'url(#sea)'),
    turbine(300, 672, 0.55, 20),
    turbine(620, 662, 0.46, 75),
    turbine(1350, 676, 0.6, 50),
    turbine(950, 735, 0.98, 8),
    turbine(1180, 668, 0.5, 100),
    ripples(22, horizon + 10, HEIGHT, 260, '#bfe6ec'),
    ripples(23, horizon + 30, HEIGHT, 70, '#ffffff'),
  )
}

/** A lit ferry on the sea at night. */
export function ferry(): string {
  const horizon = 600
  const windows = (x: number, y: number, count: number): string =>
    Array.from({ length: count }, (_, index) => rect(x + index * 34, y, 19, 15, '#ffdf8e', { rx: 3 })).join('')
  return scene(
    shade('sky', [0, '#071129'], [0.5, '#163059'], [0.62, '#33557f']) +
      shade('sea', [0, '#1d3f68'], [0.4, '#0d2345'], [1, '#050e22']) +
      glow('halo', [0, '#fdf7df', 0.9], [0.3, '#d8e2f0', 0.35], [1, '#8fb0dc', 0]) +
      glow('warm', [0, '#ffd98a', 0.5], [1, '#ffb84d', 0]),
    sky('sky'),
    stars(41, 190, 520),
    circle(1210, 210, 240, 'url(#halo)'),
    circle(1210, 210, 66, '#fbf3d6'),
    hills(44, 606, 34, '#10233f', 5),
    rect(0, horizon, WIDTH, HEIGHT - horizon, 'url(#sea)'),
    ripples(45, horizon + 8, HEIGHT, 170, '#f3ecd0', 1210),
    circle(650, 620, 420, 'url(#warm)'),
    polygon(
      [
        [240, 640],
        [1090, 640],
        [1040, 722],
        [320, 722],
      ],
      '#f2f4f7',
    ),
    polygon(
      [
        [264, 668],
        [1080, 668],
        [1040, 722],
        [320, 722],
      ],
      '#b23a3f',
    ),
    rect(330, 570, 640, 70, '#e3e8ef'),
    rect(380, 508, 500, 62, '#d2dae4'),
    rect(700, 452, 140, 56, '#c3cdd9'),
    polygon(
      [
        [470, 508],
        [484, 420],
        [560, 420],
        [574, 508],
      ],
      '#b23a3f',
    ),
    rect(478, 438, 90, 18, '#f2f4f7'),
    line(770, 452, 770, 384, '#c3cdd9', 6),
    circle(770, 380, 7, '#ff7a6b'),
    windows(352, 590, 18),
    windows(352, 616, 18),
    windows(402, 530, 14),
    windows(716, 470, 3),
    ripples(46, 728, 930, 120, '#ffcf7a', 640),
    ripples(47, horizon + 20, HEIGHT, 110, '#6f93c4'),
  )
}

/** Eelgrass in shallow water, with small fish. */
export function eelgrass(): string {
  const next = numbers(61)
  const leaf = (depth: number): string => {
    const x = next() * WIDTH
    const tall = 180 + next() * 330 * depth
    const lean = (next() - 0.35) * 160
    const wide = 5 + depth * 8
    const base = HEIGHT - 30 + depth * 40
    const green = [`#1d6b5c`, `#2d8a63`, `#5fae5f`, `#93c860`][Math.floor(next() * 4)] ?? '#2d8a63'
    return path(
      `M${x - wide} ${base} C${x - wide} ${base - tall * 0.5} ${x + lean} ${base - tall * 0.6} ${x + lean * 1.2} ${base - tall}` +
        ` C${x + lean + wide} ${base - tall * 0.6} ${x + wide} ${base - tall * 0.4} ${x + wide} ${base} Z`,
      green,
      { opacity: 0.35 + depth * 0.6 },
    )
  }
  const fish = (x: number, y: number, size: number, color: string): string =>
    path(`M${x} ${y} q${24 * size} ${-18 * size} ${56 * size} 0 q${-32 * size} ${18 * size} ${-56 * size} 0 Z`, color) +
    polygon(
      [
        [x + 4, y],
        [x - 20 * size, y - 13 * size],
        [x - 20 * size, y + 13 * size],
      ],
      color,
    ) +
    circle(x + 43 * size, y - 3 * size, 2.4 * size, '#10333a')
  const rays = Array.from({ length: 7 }, (_, index) =>
    polygon(
      [
        [180 + index * 200, -20],
        [250 + index * 200, -20],
        [60 + index * 230, HEIGHT],
        [-110 + index * 230, HEIGHT],
      ],
      'url(#ray)',
    ),
  ).join('')
  return scene(
    shade('sea', [0, '#bfeee2'], [0.25, '#5fc4bd'], [0.65, '#1f8a93'], [1, '#0f4f60']) +
      shade('ray', [0, '#ffffff', 0.3], [1, '#ffffff', 0]),
    sky('sea'),
    rays,
    hills(64, 940, 60, '#c9b787', 3),
    Array.from({ length: 90 }, () => leaf(0.25)).join(''),
    Array.from({ length: 22 }, () => fish(next() * 1500, 260 + next() * 380, 0.5 + next() * 0.5, '#f3d9a0')).join(''),
    Array.from({ length: 80 }, () => leaf(0.65)).join(''),
    fish(420, 420, 1.7, '#f0a35e'),
    fish(560, 480, 1.4, '#f0a35e'),
    fish(330, 520, 1.3, '#f6c177'),
    fish(1080, 360, 1.5, '#e9e3d0'),
    Array.from({ length: 70 }, () => leaf(1)).join(''),
    Array.from({ length: 26 }, () =>
      circle(next() * WIDTH, next() * 640, 3 + next() * 9, '#ffffff', { opacity: 0.35 }),
    ).join(''),
  )
}
