import type { ShownConsolidation } from './answer.ts';

type Page = ShownConsolidation['page'];

/** A blank that the records office fills in. */
const BLANK = /\u00a0{2,}/;

/** Boxes 1 to 5 of the decree's figure, and to whom the report goes. */
export function PaperHead({ page, draft }: { readonly page: Page; readonly draft: boolean }) {
  const [first = '', ...more] = page.addressees;
  return (
    <>
      <header className="paper-head">
        <div>
          {page.superior !== null && <p className="superior">{page.superior}</p>}
          {page.issuers.map((issuer) => (
            <p key={issuer} className="issuer">
              {issuer}
            </p>
          ))}
          <p className="number">
            <WithBlank text={page.number} />
          </p>
          {draft && (
            <p>
              <b className="draft-mark">DỰ THẢO</b>
            </p>
          )}
        </div>
        <div>
          <p className="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="motto">
            <span>Độc lập - Tự do - Hạnh phúc</span>
          </p>
          <p className="date">
            <WithBlank text={page.placeAndDate} />
          </p>
        </div>
      </header>
      <div className="paper-title">
        <p>{page.type}</p>
        <p className="subject">
          {page.title.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </div>
      {first !== '' && more.length === 0 && <p className="paper-to">Kính gửi: {first}</p>}
      {more.length > 0 && (
        <div className="paper-to several">
          <p>Kính gửi:</p>
          {page.addressees.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {page.legalBases.map((line) => (
        <p key={line} className="paper-basis">
          {line}
        </p>
      ))}
    </>
  );
}

function WithBlank({ text }: { readonly text: string }) {
  const [before = '', after] = text.split(BLANK, 2);
  if (after === undefined) return text;
  return (
    <>
      {before} <span className="blank" aria-hidden="true" />
      {after}
    </>
  );
}
