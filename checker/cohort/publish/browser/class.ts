import { browseMap } from './browse-map.ts';

for (const map of document.querySelectorAll<HTMLElement>('[data-map]')) {
  browseMap(map);
}
for (const scripted of document.querySelectorAll<HTMLElement>('[data-scripted]')) {
  scripted.hidden = false;
}
