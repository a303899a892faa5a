import { browseMap } from './browse-map.ts';
import { tourMeetings } from './tour-meetings.ts';

for (const map of document.querySelectorAll<HTMLElement>('[data-map]')) {
  browseMap(map);
}
for (const map of document.querySelectorAll<HTMLElement>('.meetings')) {
  tourMeetings(map);
}
for (const scripted of document.querySelectorAll<HTMLElement>('[data-scripted]')) {
  scripted.hidden = false;
}
