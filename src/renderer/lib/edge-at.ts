/** The half of the element the pointer is in decides on which side a dragged thing lands. */
export function edgeAt(element: Element, clientY: number): 'before' | 'after' {
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
