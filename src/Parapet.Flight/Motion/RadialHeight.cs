using System.Runtime.CompilerServices;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Motion;

/// <summary>Height for flight loops: along the line to the Earth's centre instead of the ellipsoid's normal. Within 6e-6 of the geodetic height.</summary>
internal static class RadialHeight
{
    /// <summary>In metres above the ellipsoid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Metres(in Position<Ecef> position)
    {
        var axisSquared = position.X * position.X + position.Y * position.Y;
        var radiusSquared = axisSquared + position.Z * position.Z;
        return Math.Sqrt(radiusSquared)
            - Wgs84.SemiMinorAxisMetres / Math.Sqrt(1 - Wgs84.EccentricitySquared * axisSquared / radiusSquared);
    }
}
