/** Written in capitals by everybody: nobody shouts who writes them. In lower case. */
const known = new Set(
  `a.m. ap afp abc adhd aka ama ar asap atm bbc bbq bff bmw bogo brb btw byob ca ceo cfo cia cio cmo cnn coo cpa cpr crm cto
dc diy dj dm dms dna doj dui dvd eod epa espn eta etc eu eur eu est pst cst gmt utc faq faqs fbi fda ff ftc fwiw fyi gbp gdp gif gm
gmo gop gpa gps hbo hd hiv hoa hq hr html css ibm icu icymi idk iep iirc imdb imho imo inc ing ipo iq ira irl irs isp iso itv jfk jk
js kfc kpi la lbs lcd led led lgbt lgbtq lgbtqia lmao lmfao lmk lol llc lpga ltd mba mc mfa mia mit mlb mls mlm mom mp mpg mph mri
mtv mvp nasa nascar nato nba nbc nbd ncaa nda nfl ngo nhl nhs nl npr nsa nsfw nsw nwa nyc ny nyt nz ocd oecd og ok omfg omg omw oop op
osha otc ootd pbs pc pdf pga phd pj pm po pov pr ps pta ptsd pto pvc qa qr rbi rip rn rofl roi rpg rsvp rt rv sat sba scuba seo sms
smh sos spf sql ssd std stem suv swat tba tbd tbh tbt tedx tgif tia tko tl tlc tmi tmz tn tsa tv tx uae ucla ufc ufo uk un unesco unicef
ups url us usa usaf usb usc usd usda usmc usps uv va vat vc vfx vip vp vpn wfh who wifi wip wnba wto wtf wth wwe wwi wwii www ww xl xs
xxl ymca yolo yt ytd zip ad bc bce ce id ip it ir tb gb kb mb ghz mhz kg km cm mm ml oz lb ft sq psi rpm vs api apis app ux ui ai ml iot
saas b2b b2c ppc cta nft btc eth pos erp mls hoa bipoc esg dei csr
ab ak al ar az co ct de fl ga hi ia id il in ks ky md ma mi mn ms mo mt ne nv nh nj nm nc nd oh or pa ri sc sd tn ut vt wa wv wi wy
bts kpop exo nct txt got7`
    .split(/\s+/)
    .filter(Boolean)
)

/** Acronyms that are also everyday words: alone they are acronyms, among other capitals they are words. */
const doubtful = new Set(
  'ad ai al am co de hi id il in inc ing it ks la led ma me mi mo mom ne no oh ok op or pa po so stem to us who zip app'.split(
    ' '
  )
)

/** Whether a word in capitals is an acronym. `amongCapitals` where its neighbours are in capitals too. */
export function isAcronym(word: string, amongCapitals = false): boolean {
  const lower = word.toLowerCase().replace(/['’]s$|s$/, (end) => (known.has(word.toLowerCase()) ? end : ''))
  return known.has(lower) && !(amongCapitals && doubtful.has(lower))
}
