/** Only a string or a number names a transaction; without transactions Payload leaves an empty object there. */
export const isTransaction = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'
