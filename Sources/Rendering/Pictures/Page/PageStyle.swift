/// How a page looks: on screens from a phone's to a projector's, light and dark, and on paper.
enum PageStyle {
  static let text =
    """
    *{box-sizing:border-box}\
    html{font:17px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",Arial,sans-serif;\
    background:var(--paper);color:var(--ink);scroll-padding-top:7rem}\
    body{margin:0 auto;padding:1rem clamp(.8rem,3vw,3rem) 4rem;max-width:110rem}\
    h1{font-size:1.9rem;line-height:1.2;margin:.4rem 0}\
    h2{font-size:1.3rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--edge)}\
    h3{font-size:1.05rem;margin:1rem 0 .3rem}h4{font-size:.95rem;margin:.6rem 0 .2rem}\
    a{color:var(--began)}p{margin:.3rem 0}\
    .about{max-width:60rem;font-size:1.1rem}\
    .aside,.reason,time{color:var(--faint)}\
    p.aside,span.aside,bdi.aside,.reason{font-size:.9em}\
    .defs{position:absolute}\
    .skip{position:absolute;inset-inline-start:-200vw}\
    .skip:focus{inset-inline-start:1rem;background:var(--paper);padding:.5rem;z-index:9}\
    nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin:.6rem 0}\
    nav a{display:inline-block;padding:.3rem 0}\
    :focus-visible{outline:3px solid var(--began);outline-offset:2px;border-radius:3px}\
    .scroll{overflow:auto;max-width:100%;border:1px solid color-mix(in srgb,var(--edge) 35%,transparent);\
    border-radius:8px;background:var(--paper)}\
    .scroll svg{display:block;width:100%;height:auto;margin:0 auto}\
    figure{margin:0}figcaption{color:var(--faint);font-size:.9em;margin:.3rem 0}\
    .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;list-style:none;padding:0;margin:.2rem 0;\
    font-size:.85em;color:var(--faint)}\
    \(timeline)\(control)\(steps)\(screens)\(paper)
    """

  private static let timeline = """
    .axis{stroke:var(--edge);stroke-width:1.5}\
    .tick{stroke:var(--edge);stroke-width:.5;opacity:.4}\
    .day{font:12px system-ui,"Noto Sans",sans-serif;fill:var(--faint);direction:ltr}\
    [dir=rtl] .day{text-anchor:end}\
    .event path{stroke:var(--ink);stroke-width:2.5;fill:var(--ink)}\
    .event circle{fill:var(--paper);stroke:var(--faint);stroke-width:2}\
    .event.move path{stroke:var(--began);stroke-width:4}\
    .event.refused path{stroke:var(--ended);stroke-dasharray:3 2}\
    .event.deadline path{fill:var(--ink);stroke:none}\
    .event.ahead path{fill:var(--paper);stroke:var(--ended);stroke-width:2}\
    .event[data-step]{cursor:pointer}\
    .event.current path,.event.current circle{stroke:var(--ended);stroke-width:5}\
    .span{fill:var(--faint)}.span.lasting{fill:var(--began)}\
    .cursor{stroke:var(--ended);stroke-width:2;stroke-dasharray:6 3}
    """

  private static let control = """
    #control{position:sticky;top:0;z-index:5;display:grid;align-items:center;gap:.2rem .6rem;\
    grid-template-columns:auto 1fr auto;background:var(--paper);padding:.5rem 0;\
    border-bottom:1px solid var(--edge)}\
    #control[hidden]{display:none}\
    #control button{font-size:1.5rem;line-height:1;width:2.8rem;height:2.8rem;border-radius:.5rem;\
    border:1px solid var(--edge);background:var(--card);color:var(--ink);cursor:pointer}\
    [dir=rtl] #control button{transform:scaleX(-1)}\
    #slider{width:100%;height:2.8rem;accent-color:var(--began);margin:0}\
    #where{grid-column:1/-1;font-weight:600;min-height:1.5em}\
    #keys{grid-column:1/-1;margin:0}
    """

