import { circle, HEIGHT, hills, line, path, polygon, rect, scene, shade, sky, WIDTH } from './draw.ts'

/** Three ballot boxes, a paper going into the middle one. */
export function ballots(): string {
  const box = (x: number, colour: string, side: string): string =>
    polygon(
      [
        [x, 470],
        [x + 300, 470],
        [x + 340, 420],
        [x + 40, 420],
      ],
      '#f2eee6',
    ) +
    rect(x, 470, 300, 330, colour) +
    polygon(
      [
        [x + 300, 470],
        [x + 340, 420],
        [x + 340, 750],
        [x + 300, 800],
      ],
      side,
    ) +
    rect(x + 110, 440, 130, 10, '#3c3a38', { rx: 5 }) +
    circle(x + 150, 640, 62, '#ffffff', { opacity: 0.9 }) +
    path(`M${x + 120} 640 l22 26 l44 -54`, 'none', { stroke: colour, 'stroke-width': 14, 'stroke-linecap': 'round' })
  return scene(
    shade('wall', [0, '#dfe6ea'], [1, '#c3ced6']) + shade('floor', [0, '#b99b7a'], [1, '#8f7355']),
    sky('wall'),
    [0, 1, 2, 3]
      .map((index) => rect(120 + index * 380, 60, 230, 250, '#eef3f5') + rect(232 + index * 380, 60, 6, 250, '#c3ced6'))
      .join(''),
    rect(0, 720, WIDTH, 280, 'url(#floor)'),
    [180, 630, 1080]
      .map((x) =>
        polygon(
          [
            [x - 20, 812],
            [x + 320, 812],
            [x + 380, 760],
            [x + 300, 800],
          ],
          '#6d563e',
          { opacity: 0.5 },
        ),
      )
      .join(''),
    box(180, '#4f7fa3', '#3d6685'),
    box(1080, '#6b8f71', '#547359'),
    box(630, '#c4654f', '#9f4d3b'),
    `<g transform="rotate(-7 805 330)">${rect(748, 210, 122, 226, '#ffffff')}${[240, 290, 340].map((y) => rect(766, y, 60, 12, '#c9d2d8', { rx: 6 }) + circle(850, y + 6, 9, 'none', { stroke: '#8a98a3', 'stroke-width': 3 })).join('')}${circle(850, 296, 6, '#c4654f')}</g>`,
    polygon(
      [
        [630, 470],
        [930, 470],
        [933, 466],
        [633, 466],
      ],
      '#d8d2c6',
    ),
    rect(740, 440, 130, 10, '#3c3a38', { rx: 5 }),
  )
}

/** A council building with columns, steps and two bare flagpoles. */
export function council(): string {
  const columns = Array.from({ length: 8 }, (_, index) => 430 + index * 100)
  const windows = (from: number): string =>
    [0, 1, 2]
      .map((column) =>
        [0, 1].map((row) => rect(from + column * 74, 470 + row * 130, 42, 78, '#7d99ab', { rx: 3 })).join(''),
      )
      .join('')
  return scene(
    shade('sky', [0, '#86b4d8'], [0.7, '#e8eef0'], [1, '#f3ead9']) + shade('lawn', [0, '#7aa76a'], [1, '#4d7d4c']),
    sky('sky'),
    hills(131, 640, 80, '#9db8ae', 2),
    rect(0, 760, WIDTH, 240, 'url(#lawn)'),
    rect(140, 430, 1320, 340, '#d9d0c1'),
    rect(140, 410, 1320, 26, '#c7bca9'),
    windows(180),
    windows(1210),
    polygon(
      [
        [370, 350],
        [800, 210],
        [1230, 350],
      ],
      '#e9e1d3',
    ),
    polygon(
      [
        [440, 340],
        [800, 226],
        [1160, 340],
      ],
      '#cfc4b1',
    ),
    circle(800, 296, 30, '#8b7d68'),
    rect(380, 350, 840, 46, '#efe8db'),
    rect(400, 396, 800, 364, '#8f8674'),
    columns
      .map(
        (x) =>
          rect(x - 20, 396, 40, 364, '#f4eee3') +
          rect(x + 8, 396, 12, 364, '#d8cebd') +
          rect(x - 28, 388, 56, 16, '#e6ddcd') +
          rect(x - 28, 748, 56, 16, '#e6ddcd'),
      )
      .join(''),
    [0, 1, 2, 3, 4]
      .map((step) =>
        rect(370 - step * 34, 764 + step * 24, 860 + step * 68, 24, ['#e9e1d3', '#d6ccba'][step % 2] ?? '#e9e1d3'),
      )
      .join(''),
    polygon(
      [
        [234, 884],
        [1366, 884],
        [1500, HEIGHT],
        [100, HEIGHT],
      ],
      '#d9cfbd',
    ),
    line(210, 860, 210, 300, '#a9b3ba', 9),
    line(1390, 860, 1390, 300, '#a9b3ba', 9),
    circle(210, 296, 10, '#c9a24b'),
    circle(1390, 296, 10, '#c9a24b'),
  )
}
