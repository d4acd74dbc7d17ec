/** Last words of names that are businesses or institutions and no people. */
export const businessWords =
  'inc llc ltd co corp company group dental dentistry clinic realty homes bank bakery cafe café team solutions services studio studios foundation university college school church center centre hotel restaurant bar shop store partners agency club library museum salon spa gym fitness media labs technologies insurance law associates health hospital gallery theatre theater brewery farm farms market properties motors pharmacy orthodontics plumbing roofing landscaping consulting marketing design academy institute society association council department enterprises industries international'

/** What a business says that it is. */
export const feelingWords =
  'proud pleased excited thrilled delighted happy honored honoured humbled committed dedicated grateful thankful passionate looking hosting hiring offering celebrating partnering expanding moving'
