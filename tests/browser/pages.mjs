// The pages of the dashboard: their routes and the headings that they show.

export const pages = [
  { name: 'overview', route: '#/', vi: 'Tổng quan', en: 'Overview' },
  { name: 'plan', route: '#/ke-hoach' },
  { name: 'indicators', route: '#/chi-tieu', vi: 'Chỉ tiêu', en: 'Indicators' },
  { name: 'indicator', route: '#/chi-tieu/document-software' },
  { name: 'tasks', route: '#/nhiem-vu', vi: 'Nhiệm vụ', en: 'Tasks' },
  { name: 'task', route: '#/nhiem-vu/unit-roadmaps' },
  { name: 'units', route: '#/don-vi', vi: 'Đơn vị', en: 'Units' },
  { name: 'unit', route: '#/don-vi/huyen-da-bac' },
  { name: 'problems', route: '#/van-de', vi: 'Vấn đề', en: 'Problems' },
];

/** A route with more in its query. */
export function withQuery(route, query) {
  return `${route}${route.includes('?') ? '&' : '?'}${query}`;
}
