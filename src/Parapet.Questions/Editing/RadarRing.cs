using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Radar;
using Parapet.Studies.Deployment;

namespace Parapet.Questions.Editing;

/// <summary>How far a radar sees a fighter at one height, in each direction.</summary>
internal sealed class RadarRing
{
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
        var sight = new FighterSight(radar, boresight, mask, height, step);
        double[] metres = [.. Enumerable.Range(0, azimuths).Select(i => sight.Along(Azimuth.FromDegrees(360.0 * i / azimuths))?.Metres ?? 0)];
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
}
