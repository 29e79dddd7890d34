using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>What a target has done when its path ends without a kill.</summary>
internal static class FateRule
{
    public static (TargetFate Fate, int Asset) Of(Target target, Scenario scenario)
    {
        if (!target.Description.Class.IsThreat)
        {
            return (TargetFate.Departed, -1);
        }

        var asset = target.Description.Class.IsBallistic
            ? AssetStruck(Wgs84.ToGeodetic(target.Trajectory.At(target.Trajectory.Ends).Position), scenario)
            : scenario.Aims[target.Id.Value];
        return asset >= 0 ? (TargetFate.HitAsset, asset) : (TargetFate.FellHarmless, -1);
    }

    private static int AssetStruck(Geodetic impact, Scenario scenario)
    {
        var place = Wgs84.ToEcef(impact.WithHeight(Length.Zero));
        for (var i = 0; i < scenario.Assets.Length; i++)
        {
            // Over an asset's few kilometres the chord is the arc to a millimetre.
            var asset = scenario.Assets[i];
            var centre = Wgs84.ToEcef(asset.Place.WithHeight(Length.Zero));
            if ((place - centre).Norm <= asset.Radius.Metres)
            {
                return i;
            }
        }

        return -1;
    }
}