  private static let steps = """
    .steps,.facts{list-style:none;padding:0;margin:0}\
    .step{border-inline-start:4px solid var(--edge);padding:.1rem .9rem .6rem;margin:.8rem 0;\
    background:var(--card);border-radius:4px}\
    .step.deadline{border-inline-start-style:dashed}\
    .step.remark{border-inline-start-style:dotted;background:none}\
    .step.refused{border-inline-start-color:var(--ended)}\
    .step.current{border-inline-start:8px solid var(--began)}\
    .step h3{margin-top:.5rem}.step .number{font-variant-numeric:tabular-nums;text-decoration:none}\
    .step time{font-weight:400;white-space:nowrap}\
    .tag{font-size:.75rem;font-weight:400;border:1px solid var(--edge);border-radius:1rem;\
    padding:0 .5rem;white-space:nowrap}\
    .changes{list-style:none;padding:0;margin:.3rem 0}\
    .changes .mark{font-weight:600;white-space:nowrap}\
    .changes .began .mark{color:var(--began)}.changes .ended .mark{color:var(--ended)}\
    .changes .derived bdi{font-style:italic}\
    .changes .ended bdi{text-decoration:line-through}\
    .refusal{color:var(--ended);font-weight:600}\
    .cited{list-style:none;padding:0;margin:.1rem 0;font-size:.85em;color:var(--faint)}\
    .proof{padding-inline-start:1.2rem;margin:.1rem 0;border-inline-start:1px dotted var(--edge)}\
    .proof li{margin:.15rem 0}.proof .cited{margin-inline-start:1rem}\
    summary{cursor:pointer;padding:.25rem 0}\
    .step>details>summary{font-weight:600;color:var(--began)}\
    .facts{columns:2 26rem;column-gap:2rem}.facts li{break-inside:avoid}\
    pre{overflow:auto;background:var(--card);padding:.7rem;border-radius:4px;font-size:.85rem;\
    line-height:1.4}\
    dt{font-weight:600}dd{margin:0 0 .4rem;margin-inline-start:1rem;color:var(--faint)}\
    dl{columns:2 26rem;column-gap:2rem}dt{break-after:avoid}
    """

  private static let screens = """
    .live #timeline .scroll{max-height:36vh}.live .stage{display:grid;gap:0 1rem}#control{margin-top:1rem}\
    #now{min-width:0}#map{min-width:0}\
    @media (min-width:75rem){.live #timeline .scroll{max-height:27vh}\
    .live .stage{grid-template-columns:minmax(0,4fr) minmax(18rem,1fr)}#control{grid-column:1/-1}\
    #now{margin-top:2rem;max-height:85vh;overflow:auto}}\
    @media (min-width:100rem){html{font-size:20px}}\
    @media (max-width:40rem){html{font-size:16px;scroll-padding-top:9rem}h1{font-size:1.5rem}\
    #keys{display:none}.scroll svg{width:auto;max-width:none;height:auto}\
    .scroll svg.time{width:760px}.scroll svg:not(.time){width:min(900px,260vw)}}\
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    """

  private static let paper = """
    @media print{html{font-size:10pt;color-scheme:light}body{padding:0;max-width:none}\
    nav,#control,#now,.skip,.map-of,#step-0{display:none!important}\
    .live .stage{display:block}.live #timeline .scroll{max-height:none}\
    .scroll{overflow:visible;border:0}.step{background:none;break-inside:avoid-page}\
    .step.current{border-inline-start:4px solid var(--edge)}\
    h2,h3{break-after:avoid}figure{break-inside:avoid}.cursor{display:none}\
    .scroll svg{max-height:24cm}\
    a{color:inherit;text-decoration:none}pre{white-space:pre-wrap}@page{margin:1.6cm}}
    """
}
