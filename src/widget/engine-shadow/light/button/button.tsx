import {
  cloneElement,
  createElement,
  forwardRef,
  isValidElement,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react';
import { Later } from '../later.ts';
import { Handover, type Props } from '../trigger/handover.ts';
import { merge } from '../trigger/merge.ts';
import { setRef } from '../trigger/set-ref.ts';
import { StandIn } from '../trigger/stand-in.tsx';
import { plainProps } from './plain.ts';

interface Parts {
  readonly Button: ComponentType<Props>;
  readonly Focusable: ComponentType<Props>;
}

type Drawn = ReactElement<Props> & { readonly ref?: Ref<HTMLElement> };
type Light = ForwardRefExoticComponent<Props & RefAttributes<HTMLElement>>;

const real = new Later<Parts>(() => import('./real-button.ts'));

/** Ariakit's button: the browser's own until the pointer or the focus comes to it. */
export const Button = lightOf('Button', <button />, { type: 'button' });

/** Ariakit's focusable, likewise. */
export const Focusable = lightOf('Focusable', <div />);

function lightOf(name: keyof Parts, element: Drawn, defaults: Props = {}): Light {
  return forwardRef<HTMLElement, Props>((given, ref) => {
    const props = { ...defaults, ...given };
    const [handover] = useState(() => new Handover(real));
    return (
      <>
        <OnScreen handover={handover} element={element} props={props} outer={ref} />
        <Real handover={handover} name={name} props={props} />
      </>
    );
  });
}

interface OnScreenProps {
  readonly handover: Handover;
  readonly element: Drawn;
  readonly props: Props;
  readonly outer: Ref<HTMLElement>;
}

function OnScreen({ handover, element, props, outer }: OnScreenProps): ReactNode {
  const given = useSyncExternalStore(handover.subscribe, handover.given) ?? plainProps(props, handover);
  const drawn = isValidElement<Props>(props['render']) ? (props['render'] as Drawn) : element;
  const { ref: inner = null } = drawn;
  const ref = useCallback(
    (node: HTMLElement | null) => {
      handover.element = node;
      setRef(outer, node);
      setRef(inner, node);
    },
    [handover, outer, inner],
  );
  // React may keep the element's fiber, and with it this ref.
  useEffect(
    () => () => {
      handover.release();
    },
    [handover],
  );
  return cloneElement<Props & RefAttributes<HTMLElement>>(drawn, { ...merge(given, drawn.props), ref });
}

interface RealProps {
  readonly handover: Handover;
  readonly name: keyof Parts;
  readonly props: Props;
}

/** The whole of ariakit's but for its element, which is on screen already. */
function Real({ handover, name, props }: RealProps): ReactNode {
  const isWanted = useSyncExternalStore(handover.subscribe, handover.isWanted);
  const { part } = real;
  if (!isWanted || !part) return null;
  return createElement(part[name], { ...props, render: <StandIn handover={handover} /> });
}
