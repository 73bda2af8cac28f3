import { useEffect, useState } from 'react';

/** An <img>, not innerHTML: passes a policy with Trusted Types, and the ids inside the SVG cannot clash. */
export function Qr({ text, size = 168, label }: { text: string; size?: number; label: string }) {
  const [svg, setSvg] = useState('');
  useEffect(() => {
    let wanted = true;
    void import('@vkontakte/vk-qr').then((qr) => { if (wanted) setSvg(qr.default.createQR(text, { qrSize: size, isShowLogo: false, foregroundColor: '#14223d' })); });
    return () => { wanted = false; };
  }, [text, size]);
  return <span className="qr"><img width={size} height={size} alt={label} src={svg ? `data:image/svg+xml,${encodeURIComponent(svg.trim())}` : undefined} /></span>;
}
