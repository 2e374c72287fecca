/** Site of pages whose site nobody names. */
export const DEFAULT_SITE = 'board'
/** Zone of the dates on Korean boards. */
export const DEFAULT_TIMEZONE = 'Asia/Seoul'
