import { IconShare } from '@tabler/icons-react';
import { formatNumber } from '../src/lib/numbers';
import { ButtonAnchor } from '../src/ui/ButtonLink';
import { Button } from '../src/ui/Button';
import { Deadline } from '../src/ui/Deadline';
import { DrumStar } from '../src/ui/DrumStar';
import { EmptyState } from '../src/ui/EmptyState';
import { EntryCard, EntryGrid } from '../src/ui/EntryCard';
import { Medal } from '../src/ui/Medal';
import { Notice } from '../src/ui/Notice';
import { Page, Section } from '../src/ui/Page';
import { PageHeader } from '../src/ui/PageHeader';
import { PhaseBar } from '../src/ui/PhaseBar';
import { PlainText } from '../src/ui/PlainText';
import { PublicShell } from '../src/ui/shell/PublicShell';
import { Stat, StatRow } from '../src/ui/Stat';
import { StatusBadge } from '../src/ui/StatusBadge';
import { closesAt, entries, phases } from './sample';

const RULES = `Ai cũng có thể gửi sáng kiến đã áp dụng ít nhất ba tháng.\n\n- Mỗi tác giả gửi tối đa ba bài.\n- Tỷ lệ đóng góp của các tác giả cộng lại bằng 100 %.\n\nXem thêm tại https://example.org/the-le.`;

function Gallery() {
  return (
    <EntryGrid>
      {entries.map(({ id, title, code, unit, track, rank, prize }) => (
        <EntryCard
          key={id}
          link={{ to: '/entries/$id', params: { id } }}
          title={title}
          code={code}
          unit={unit}
          track={track}
          award={rank && prize ? { rank, name: prize } : null}
        >
          {formatNumber(1234)} phiếu
        </EntryCard>
      ))}
    </EntryGrid>
  );
}

export function PublicStory() {
  return (
    <PublicShell
      nav={[
        { to: '/contests', label: 'Cuộc thi' },
        { to: '/showcase', label: 'Thư viện sáng kiến' },
        { to: '/certificates', label: 'Tra cứu chứng nhận' },
      ]}
      account={
        <ButtonAnchor href="#" look="secondary">
          Đăng nhập
        </ButtonAnchor>
      }
    >
      <PageHeader
        look="band"
        title="Sáng kiến chuyển đổi số tỉnh năm 2026"
        trail={[{ label: 'Cuộc thi', link: { to: '/contests' } }]}
        purpose="Tìm những cách làm giúp người dân bớt đi lại, bớt giấy tờ, và những người đã làm ra chúng."
        stage={<StatusBadge tone="wait">Đang bình chọn</StatusBadge>}
        deadline={<Deadline at={closesAt} />}
        actions={
          <>
            <Button>Bình chọn</Button>
            <Button look="secondary" icon={IconShare}>
              Chia sẻ
            </Button>
          </>
        }
      >
        <PhaseBar phases={phases} />
      </PageHeader>
      <Page>
        <Section title="Con số đến hôm nay">
          <StatRow>
            <Stat label="Bài dự thi" value={formatNumber(30)} note="trong 4 hạng mục" />
            <Stat label="Đơn vị tham gia" value={formatNumber(18)} note="trên 24 đơn vị" />
            <Stat label="Phiếu đã bầu" value={formatNumber(12543)} />
          </StatRow>
        </Section>
        <Section title="Bài dự thi" lead="Bấm vào một bài để đọc câu chuyện phía sau.">
          <Gallery />
        </Section>
        <Section title="Giải thưởng">
          <p style={{ display: 'flex', gap: '1rem', alignItems: 'center' }}>
            <Medal rank={1} size="large" />
            <Medal rank={2} size="large" />
            <Medal rank={3} size="large" />
          </p>
        </Section>
        <Section title="Thể lệ">
          <PlainText text={RULES} />
        </Section>
        <Section title="Thông báo">
          <div style={{ display: 'grid', gap: '1rem' }}>
            <Notice tone="good" title="Đã ghi phiếu của bạn">
              Biên nhận đã gửi tới thư của bạn.
            </Notice>
            <Notice tone="wait">Kết quả sẽ mở ngày 10/10/2026.</Notice>
            <Notice tone="bad" title="Bài cần sửa">
              Tổng tỷ lệ đóng góp là 101 %.
            </Notice>
            <Notice tone="won" title="Giải Nhất thuộc về bạn" />
          </div>
        </Section>
        <EmptyState title="Chưa có bài nào" action={<Button>Gửi sáng kiến đầu tiên</Button>}>
          Khi giai đoạn nhận hồ sơ mở, các bài dự thi sẽ xuất hiện ở đây.
        </EmptyState>
        <DrumStar size="14rem" turning />
      </Page>
    </PublicShell>
  );
}
