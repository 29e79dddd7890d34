/** Where on a picture the places of the earth lie: of the flat map or the globe. */
export interface Projection {
  /** Pixels from the upper left corner; null where the place is not to be seen. Height in metres above the ellipsoid. */
  at(longitude: number, latitude: number, height: number): { x: number; y: number } | null;
}
