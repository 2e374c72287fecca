/** Places from which datelines are sent, as each language writes them. */
export const PLACES: readonly { ko: string; en: string }[] =
  '서울 Seoul|부산 Busan|대구 Daegu|인천 Incheon|광주 Gwangju|대전 Daejeon|울산 Ulsan|세종 Sejong|수원 Suwon|춘천 Chuncheon|청주 Cheongju|전주 Jeonju|창원 Changwon|제주 Jeju|강릉 Gangneung|여수 Yeosu|포항 Pohang|판문점 Panmunjom|평양 Pyongyang|개성 Kaesong|워싱턴 Washington|뉴욕 New York|로스앤젤레스 Los Angeles|런던 London|파리 Paris|베를린 Berlin|브뤼셀 Brussels|제네바 Geneva|로마 Rome|마드리드 Madrid|모스크바 Moscow|키이우 Kyiv|베이징 Beijing|상하이 Shanghai|홍콩 Hong Kong|타이베이 Taipei|도쿄 Tokyo|오사카 Osaka|하노이 Hanoi|방콕 Bangkok|마닐라 Manila|자카르타 Jakarta|싱가포르 Singapore|뉴델리 New Delhi|카이로 Cairo|예루살렘 Jerusalem|두바이 Dubai|시드니 Sydney|오타와 Ottawa|멕시코시티 Mexico City|이스탄불 Istanbul|바르샤바 Warsaw|빈 Vienna'
    .split('|')
    .map((line) => {
      const [ko = '', ...en] = line.split(' ')
      return { ko, en: en.join(' ') }
    })

/** Surnames and the ways in which people write them in Latin letters. */
export const SURNAMES: Readonly<Record<string, string>> = {
  김: 'Kim|Gim',
  이: 'Lee|Yi|Rhee|I|Li|Rhie',
  박: 'Park|Bak|Pak',
  최: 'Choi|Choe|Chey',
  정: 'Jung|Jeong|Chung|Cheong',
  강: 'Kang|Gang',
  조: 'Cho|Jo',
  윤: 'Yoon|Yun',
  장: 'Jang|Chang',
  임: 'Lim|Im|Rim|Yim',
  한: 'Han',
  오: 'Oh|O',
  서: 'Seo|Suh',
  신: 'Shin|Sin',
  권: 'Kwon|Gwon',
  황: 'Hwang',
  안: 'Ahn|An',
  송: 'Song',
  홍: 'Hong',
  유: 'Yoo|Yu|Ryu|You',
  류: 'Ryu|Yoo|Yu',
  문: 'Moon|Mun',
  양: 'Yang',
  손: 'Son|Sohn',
  배: 'Bae|Pae',
  백: 'Baek|Paik|Paek',
  허: 'Heo|Hur|Huh',
  남: 'Nam',
  노: 'Roh|Noh|No',
  하: 'Ha',
}
