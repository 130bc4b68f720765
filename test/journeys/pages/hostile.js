// A page that has been through much: a prototype extended, enumerable as old libraries did it.
Object.prototype.extended = function () {
  return this;
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
