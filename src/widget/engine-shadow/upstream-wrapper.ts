import type { Component, ComponentType } from 'react';
import type { ExplorerProps } from '../upstream/explorer/explorer-props.ts';
import type { ExplorerState, UpstreamExplorer } from '../upstream/explorer/upstream.ts';
import type { PickerProps } from '../upstream/picker/picker-props.ts';
import type { PickerState, UpstreamPicker } from '../upstream/picker/upstream.ts';

/** What upstream wraps its elements in (box-ui-elements 26.3.0, es/elements/common): the same props go in. */
export type Wrapper = <Props>(component: ComponentType<Props>) => ComponentType<Props>;

/** An instance of upstream's ContentExplorer, for React. */
export type ExplorerComponent = Component<ExplorerProps, ExplorerState> & UpstreamExplorer;

/** The same of its ContentPicker. */
export type PickerComponent = Component<PickerProps, PickerState> & UpstreamPicker;
