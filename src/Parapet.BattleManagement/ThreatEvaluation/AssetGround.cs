using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>The assets of a post and where they lie, as seen from a track's course.</summary>
internal sealed class AssetGround
{
    /// <exception cref="ArgumentException">An asset's value is not positive or its radius is negative.</exception>
    public AssetGround(ImmutableArray<DefendedAsset> assets)
    {
        foreach (var asset in assets)
        {
            if (!(asset.Value > 0) || asset.Radius < Length.Zero)
            {
                throw new ArgumentException($"{asset.Name}: value {asset.Value}, radius {asset.Radius}; a positive value and a radius of 0 or more are needed");
            }
        }

        Assets = assets;
        Directions = [.. assets.Select(asset => EarthShape.Direction(Wgs84.ToEcef(asset.Place)))];
    }

    public ImmutableArray<DefendedAsset> Assets { get; }

    /// <summary>From the Earth's centre to each asset, of unit length.</summary>
    public Vector<Ecef>[] Directions { get; }

    /// <summary>How a track passes an asset.</summary>
    /// <param name="asset">Its index.</param>
    /// <param name="up">From the Earth's centre to the track, of unit length.</param>
    /// <param name="course">Of the track: level, of unit length.</param>
    /// <param name="side">Level, at right angles to the course.</param>
    public Passage Pass(int asset, in Vector<Ecef> up, in Vector<Ecef> course, in Vector<Ecef> side)
    {
        var place = Directions[asset];
        return new(EarthShape.GroundRange(up, place), place.Dot(course), place.Dot(up), place.Dot(side));
    }
}
