using System.Runtime.CompilerServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>The antenna's place in one scan: its local frame, and the question whether earth and terrain let a point be seen.</summary>
internal readonly struct RadarView
{
    private readonly double _surfaceRadiusMetres;
    private readonly double _antennaRadiusMetres;

    public RadarView(LocalFrame frame, IHorizonMask horizon)
    {
        Frame = frame;
        Horizon = horizon;

        // The mean of the curvatures along the meridian and across it: ground ranges err by up to 0.2 %, by azimuth.
        var sine = Math.Sin(frame.Place.Latitude.Radians);
        _surfaceRadiusMetres = Wgs84.SemiMinorAxisMetres / (1 - Wgs84.EccentricitySquared * sine * sine);
        _antennaRadiusMetres = _surfaceRadiusMetres + frame.Place.Height.Metres;
    }

    public LocalFrame Frame { get; }

    public IHorizonMask Horizon { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<Enu> ToLocal(in Position<Ecef> target) => Frame.Rotation.Apply(target - Frame.Origin);

    public bool Sees(in Position<Ecef> target, in Sighting sighting)
    {
        // The arc's tangent, by its series: good to 200 m at 2,000 km.
        var tangent = sighting.HorizontalMetres / (_antennaRadiusMetres + sighting.Local.Z);
        var square = tangent * tangent;
        var arc = tangent * (1 - square * (1.0 / 3 - square * (1.0 / 5)));
        return Horizon.Sees(sighting.Azimuth, Length.FromMetres(_surfaceRadiusMetres * arc), Length.FromMetres(HeightMetres(target)));
    }

    /// <summary>Height above the ellipsoid, counted along the geocentric radius: too great by less than 6e-6 of itself.</summary>
    private static double HeightMetres(in Position<Ecef> position)
    {
        var equatorialSquared = position.X * position.X + position.Y * position.Y;
        var squared = equatorialSquared + position.Z * position.Z;
        return Math.Sqrt(squared)
            - Wgs84.SemiMinorAxisMetres / Math.Sqrt(1 - Wgs84.EccentricitySquared * equatorialSquared / squared);
    }
}
