using System.ComponentModel;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;

namespace Parapet.OwnModels.Programs;

/// <summary>An asset of a post.</summary>
public sealed record ToldAsset
{
    public required string Name { get; init; }

    [Description("earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("impacts within it do harm")]
    public required double RadiusMetres { get; init; }

    [Description("relative worth, positive")]
    public required double Value { get; init; }

    internal static ToldAsset Of(DefendedAsset asset)
    {
        var place = Wgs84.ToEcef(asset.Place);
        return new() { Name = asset.Name, PositionMetres = [place.X, place.Y, place.Z], RadiusMetres = asset.Radius.Metres, Value = asset.Value };
    }
}
