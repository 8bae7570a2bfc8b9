/** A plan of one task as plain text: number 12/KH-UBND of 10/07/2026, a lead and one who coordinates, before 15/9/2026. */
export const SHORT_PLAN = `ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG

Số: 12/KH-UBND

Sông Hương, ngày 10 tháng 7 năm 2026

KẾ HOẠCH

Trang bị góc đọc sách tại trường học

I. NHIỆM VỤ

1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính lập danh mục sách trước ngày 15/9/2026.
`;
