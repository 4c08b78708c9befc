/** The look of an exported HTML file, on the screen and on A4: margins as theses of the region have them (30, 15, 20, 20 mm), narrower for a brief. */
const pageOf = (compact: boolean): string =>
  `@page{size:A4;margin:${compact ? '12mm 14mm 12mm 16mm' : '20mm 15mm 20mm 30mm'}}`;

export const printStyle = (compact: boolean): string => `${pageOf(compact)}
body{margin:0;font:12pt/1.5 "Source Serif 4","Times New Roman","Liberation Serif",serif;color:#111;background:#fff}
main{max-width:42rem;margin:0 auto;padding:1.5rem}
h1,h2,h3,h4{line-height:1.25;break-after:avoid}
h1{font-size:1.6rem}h2{font-size:1.35rem;margin-top:2.4rem}h3{font-size:1.15rem;margin-top:1.8rem}h4{font-size:1rem}
p{margin:.6rem 0}li{margin:.25rem 0}
table{border-collapse:collapse;width:100%;font-size:10pt;line-height:1.3;margin:1rem 0;table-layout:fixed}
caption{text-align:left;padding-bottom:.3rem;font-size:11pt}
td,th{border:1px solid #8a929c;padding:.25rem .4rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}
figure{margin:1rem 0;break-inside:avoid}svg,img{max-width:100%;height:auto}figcaption{font-size:11pt}
.note,.subtitle,.hint{color:#444;font-size:10.5pt}
a{color:inherit}a.value{text-decoration-style:dotted}
.own{border-left:3px solid #b8892b;padding-left:.8rem;margin:1rem 0}
.contents{list-style:none;padding:0}.contents .l2{padding-left:1.2rem}.contents .l3{padding-left:2.4rem}
.references li,.notes li{overflow-wrap:anywhere}.notes{font-size:9.5pt;line-height:1.35}
.compact{font-size:9.5pt;line-height:1.3}.compact h1{font-size:1.2rem;margin:.2rem 0}.compact h2{font-size:1.02rem;margin:.7rem 0 .2rem}
.compact p{margin:.3rem 0}.compact table{font-size:8pt;margin:.3rem 0}.compact figure{margin:.3rem 0}.compact svg{max-height:15rem}.compact caption,.compact figcaption{font-size:9pt}.compact .references,.compact .notes{font-size:7pt;line-height:1.2}.compact .notes li{margin:.05rem 0}.compact ul,.compact ol{margin:.3rem 0}
@media print{main{max-width:none;padding:0}.hint,details{display:none}.long header{break-after:page}.long h2{break-before:page}.own{border:0;padding:0}}
@media screen{.page-break{display:none}}`;
