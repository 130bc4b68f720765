/** What the user reads where not even the widget's own texts have come. */
export function sayThatNothingLoads(view: ShadowRoot): void {
  const sentence = document.createElement('p');
  sentence.role = 'alert';
  sentence.lang = 'en';
  sentence.textContent = "The file browser couldn't be loaded.";
  view.replaceChildren(sentence);
}
