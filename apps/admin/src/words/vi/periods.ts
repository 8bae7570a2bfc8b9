export const periods = {
  day: (date: string) => `ngày ${date}`,
  week: (number: number, from: string, to: string) => `tuần ${number} (${from} - ${to})`,
  month: (month: number, year: number) => `tháng ${month}/${year}`,
  quarter: (quarter: number, year: number) =>
    `quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? quarter}/${year}`,
  half: (half: number, year: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  nineMonths: (year: number) => `9 tháng năm ${year}`,
  year: (year: number) => `năm ${year}`,
};
