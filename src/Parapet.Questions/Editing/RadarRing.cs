using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Radar;

namespace Parapet.Questions.Editing;

/// <summary>How far a radar sees a fighter at one height in each direction: the nearer of horizon and echo.</summary>
internal sealed class RadarRing
{
    private static readonly Area Fighter = 2.SquareMetres;

    private readonly LocalFrame _frame;
    private readonly double[] _metres;

    private RadarRing(string radar, Geodetic antenna, double[] metres) => (Radar, Antenna, _frame, _metres) = (radar, antenna, LocalFrame.At(antenna), metres);

    /// <summary>The radar's id.</summary>
    public string Radar { get; }

    public Geodetic Antenna { get; }

    /// <param name="mask">What the ground hides.</param>
    /// <param name="azimuths">How many directions, evenly spread from north.</param>
    /// <param name="step">How far apart ranges are looked at.</param>
    public static RadarRing Of(RadarDescription radar, Geodetic antenna, Azimuth boresight, IHorizonMask mask, Length height, int azimuths, Length step)
    {
        var reach = Length.Min(radar.InstrumentedRange, radar.ReferenceRange * Math.Pow(Fighter / radar.ReferenceCrossSection, 0.25));
        var metres = new double[azimuths];
        for (var i = 0; i < azimuths; i++)
        {
            var azimuth = Azimuth.FromDegrees(360.0 * i / azimuths);
            var isInside = radar.SectorWidth.Degrees >= 360 || Math.Abs(azimuth.TurnFrom(boresight).Degrees) <= radar.SectorWidth.Degrees / 2;
            metres[i] = isInside ? Farthest(mask, azimuth, height, reach, step).Metres : 0;
        }

        return new(radar.Id, antenna, metres);
    }

    /// <summary>Whether it sees the target over a place on the ground.</summary>
    public bool Sees(Geodetic place)
    {
        var sight = _frame.SurfaceSight(Wgs84.ToEcef(place.WithHeight(Length.Zero)));
        var index = (int)Math.Round(sight.Azimuth.Degrees / 360 * _metres.Length) % _metres.Length;
        return sight.GroundRange.Metres <= _metres[index];
    }

    public ShownRing Shown()
    {
        var isRound = _metres.All(metres => metres > 0);
        var edge = ImmutableArray.CreateBuilder<double>();
        if (!isRound)
        {
            edge.AddRange(Flat(Antenna));
        }

        // From the first direction behind what is not looked at, so that a sector across north is one.
        var first = Enumerable.Range(0, _metres.Length).FirstOrDefault(i => _metres[i] > 0 && _metres[(i + _metres.Length - 1) % _metres.Length] <= 0);
        for (var i = 0; i < _metres.Length; i++)
        {
            var index = (first + i) % _metres.Length;
            if (_metres[index] > 0)
            {
                edge.AddRange(Flat(At(index, _metres[index])));
            }
        }

        return new(Radar, edge.ToImmutable());
    }

    /// <summary>Places within what it sees, each with the area for which it stands in square kilometres.</summary>
    public IEnumerable<(Geodetic Place, double SquareKilometres)> Cells(int rangeSteps)
    {
        for (var i = 0; i < _metres.Length; i++)
        {
            for (var k = 0; k < rangeSteps && _metres[i] > 0; k++)
            {
                var (near, far) = (_metres[i] * k / rangeSteps, _metres[i] * (k + 1) / rangeSteps);
                yield return (At(i, (near + far) / 2), Math.PI * (far * far - near * near) / _metres.Length / 1e6);
            }
        }
    }

    private Geodetic At(int index, double metres) => Geodesic.Direct(Antenna, Azimuth.FromDegrees(360.0 * index / _metres.Length), Length.FromMetres(metres)).Place;

    private static double[] Flat(Geodetic place) => [Math.Round(place.Longitude.Degrees, 4), Math.Round(place.Latitude.Degrees, 4)];

    /// <summary>The last step outward before the target first drops out of sight.</summary>
    private static Length Farthest(IHorizonMask mask, Azimuth azimuth, Length height, Length reach, Length step)
    {
        var range = step;
        while (range + step <= reach && mask.Sees(azimuth, range + step, height))
        {
            range += step;
        }

        return Length.Min(range, reach);
    }
}
