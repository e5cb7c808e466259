import {
  Checkbox,
  NumberInput,
  PinInput,
  Radio,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { fieldProps } from '../src/lib/fields';
import { fieldErrors } from '../src/lib/problems';
import { Button } from '../src/ui/Button';
import { ConfirmDialog } from '../src/ui/ConfirmDialog';
import { CopyButton } from '../src/ui/CopyButton';
import { ErrorSummary } from '../src/ui/ErrorSummary';
import { FieldGroup, FormStack } from '../src/ui/Field';
import { FileDrop } from '../src/ui/FileDrop';
import { MomentInput } from '../src/ui/MomentInput';
import { Page } from '../src/ui/Page';
import { PageHeader } from '../src/ui/PageHeader';
import { SaveState } from '../src/ui/SaveState';
import { FocusShell } from '../src/ui/shell/FocusShell';
import { Steps } from '../src/ui/Steps';
import { showToast } from '../src/ui/toasts';
import { Toasts } from '../src/ui/Toasts';
import { UploadRow } from '../src/ui/UploadRow';

const problem = {
  code: 'INVALID',
  message: 'Bài chưa gửi được vì còn chỗ cần sửa.',
  fields: [
    { path: 'title', message: 'Hãy đặt tên cho sáng kiến.' },
    { path: 'share', message: 'Tổng tỷ lệ đóng góp là 101 %, cần đúng 100 %.' },
  ],
};

function Inputs() {
  const errors = fieldErrors(problem);
  return (
    <>
      <TextInput label="Tên sáng kiến" required {...fieldProps('title', errors)} />
      <Textarea label="Điểm mới" description="Kể như kể với đồng nghiệp." />
      <NumberInput label="Tỷ lệ đóng góp (%)" {...fieldProps('share', errors)} defaultValue={101} />
      <Select
        label="Hạng mục"
        data={['Chính quyền số', 'Y tế số', 'Giáo dục số']}
        defaultValue="Y tế số"
      />
      <MomentInput label="Đóng lúc" value="2026-12-01T10:00:00Z" onChange={() => undefined} />
      <FieldGroup path="level" label="Đã áp dụng ở đâu" hint="Chọn một." optional>
        <Radio.Group defaultValue="unit">
          <Radio value="unit" label="Trong đơn vị" mt="xs" />
          <Radio value="province" label="Trong tỉnh" mt="xs" />
        </Radio.Group>
      </FieldGroup>
      <Checkbox label="Tôi cam đoan nội dung là đúng" defaultChecked />
      <Switch label="Nhận thư nhắc" defaultChecked />
      <PinInput length={6} type="number" aria-label="Mã" />
    </>
  );
}

function Uploads() {
  const noop = () => undefined;
  return (
    <>
      <FileDrop
        label="Tệp đính kèm"
        hint="PDF, DOCX, JPG hoặc PNG; tối đa 20 MB mỗi tệp."
        accept=".pdf"
        onFiles={noop}
      />
      <ul style={{ padding: 0 }}>
        <UploadRow
          name="minh-chung-ap-dung.pdf"
          bytes={2_340_000}
          status="sending"
          progress={0.42}
          onCancel={noop}
        />
        <UploadRow name="anh-bia.jpg" bytes={840_000} status="done" href="#" onRemove={noop} />
        <UploadRow
          name="video.mov"
          bytes={84_000_000}
          status="failed"
          reason="Tệp lớn hơn 20 MB"
          onRetry={noop}
          onRemove={noop}
        />
      </ul>
    </>
  );
}

export function FormStory() {
  const [asking, setAsking] = useState(window.location.hash === '#confirm');
  const [step, setStep] = useState('team');
  return (
    <FocusShell>
      <PageHeader
        title="Bài dự thi của bạn"
        stage={
          <SaveState status="saved" savedAt={Date.now()} flush={() => Promise.resolve(true)} />
        }
      />
      <Page>
        <FormStack>
          <Steps
            current={step}
            onChoose={setStep}
            steps={[
              { key: 'story', label: 'Câu chuyện', done: true },
              { key: 'team', label: 'Tác giả', done: false },
              { key: 'files', label: 'Tệp', done: false },
            ]}
          />
          <ErrorSummary problem={problem} />
          <Inputs />
          <Uploads />
          <Tabs defaultValue="entry">
            <Tabs.List>
              <Tabs.Tab value="entry">Bài</Tabs.Tab>
              <Tabs.Tab value="card">Phiếu chấm</Tabs.Tab>
            </Tabs.List>
          </Tabs>
          <p style={{ display: 'flex', gap: '.75rem', flexWrap: 'wrap' }}>
            <Button
              onClick={() => {
                showToast('Đã nộp bài. Biên nhận ở trong hộp thư của bạn.');
              }}
            >
              Nộp bài
            </Button>
            <Button look="secondary" pending>
              Đang lưu
            </Button>
            <Button look="quiet">Xem trước</Button>
            <Button
              look="danger"
              onClick={() => {
                setAsking(true);
              }}
            >
              Rút bài
            </Button>
            <Button disabled>Chưa mở</Button>
            <CopyButton text="x" />
          </p>
        </FormStack>
        <ConfirmDialog
          open={asking}
          onClose={() => {
            setAsking(false);
          }}
          title="Rút bài SK-001?"
          confirm="Rút bài"
          danger
          typeName="SK-001"
          onConfirm={() => {
            setAsking(false);
          }}
        >
          Bài sẽ không được chấm và không hiện trong thư viện. Bạn có thể nộp lại trước khi giai
          đoạn đóng.
        </ConfirmDialog>
      </Page>
      <Toasts />
    </FocusShell>
  );
}
