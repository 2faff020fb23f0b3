const line = (y: number, width: number) =>
  `<rect x="30" y="${y}" width="${width}" height="8" fill="%23c5d0de"/>`

/** A drawn sheet in place of a person's document. */
export const samplePage = [
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560" viewBox="0 0 400 560">',
  '<rect width="400" height="560" fill="white"/><rect x="30" y="40" width="90" height="120" fill="%23e5e5e5"/>',
  ...[40, 70, 100, 130].map((y, index) => line(y, 200 - index * 20).replace('x="30"', 'x="150"')),
  ...[220, 250, 280, 310, 370, 400, 430].map((y, index) => line(y, 340 - (index % 3) * 50)),
  '</svg>',
].join('')
