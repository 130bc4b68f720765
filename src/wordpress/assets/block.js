/**
 * The block "Box files" in the editor: its settings, a placeholder, and the real thing when the author asks for it.
 *
 * @package BoxFileWidget
 */

/* global fetch, URLSearchParams, window, wp */

(function () {
  const { createElement: el, useEffect, useState } = wp.element;
  const { __ } = wp.i18n;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { Button, CheckboxControl, PanelBody, Placeholder, RangeControl, SelectControl, TextControl } =
    wp.components;
  const NAME = 'box-file-widget/files';
  const TAG = 'box_file_widget';
  const settings = window.boxFileWidgetBlock;
  const { features: FEATURES, roles: ROLES } = settings;

  const icon = el(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24 },
    el('path', { d: 'M3 6h6l2 2h10v11H3z M5 10v7h14v-7z', fillRule: 'evenodd' }),
  );

  /** A token of the author's own, to look around with. */
  async function browseToken() {
    const answer = await wp.apiFetch({
      url: settings.tokenUrl,
      method: 'POST',
      headers: { 'X-Box-File-Widget': '1' },
      data: { folder_id: '0', features: ['browse'], reason: 'initial' },
    });
    return answer.access_token;
  }

  async function readFolder(id) {
    const headers = { Authorization: `Bearer ${await browseToken()}` };
    const query = 'fields=id,name,path_collection,item_collection&limit=1000';
    const response = await fetch(`${settings.apiUrl}/2.0/folders/${id}?${query}`, { headers });
    if (!response.ok) throw new Error(__('Box does not open this folder for you.', 'file-widget-for-box'));
    const { name, path_collection: path, item_collection: items } = await response.json();
    return { id, name, path: path.entries, folders: items.entries.filter(({ type }) => type === 'folder') };
  }

  /** Folders of Box to go through, as the author sees them. */
  function FolderPicker({ onChoose }) {
    const [open, setOpen] = useState('0');
    const [listing, setListing] = useState(undefined);
    const [failure, setFailure] = useState('');
    useEffect(() => {
      let isCurrent = true;
      setListing(undefined);
      readFolder(open).then(
        (answer) => isCurrent && setListing(answer),
        (error) => isCurrent && setFailure(error.message),
      );
      return () => {
        isCurrent = false;
      };
    }, [open]);
    if (failure) return el('p', { role: 'alert' }, failure);
    if (!listing) return el('p', {}, __('Asking Box…', 'file-widget-for-box'));
    const row = ({ id, name }) =>
      el(
        'li',
        { key: id },
        el(Button, { variant: 'link', className: 'box-file-widget-open', onClick: () => setOpen(id) }, name),
      );
    return el(
      'div',
      { className: 'box-file-widget-picker' },
      el('p', {}, [...listing.path, listing].map(({ name }) => name).join(' / ')),
      listing.path.length > 0 &&
        el(
          Button,
          { variant: 'tertiary', onClick: () => setOpen(listing.path.at(-1).id) },
          __('Up', 'file-widget-for-box'),
        ),
      el('ul', {}, listing.folders.map(row)),
      el(
        Button,
        { variant: 'secondary', onClick: () => onChoose(listing.id) },
        __('Show this folder', 'file-widget-for-box'),
      ),
    );
  }

  /** Says so where readers cannot open the folder. */
  function Warning({ folder }) {
    const [text, setText] = useState('');
    useEffect(() => {
      let isCurrent = true;
      setText('');
      if (/^[1-9]\d*$/.test(folder)) {
        wp.apiFetch({ path: `/box-file-widget/v1/readers?folder=${folder}` }).then(
          ({ warning }) => isCurrent && setText(warning),
          () => undefined,
        );
      }
      return () => {
        isCurrent = false;
      };
    }, [folder]);
    return text ? el('p', { className: 'box-file-widget-warning', role: 'status' }, text) : null;
  }

  function FeatureBoxes({ features, onChange }) {
    const chosen = features.length > 0 ? features : Object.keys(FEATURES);
    const toggle = (feature, isOn) =>
      onChange(Object.keys(FEATURES).filter((one) => (one === feature ? isOn : chosen.includes(one))));
    return Object.entries(FEATURES).map(([feature, label]) =>
      el(CheckboxControl, {
        key: feature,
        label,
        checked: chosen.includes(feature),
        onChange: (isOn) => toggle(feature, isOn),
        __nextHasNoMarginBottom: true,
      }),
    );
  }

  function Sidebar({ attributes, setAttributes }) {
    const [isPicking, setIsPicking] = useState(false);
    const choose = (folder) => {
      setAttributes({ folder });
      setIsPicking(false);
    };
    return el(
      InspectorControls,
      {},
      el(
        PanelBody,
        { title: __('Folder', 'file-widget-for-box') },
        el(TextControl, {
          label: __('Folder number or address', 'file-widget-for-box'),
          help: __("Empty: the start folder of the reader's role.", 'file-widget-for-box'),
          value: attributes.folder,
          onChange: (folder) =>
            setAttributes({ folder: /\/folder\/(\d+)/.exec(folder)?.[1] ?? folder.trim() }),
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
        }),
        el(
          Button,
          { variant: 'secondary', onClick: () => setIsPicking(!isPicking) },
          __('Choose in Box', 'file-widget-for-box'),
        ),
        isPicking && el(FolderPicker, { onChoose: choose }),
        el(Warning, { folder: attributes.folder }),
      ),
      el(
        PanelBody,
        { title: __('What readers may do', 'file-widget-for-box'), initialOpen: false },
        el(FeatureBoxes, {
          features: attributes.features,
          onChange: (features) => setAttributes({ features }),
        }),
      ),
      el(
        PanelBody,
        { title: __('Size', 'file-widget-for-box'), initialOpen: false },
        el(RangeControl, {
          label: __('Height in pixels', 'file-widget-for-box'),
          value: attributes.height,
          min: 200,
          max: 2000,
          step: 20,
          onChange: (height) => setAttributes({ height }),
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
        }),
      ),
    );
  }

  /** A page of the site with this block alone: the editor's own frame would not run the widget. */
  function Preview({ attributes, role }) {
    const query = new URLSearchParams({ ...attributes, features: attributes.features.join(','), role });
    return el('iframe', {
      title: __('Preview', 'file-widget-for-box'),
      src: `${settings.previewUrl}&${query}`,
      style: { border: 0, width: '100%', height: `${attributes.height}px` },
    });
  }

  function Edit({ attributes, setAttributes }) {
    const [isLive, setIsLive] = useState(false);
    const [role, setRole] = useState('');
    const button = el(
      Button,
      { variant: 'secondary', onClick: () => setIsLive(!isLive) },
      isLive ? __('Close preview', 'file-widget-for-box') : __('Preview', 'file-widget-for-box'),
    );
    const roles = el(SelectControl, {
      label: __('Preview as', 'file-widget-for-box'),
      value: role,
      options: [
        { value: '', label: __('Yourself', 'file-widget-for-box') },
        ...Object.entries(ROLES).map(([value, label]) => ({ value, label })),
      ],
      onChange: setRole,
      __next40pxDefaultSize: true,
      __nextHasNoMarginBottom: true,
    });
    const folder = attributes.folder || __("the start folder of the reader's role", 'file-widget-for-box');
    return el(
      'div',
      useBlockProps(),
      el(Sidebar, { attributes, setAttributes }),
      el(
        Placeholder,
        {
          icon,
          label: __('Box files', 'file-widget-for-box'),
          instructions: `${__('Folder:', 'file-widget-for-box')} ${folder}`,
        },
        button,
        roles,
      ),
      isLive && el(Preview, { attributes, role }),
    );
  }

  function fromShortcode({ named }) {
    return wp.blocks.createBlock(NAME, {
      folder: named.folder ?? '',
      features: (named.features ?? '').split(/[\s,]+/).filter((feature) => feature in FEATURES),
      height: Number(named.height) || 480,
    });
  }

  wp.blocks.registerBlockType(NAME, {
    icon,
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        { type: 'shortcode', tag: TAG, transform: fromShortcode },
        {
          type: 'block',
          blocks: ['core/shortcode'],
          isMatch: ({ text }) => text.trim().startsWith(`[${TAG}`),
          transform: ({ text }) => fromShortcode(wp.shortcode.next(TAG, text).shortcode.attrs),
        },
      ],
    },
  });
})();
