using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Traffic;

/// <summary>Ends the way of a recorded raider where it first comes near enough to one of the assets that its group aims at.</summary>
internal sealed class Arrival(StudyDefinition study, RaidGroup raiders)
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    private readonly ImmutableArray<(int Asset, Position<Ecef> Place)> _aims =
        [.. raiders.Aims.Select(study.AssetIndex).Select(asset => (asset, Wgs84.ToEcef(study.Assets[asset].At.WithHeight(Length.Zero))))];

    /// <summary>The way as far as to an asset; itself where it comes near to none.</summary>
    public RecordedWay Of(RecordedWay way)
    {
        // Not at its very beginning: a way needs an extent.
        var trajectory = way.Trajectory;
        for (var time = trajectory.Begins + Step; time < trajectory.Ends; time += Step)
        {
            var below = Wgs84.ToEcef(Wgs84.ToGeodetic(trajectory.PlaceAt(time)).WithHeight(Length.Zero));
            foreach (var (asset, place) in _aims)
            {
                if ((below - place).Norm <= raiders.Release.Metres)
                {
                    return way with { Trajectory = way.Flight.Between(trajectory.Begins, time), Aim = asset };
                }
            }
        }

        return way;
    }
}
