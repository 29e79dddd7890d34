using Parapet.Earth.Terrain;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>Flat ground with one ridge that runs from west to east some 22 km north of the centre.</summary>
internal sealed class Ridge(Length crest) : IElevation
{
    private const double LatitudeDegrees = 39.2;
    private const double HalfWidthDegrees = 0.02;

    public Length HeightAt(Angle latitude, Angle longitude)
    {
        var offset = (latitude.Degrees - LatitudeDegrees) / HalfWidthDegrees;
        return crest * Math.Exp(-offset * offset);
    }

    public string LayerAt(Angle latitude, Angle longitude) => "ridge";
}
