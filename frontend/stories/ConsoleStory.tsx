import {
  IconBuildingCommunity,
  IconGavel,
  IconLayoutDashboard,
  IconNotebook,
} from '@tabler/icons-react';
import { formatScore } from '../src/lib/numbers';
import { Button } from '../src/ui/Button';
import { BarChart } from '../src/ui/charts/BarChart';
import { LineChart } from '../src/ui/charts/LineChart';
import { Progress } from '../src/ui/charts/Progress';
import { SpreadChart } from '../src/ui/charts/SpreadChart';
import { Deadline } from '../src/ui/Deadline';
import { Page, Section } from '../src/ui/Page';
import { PageHeader } from '../src/ui/PageHeader';
import { PhaseBar } from '../src/ui/PhaseBar';
import { WorkspaceShell } from '../src/ui/shell/WorkspaceShell';
import { StatusBadge, type Tone } from '../src/ui/StatusBadge';
import { DataTable, type Column } from '../src/ui/table/DataTable';
import { FilterSelect, SearchField } from '../src/ui/table/filters';
import { useSelection } from '../src/ui/table/selection';
import { TabLinks } from '../src/ui/TabLinks';
import { closesAt, days, entries, phases, type SampleEntry } from './sample';

const STATUS: Record<SampleEntry['status'], [Tone, string]> = {
  FORWARDED: ['good', 'Đã chuyển'],
  SUBMITTED: ['wait', 'Chờ thẩm tra'],
  RETURNED: ['bad', 'Trả lại'],
};

const columns: Column<SampleEntry>[] = [
  {
    id: 'title',
    header: 'Tên bài',
    isTitle: true,
    cell: (row) => row.title,
    sort: (row) => row.title,
    csv: (row) => row.title,
  },
  {
    id: 'code',
    header: 'Mã',
    nowrap: true,
    cell: (row) => row.code,
    sort: (row) => row.code,
    csv: (row) => row.code,
  },
  { id: 'unit', header: 'Đơn vị', cell: (row) => row.unit, sort: (row) => row.unit },
  {
    id: 'status',
    header: 'Trạng thái',
    cell: (row) => <StatusBadge tone={STATUS[row.status][0]}>{STATUS[row.status][1]}</StatusBadge>,
  },
  {
    id: 'score',
    header: 'Điểm',
    align: 'end',
    cell: (row) => (row.score === null ? '–' : formatScore(row.score)),
    sort: (row) => row.score,
  },
];

const tabs = (['overview', 'entries', 'judging', 'voting', 'results', 'people'] as const).map(
  (key) => ({
    key,
    label: {
      overview: 'Tổng quan',
      entries: 'Bài dự thi',
      judging: 'Chấm điểm',
      voting: 'Bình chọn',
      results: 'Kết quả',
      people: 'Thành viên',
    }[key],
    link: { to: `/console/contests/$slug/${key}`, params: { slug: 'x' } } as const,
    ...(key === 'entries' ? { count: 30 } : {}),
  }),
);

function Charts() {
  return (
    <div
      style={{
        display: 'grid',
        gap: '2.5rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
      }}
    >
      <LineChart
        title="Hồ sơ nhận được theo ngày"
        summary="Tăng nhanh ở tuần cuối"
        headings={['Ngày', 'Hồ sơ']}
        days={days}
      />
      <BarChart
        title="Hồ sơ theo đơn vị"
        summary="Trung tâm Phục vụ hành chính công nhiều nhất"
        headings={['Đơn vị', 'Hồ sơ']}
        bars={[
          { key: '1', label: 'Trung tâm Phục vụ hành chính công tỉnh', value: 9, of: 10 },
          { key: '2', label: 'Sở Y tế', value: 6, of: 7 },
          { key: '3', label: 'Sở Nông nghiệp và Môi trường', value: 2, of: 8 },
        ]}
      />
      <SpreadChart
        title="Điểm của từng giám khảo"
        summary="Giám khảo 2 chấm thấp hơn"
        headings={['Giám khảo', 'Thấp nhất', 'Trung vị', 'Cao nhất', 'Số phiếu']}
        min={0}
        max={100}
        rows={[
          { key: '1', label: 'Giám khảo 1', values: [62, 70, 74, 78, 81, 90] },
          { key: '2', label: 'Giám khảo 2', values: [35, 48, 50, 55, 61] },
          { key: '3', label: 'Giám khảo 3', values: [] },
        ]}
      />
      <div>
        <Progress label="Phiếu chấm đã nộp" value={42} of={90} />
      </div>
    </div>
  );
}

function Table() {
  const selection = useSelection<SampleEntry>((row) => row.title);
  return (
    <DataTable
      caption="Bài dự thi"
      rows={entries}
      columns={columns}
      keyOf={(row) => row.id}
      total={30}
      selection={selection}
      bulkActions={<Button look="secondary">Chuyển tiếp</Button>}
      csvName="bai-du-thi"
      filterNames={['search', 'status']}
      filters={
        <>
          <SearchField label="Tìm bài" placeholder="Tên, mã, tác giả" />
          <FilterSelect
            name="status"
            label="Trạng thái"
            all="Tất cả"
            options={[{ value: 'RETURNED', label: 'Trả lại' }]}
          />
        </>
      }
    />
  );
}

export function ConsoleStory() {
  return (
    <WorkspaceShell
      nav={[
        { to: '/console', label: 'Ban tổ chức', icon: IconLayoutDashboard },
        { to: '/judging', label: 'Bàn chấm', icon: IconGavel, count: 4 },
        { to: '/workspace', label: 'Bài của tôi', icon: IconNotebook },
        { to: '/workspace/unit', label: 'Đơn vị của tôi', icon: IconBuildingCommunity },
      ]}
      account={<p>Nguyễn Thị Bảo Khuyên</p>}
    >
      <PageHeader
        title="Sáng kiến chuyển đổi số tỉnh năm 2026"
        trail={[{ label: 'Ban tổ chức', link: { to: '/console' } }]}
        stage={<StatusBadge tone="good">Đang mở</StatusBadge>}
        deadline={<Deadline at={closesAt} />}
        actions={<Button>Công bố kết quả</Button>}
      >
        <PhaseBar phases={phases} />
        <TabLinks label="Mục của cuộc thi" tabs={tabs} />
      </PageHeader>
      <Page>
        <Charts />
        <Section title="Bài dự thi">
          <Table />
        </Section>
      </Page>
    </WorkspaceShell>
  );
}
