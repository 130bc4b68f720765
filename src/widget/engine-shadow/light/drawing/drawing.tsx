import {
  createElement,
  forwardRef,
  useEffect,
  useState,
  type ForwardRefExoticComponent,
  type RefAttributes,
  type SVGProps,
} from 'react';
import { Later } from '../later.ts';

type Svg = SVGProps<SVGSVGElement> & RefAttributes<SVGSVGElement>;
export type Drawing = ForwardRefExoticComponent<Svg>;

/**
 * A drawing of blueprint's that is fetched when it is first shown. Until then its box is there, with the same size and name.
 *
 * @param viewBox of the drawing
 * @param afterMs how long it must be shown before it is fetched: what stands for a moment only need not be drawn
 */
export function drawnLater(viewBox: string, load: () => Promise<Drawing>, afterMs: number): Drawing {
  const later = new Later(load);
  return forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>((props, ref) => {
    const [drawing, setDrawing] = useState<{ readonly of: Drawing | undefined }>({ of: later.part });
    useEffect(() => {
      if (later.part) return undefined;
      let isShown = true;
      const timer = setTimeout(() => {
        void later.fetch().then((part) => {
          if (isShown) setDrawing({ of: part });
        });
      }, afterMs);
      return () => {
        isShown = false;
        clearTimeout(timer);
      };
    }, []);
    if (drawing.of) return createElement(drawing.of, { ...props, ref });
    return <svg width="1em" height="1em" viewBox={viewBox} role="img" {...props} ref={ref} />;
  });
}
