namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>From a datum's geocentre to that of WGS 84, within a rectangle of latitude and longitude [EPSG].</summary>
/// <param name="Code">The transformation's number in the EPSG registry.</param>
/// <param name="XMetres">Towards the Greenwich meridian.</param>
/// <param name="YMetres">Towards 90 deg east.</param>
/// <param name="ZMetres">Towards the north pole.</param>
/// <param name="TurnArcSeconds">About the axis of the poles, as a turn of the position.</param>
/// <param name="ScaleParts">In millionths.</param>
/// <param name="SouthDegrees">Of the rectangle.</param>
/// <param name="NorthDegrees">Of the rectangle.</param>
/// <param name="WestDegrees">Of the rectangle.</param>
/// <param name="EastDegrees">Of the rectangle.</param>
internal sealed record DatumShift(
    int Code, double XMetres, double YMetres, double ZMetres, double TurnArcSeconds, double ScaleParts,
    double SouthDegrees, double NorthDegrees, double WestDegrees, double EastDegrees)
{
    public bool Covers(double latitudeDegrees, double longitudeDegrees) =>
        latitudeDegrees >= SouthDegrees && latitudeDegrees <= NorthDegrees && longitudeDegrees >= WestDegrees && longitudeDegrees <= EastDegrees;
}
