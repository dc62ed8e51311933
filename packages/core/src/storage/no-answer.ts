/** Thrown inside an operation that was not answered in time; leaves the gate as a StorageTimeoutError. */
export class NoAnswer extends Error {}
