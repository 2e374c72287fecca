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
  WIDTH,
} from './draw.ts'

/** Ship and container cranes in morning light. */
export function cranes(): string {
  const quay = 720
  const next = numbers(71)
  const colours = ['#c8553d', '#2f6690', '#e0a458', '#588157', '#8d99ae', '#f2e9e4']
  const boxes = (x: number, base: number, columns: number, rows: number): string =>
    Array.from({ length: columns * rows }, (_, index) => {
      const column = index % columns
      const row = Math.floor(index / columns)
      if (row === rows - 1 && next() < 0.45) return ''
      const colour = colours[Math.floor(next() * colours.length)] ?? '#2f6690'
      return rect(x + column * 58, base - (row + 1) * 30, 55, 28, colour)
    }).join('')
  const crane = (x: number, size: number): string => {
    const steel = '#31465f'
    const top = quay - 420 * size
    const boom = top + 60 * size
    return [
      line(x, quay, x + 26 * size, top, steel, 11 * size),
      line(x + 150 * size, quay, x + 124 * size, top, steel, 11 * size),
      line(x + 14 * size, quay - 170 * size, x + 138 * size, quay - 170 * size, steel, 9 * size),
      line(x + 14 * size, quay - 170 * size, x + 130 * size, boom, steel, 5 * size),
      line(x + 26 * size, top, x + 124 * size, top, steel, 9 * size),
      line(x - 330 * size, boom, x + 250 * size, boom, steel, 13 * size),
      line(x + 75 * size, top - 90 * size, x - 300 * size, boom, steel, 4 * size),
      line(x + 75 * size, top - 90 * size, x + 240 * size, boom, steel, 4 * size),
      line(x + 30 * size, top, x + 75 * size, top - 90 * size, steel, 7 * size),
      line(x + 120 * size, top, x + 75 * size, top - 90 * size, steel, 7 * size),
      line(x - 170 * size, boom, x - 170 * size, boom + 150 * size, steel, 3 * size),
      rect(x - 200 * size, boom + 150 * size, 60 * size, 28 * size, '#c8553d'),
      rect(x + 40 * size, boom - 8 * size, 66 * size, 34 * size, '#e0a458'),
    ].join('')
  }
  return scene(
    shade('sky', [0, '#7fa6c9'], [0.45, '#f3cfa4'], [0.68, '#fbe7c6']) +
      shade('water', [0, '#d3b58d'], [0.3, '#7d9aa8'], [1, '#33566d']) +
      glow('sun', [0, '#fffbe6'], [0.3, '#ffedbb', 0.8], [1, '#ffd08a', 0]),
    sky('sky'),
    circle(430, 560, 300, 'url(#sun)'),
    circle(430, 560, 50, '#fffbe8'),
    hills(73, 660, 70, '#b9a697'),
    hills(74, 690, 36, '#94908f', 5),
    rect(0, quay, WIDTH, HEIGHT - quay, 'url(#water)'),
    rect(480, quay, 1120, 40, '#6f6a66'),
    rect(480, quay + 40, 1120, 90, '#57524f'),
    crane(1330, 0.86),
    crane(1080, 0.94),
    crane(810, 1.02),
    crane(520, 1.12),
    boxes(150, 690, 9, 5),
    polygon(
      [
        [60, 690],
        [760, 690],
        [730, 796],
        [130, 796],
      ],
      '#24384f',
    ),
    rect(98, 760, 640, 36, '#8f3b32'),
    rect(640, 560, 84, 130, '#f4efe6'),
    rect(652, 578, 60, 14, '#33566d'),
    rect(668, 520, 30, 40, '#c8553d'),
    boxes(900, quay, 11, 2),
    ripples(75, 800, HEIGHT, 170, '#f7dfb8', 430),
    ripples(76, 850, HEIGHT, 120, '#b9cdd4'),
  )
}

