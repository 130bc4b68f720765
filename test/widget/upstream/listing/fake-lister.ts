import type {
  Collection,
  ListerState,
  UpstreamLister,
} from '../../../../src/widget/upstream/listing/upstream.ts';

/** Stands for one of Box's elements: draws at once, and leaves each answer to the test. */
export class FakeLister implements UpstreamLister {
  props = { rootFolderId: '0', canUpload: true, sortBy: 'name', sortDirection: 'ASC' };
  state: ListerState = {
    currentCollection: {},
    currentOffset: 0,
    isUploadModalOpen: false,
    isLoading: false,
    rootName: '',
    searchQuery: '',
    sortBy: 'name',
    sortDirection: 'ASC',
    view: 'folder',
  };
  firstLoad = true;
  /** What was asked of Box, and what was done on screen. */
  readonly log: string[] = [];

  setState(
    change: Partial<ListerState> | ((state: Readonly<ListerState>) => Partial<ListerState>),
    done?: () => void,
  ): void {
    const before = this.state;
    this.state = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    this.componentDidUpdate(this.props, before);
    done?.();
  }

  errorCallback: UpstreamLister['errorCallback'] = () => {
    this.setState({ view: 'error' });
  };
  closeModals = (): void => {
    this.log.push('close dialogs');
    this.setState({ isUploadModalOpen: false });
  };
  fetchFolder = (id = this.props.rootFolderId, navigates = true): void => {
    this.log.push(`list ${id}${navigates ? '' : ' again'}`);
    const currentCollection = Object.assign(this.state.currentCollection, { percentLoaded: 0 });
    this.setState({ currentCollection, view: 'folder', searchQuery: '' });
  };
  showRecents(): void {
    this.log.push('list recents');
  }
  sort = (sortBy: string, sortDirection: string): void => {
    this.log.push(`sort ${sortBy} ${sortDirection}`);
  };
  upload = (): void => {
    this.setState({ isUploadModalOpen: true });
  };
  uploadSuccessHandler = (): void => {
    this.closeModals();
  };
  searchSuccessCallback = (collection: Collection): void => {
    this.setState({ currentCollection: collection });
  };
  fetchFolderSuccessCallback = (collection: Collection, navigates: boolean): void => {
    this.closeModals();
    this.setState({ currentCollection: collection });
    if (navigates) this.finishNavigation();
  };
  recentsSuccessCallback = (collection: Collection): void => {
    this.setState({ currentCollection: collection });
  };
  finishNavigation = (): void => {
    this.log.push('focus');
    this.firstLoad = false;
  };
  debouncedSearch = Object.assign(
    (folderId: string, query: string) => this.log.push(`search ${folderId} ${query}`),
    {
      flush: () => undefined,
      cancel: () => this.log.push('cancel search'),
    },
  );
  componentDidUpdate: UpstreamLister['componentDidUpdate'] = () => undefined;
  componentWillUnmount = (): void => undefined;
}

/** A list as upstream gives it. */
export function list(id: string, ...names: string[]): Collection {
  const items = names.map((name) => ({ id: name, type: 'file' as const, name }));
  return { id, items, percentLoaded: 100, permissions: { can_upload: true } };
}
