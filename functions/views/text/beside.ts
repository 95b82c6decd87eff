const vi = {
  title: 'Hai báo cáo thành tích đặt cạnh nhau',
  lead: (percent: number) => `Giống nhau ${percent}%. Những câu có ở cả hai báo cáo được đánh dấu.`,
  field: 'Thành tích đạt được',
  here: 'đề nghị khác trong hồ sơ này',
  dossier: (number: string, unit: string, year: string) => `Hồ sơ ${number} (${unit}, năm ${year})`,
  hidden:
    'Báo cáo này thuộc hồ sơ mà ông/bà không được xem. Câu trùng được đánh dấu ở báo cáo bên cạnh; cần đối chiếu thì liên hệ đơn vị trình.',
  back: 'Về đề nghị khen thưởng',
};

const en: typeof vi = {
  title: 'Two achievement reports side by side',
  lead: (percent) => `${percent}% alike. Sentences that stand in both reports are marked.`,
  field: 'Achievements',
  here: 'another nomination of this dossier',
  dossier: (number, unit, year) => `Dossier ${number} (${unit}, ${year})`,
  hidden:
    'This report belongs to a dossier that you may not read. Shared sentences are marked in the report beside it; to compare, please ask the unit that filed it.',
  back: 'Back to the nomination',
};

export const besideTexts = { vi, en };
