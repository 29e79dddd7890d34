using System.Collections.Immutable;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;

namespace Parapet.BattleManagement.Identification;

/// <summary>The corridors a post has been given, ready for look-up.</summary>
internal sealed class CorridorMap
{
    private readonly ImmutableArray<SafeCorridor> _corridors;
    private readonly Vector<Ecef>[][] _lines;

    /// <exception cref="ArgumentException">A corridor has fewer than two points, no width, or an empty band.</exception>
    public CorridorMap(ImmutableArray<SafeCorridor> corridors)
    {
        foreach (var corridor in corridors)
        {
            if (corridor.Line.Length < 2 || !(corridor.Width > Length.Zero) || !(corridor.Ceiling > corridor.Floor)
                || corridor.Fastest.MetresPerSecond <= corridor.Slowest.MetresPerSecond)
            {
                throw new ArgumentException($"{corridor.Name}: a corridor needs two points, a width, and bands of height and speed");
            }
        }

        _corridors = corridors;
        _lines = [.. corridors.Select(corridor =>
            corridor.Line.Select(point => EarthShape.Direction(Wgs84.ToEcef(point))).ToArray())];
    }

    /// <summary>Whether an object at a place, height and speed keeps to any corridor that is open.</summary>
    public bool Holds(in Vector<Ecef> direction, double heightMetres, double speedMetresPerSecond, Instant now)
    {
        for (var i = 0; i < _corridors.Length; i++)
        {
            var corridor = _corridors[i];
            if (IsOpen(corridor, heightMetres, now)
                && speedMetresPerSecond >= corridor.Slowest.MetresPerSecond && speedMetresPerSecond <= corridor.Fastest.MetresPerSecond
                && IsNear(_lines[i], direction, corridor.Width.Metres / 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a place lies in any open corridor or within a margin of its sides, at its heights; speed does not matter.</summary>
    public bool IsBeside(in Vector<Ecef> direction, double heightMetres, Length margin, Instant now)
    {
        for (var i = 0; i < _corridors.Length; i++)
        {
            var corridor = _corridors[i];
            if (IsOpen(corridor, heightMetres, now)
                && IsNear(_lines[i], direction, corridor.Width.Metres / 2 + margin.Metres))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(SafeCorridor corridor, double heightMetres, Instant now) =>
        now >= corridor.Opens && now < corridor.Closes
        && heightMetres >= corridor.Floor.Metres && heightMetres <= corridor.Ceiling.Metres;

    private static bool IsNear(Vector<Ecef>[] line, in Vector<Ecef> direction, double metres)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (IsNear(line[i - 1], line[i], direction, metres))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a place is no farther than this over the ground from the way between two points, of which one may be the other.</summary>
    internal static bool IsNear(in Vector<Ecef> from, in Vector<Ecef> to, in Vector<Ecef> direction, double metres)
    {
        var leg = to - from;
        var share = leg.NormSquared > 0 ? Math.Clamp((direction - from).Dot(leg) / leg.NormSquared, 0, 1) : 0;
        return EarthShape.GroundRange(direction, (from + share * leg).Normalized()) <= metres;
    }
}
