import { DrumStar } from '../src/ui/DrumStar';

/** The default picture of a shared link (1200 × 630): photographed into public/og-default.png. */
export function CardStory() {
  return (
    <div
      style={{
        position: 'relative',
        overflow: 'hidden',
        width: 1200,
        height: 630,
        padding: '150px 90px',
        background: 'linear-gradient(100deg, #8f1d21 45%, #6f1217)',
        color: '#fff8f0',
      }}
    >
      <DrumStarBehind />
      <p
        style={{
          position: 'relative',
          fontSize: 96,
          fontWeight: 700,
          lineHeight: 1.15,
          letterSpacing: '-0.025em',
        }}
      >
        Vinh Danh
      </p>
      <p
        style={{ position: 'relative', width: 520, marginTop: 28, fontSize: 34, lineHeight: 1.45 }}
      >
        Nơi những cách làm hay được tôn vinh. Ai thắng và vì sao: công khai, ai cũng kiểm chứng
        được.
      </p>
    </div>
  );
}

function DrumStarBehind() {
  return (
    <div
      style={{
        position: 'absolute',
        top: -85,
        right: -270,
        width: 800,
        color: '#ecd28b',
        opacity: 0.5,
      }}
    >
      <DrumStar size="800px" />
    </div>
  );
}
