import type { PhaseItem } from '../src/ui/PhaseBar';

const day = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * day).toISOString();

export const phases: PhaseItem[] = [
  { key: '1', label: 'Nhận hồ sơ', opensAt: at(-40), closesAt: at(-12), state: 'CLOSED' },
  { key: '2', label: 'Thẩm tra', opensAt: at(-12), closesAt: at(-9), state: 'CLOSED' },
  { key: '3', label: 'Chấm điểm', opensAt: at(-9), closesAt: at(4), state: 'OPEN' },
  { key: '4', label: 'Bình chọn công khai', opensAt: at(-5), closesAt: at(6), state: 'OPEN' },
  { key: '5', label: 'Công bố kết quả', opensAt: at(14), closesAt: at(44), state: 'UPCOMING' },
];

export const closesAt = at(6);

export interface SampleEntry {
  id: string;
  code: string;
  title: string;
  unit: string;
  track: string;
  score: number | null;
  status: 'FORWARDED' | 'SUBMITTED' | 'RETURNED';
  rank?: number;
  prize?: string;
}

export const entries: SampleEntry[] = [
  {
    id: 'a',
    code: 'SK-001',
    title: 'Trợ lý ảo trả lời thủ tục hành chính bằng giọng nói tiếng Việt và tiếng Tày',
    unit: 'Trung tâm Phục vụ hành chính công tỉnh',
    track: 'Chính quyền số',
    score: 87.5,
    status: 'FORWARDED',
    rank: 1,
    prize: 'Giải Nhất',
  },
  {
    id: 'b',
    code: 'SK-002',
    title: 'Số hoá sổ tay trực ca trạm y tế xã',
    unit: 'Trạm Y tế xã Đông Thọ',
    track: 'Y tế số',
    score: 82.25,
    status: 'SUBMITTED',
    rank: 2,
    prize: 'Giải Nhì',
  },
  {
    id: 'c',
    code: 'SK-003',
    title:
      'Bản đồ cảnh báo sớm sạt lở đất cho các xã vùng cao, dùng cảm biến giá rẻ do đoàn viên tự lắp ráp và tin nhắn Zalo tới từng trưởng bản',
    unit: 'Sở Nông nghiệp và Môi trường, Chi cục Thuỷ lợi và Phòng chống thiên tai',
    track: 'Cộng đồng số',
    score: 79,
    status: 'FORWARDED',
    rank: 3,
    prize: 'Giải Ba',
  },
  {
    id: 'd',
    code: 'SK-010',
    title: 'Đăng ký khám bệnh không xếp hàng',
    unit: 'Bệnh viện Đa khoa khu vực',
    track: 'Y tế số',
    score: null,
    status: 'RETURNED',
  },
];

export const days = Array.from({ length: 28 }, (_, index) => ({
  day: at(index - 40).slice(0, 10),
  value: Math.round(30 / (1 + Math.exp(-(index - 18) / 3.5))),
}));