/** Ripe rice in terraces, hills behind. */
export function paddies(): string {
  const next = numbers(81)
  const golds = ['#f0cf65', '#e6bd4e', '#d9a83c', '#c9942f', '#b98327', '#a5711f']
  const terraces = golds.map((gold, index) => {
    const top = 500 + index ** 1.25 * 62
    const bend = 50 + index * 16
    const phase = next() * 260
    return (
      path(
        `M0 ${top + bend} C${300 + phase} ${top - bend} ${620 + phase} ${top + bend * 1.4} 1000 ${top + 6}` +
          ` S1420 ${top - bend * 0.6} ${WIDTH} ${top + bend * 0.5} V${HEIGHT} H0 Z`,
        gold,
      ) +
      path(
        `M0 ${top + bend} C${300 + phase} ${top - bend} ${620 + phase} ${top + bend * 1.4} 1000 ${top + 6}` +
          ` S1420 ${top - bend * 0.6} ${WIDTH} ${top + bend * 0.5}`,
        'none',
        { stroke: '#6f7f35', 'stroke-width': 7 + index * 2.5 },
      )
    )
  })
  const stalks = Array.from({ length: 260 }, () => {
    const x = next() * WIDTH
    const y = 860 + next() * 160
    const lean = (next() - 0.5) * 46
    return path(`M${x} ${y} q${lean * 0.3} -60 ${lean} -96`, 'none', {
      stroke: next() < 0.5 ? '#f4dc86' : '#7d6a22',
      'stroke-width': 3,
      opacity: 0.7,
    })
  }).join('')
  return scene(
    shade('sky', [0, '#6fb0d8'], [0.5, '#dcecef'], [0.62, '#fbf3da']),
    sky('sky'),
    circle(1240, 190, 62, '#fffbe6'),
    hills(83, 430, 150, '#a7bfc4', 2),
    hills(84, 470, 100, '#7d9f8c', 3),
    hills(86, 520, 60, '#55794f', 5),
    terraces.join(''),
    stalks,
  )
}

/** A yellow bus on a road that winds up a pass. */
export function hillroad(): string {
  const road = 'M560 1010 C980 900 420 800 760 710 C1040 640 720 590 860 530 C950 490 900 470 930 440'
  const next = numbers(92)
  const tree = (x: number, y: number, size: number): string =>
    polygon(
      [
        [x - 26 * size, y],
        [x, y - 110 * size],
        [x + 26 * size, y],
      ],
      '#24483c',
    ) +
    polygon(
      [
        [x - 20 * size, y - 40 * size],
        [x, y - 140 * size],
        [x + 20 * size, y - 40 * size],
      ],
      '#2d5a49',
    ) +
    rect(x - 4 * size, y, 8 * size, 16 * size, '#4a3a2a')
  const trees = Array.from({ length: 54 }, () => {
    const y = 700 + next() * 300
    const side = next() < 0.5 ? next() * 430 : 1020 + next() * 560
    return { y, drawn: tree(side, y, 0.35 + ((y - 700) / 300) * 0.9) }
  })
  return scene(
    shade('sky', [0, '#f6c9a0'], [0.4, '#f9e2c7'], [0.6, '#dfe9e4']) +
      shade('mist', [0, '#ffffff', 0], [1, '#ffffff', 0.5]),
    sky('sky'),
    circle(300, 250, 74, '#fff4d8'),
    hills(93, 400, 210, '#b7c8c6', 2),
    hills(94, 480, 170, '#8fb0a6', 2),
    rect(0, 380, WIDTH, 180, 'url(#mist)'),
    hills(95, 570, 130, '#63907d', 3),
    hills(98, 680, 70, '#477a63', 2),
    path(road, 'none', { stroke: '#d9cbb2', 'stroke-width': 58, 'stroke-linecap': 'round' }),
    path(road, 'none', { stroke: '#b8a88c', 'stroke-width': 3, 'stroke-dasharray': '22 20' }),
    trees
      .sort((a, b) => a.y - b.y)
      .map(({ drawn }) => drawn)
      .join(''),
    rect(640, 690, 190, 92, '#f2b632', { rx: 14 }),
    rect(640, 742, 190, 12, '#2f2a22'),
    [656, 698, 740, 782].map((x) => rect(x, 704, 32, 28, '#cfe6ee', { rx: 4 })).join(''),
    circle(682, 784, 19, '#2b2b2b'),
    circle(682, 784, 8, '#bdbdbd'),
    circle(790, 784, 19, '#2b2b2b'),
    circle(790, 784, 8, '#bdbdbd'),
    circle(828, 762, 7, '#fff6c8'),
  )
}
