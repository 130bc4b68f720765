import type { ComponentType } from 'react';

/** What upstream wraps its elements in (box-ui-elements 26.3.0, es/elements/common): the same props go in. */
export type Wrapper = <Props>(component: ComponentType<Props>) => ComponentType<Props>;
