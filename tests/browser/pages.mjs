// The pages of the dashboard: their routes and the headings that they show.

/** The queries of the shipped plans, by province. */
export const plan = {
  dongThap: 'ke-hoach=dong-thap-12-ct-ubnd-2013',
  hoaBinh: 'ke-hoach=hoa-binh-59-kh-ubnd-2013',
  daNang: 'ke-hoach=da-nang-14-ct-ubnd-2011',
  baRiaVungTau: 'ke-hoach=ba-ria-vung-tau-7849-ubnd-vp-2019',
  binhThuan: 'ke-hoach=binh-thuan-chi-thi-ict-index-2018',
};

export const pages = [
  { name: 'overview of all', route: '#/', vi: 'Tổng quan', en: 'Overview' },
  { name: 'overview', route: `#/?${plan.hoaBinh}`, vi: 'Tổng quan', en: 'Overview' },
  { name: 'plans', route: '#/ke-hoach' },
  { name: 'plan', route: `#/ke-hoach?${plan.hoaBinh}` },
  { name: 'plan of a news item', route: `#/ke-hoach?${plan.baRiaVungTau}` },
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
