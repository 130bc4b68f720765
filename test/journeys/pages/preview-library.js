// Stands in for Box's preview library, which is on Box's own host alone: as much of it as its ContentPreview calls.
globalThis.Box = Object.assign(globalThis.Box ?? {}, {
  Preview: class {
    #listeners = new Map();
    #files = new Map();
    #shown;

    addListener(name, listener) {
      this.#listeners.set(name, listener);
    }

    removeAllListeners() {
      this.#listeners.clear();
    }

    updateFileCache(files) {
      for (const file of files) this.#files.set(file.id, file);
    }

    async show(id, token, { container, fileOptions = {} }) {
      const file = this.#files.get(id);
      const version = fileOptions[id]?.fileVersionId ?? file.file_version.id;
      const place = typeof container === 'string' ? globalThis.document.querySelector(container) : container;
      this.#shown = place.ownerDocument.createElement('figure');
      this.#shown.append(`Seen: ${file.name}, version ${version}`);
      const picture = file.representations.entries.find(({ representation }) => representation === 'png');
      if (picture) this.#shown.append(await this.#image(picture, await token(`file_${id}`), id));
      place.replaceChildren(this.#shown);
      this.#listeners.get('load')?.({ file });
    }

    async #image({ content }, tokens, id) {
      const image = new globalThis.Image();
      image.alt = 'Page 1';
      image.src = `${content.url_template.replace('{+asset_path}', '')}?access_token=${tokens[`file_${id}`] ?? tokens}`;
      await image.decode();
      return image;
    }

    destroy() {
      this.#shown?.remove();
    }

    getCurrentViewer() {
      return null;
    }

    canPrint() {
      return false;
    }

    resize() {}
    prefetch() {}
    updateToken() {}
  },
});
