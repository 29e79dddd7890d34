namespace Parapet.Judging.Pictures;

/// <summary>How far a picture stands from the objects at one time.</summary>
/// <param name="Ospa">Optimal sub-pattern assignment distance of order 2, metres [Schuhmacher2008].</param>
/// <param name="Gospa">Generalised distance of order 2 with alpha 2, metres [Rahmathullah2017].</param>
/// <param name="LocalisationSquared">Sum of squared distances of the assigned pairs, m2. With cut-off c, the square of <paramref name="Gospa"/> is this plus c2/2 for each missed object and each false track.</param>
/// <param name="Missed">Objects without a track.</param>
/// <param name="False">Tracks without an object.</param>
public readonly record struct PictureError(double Ospa, double Gospa, double LocalisationSquared, int Missed, int False);
