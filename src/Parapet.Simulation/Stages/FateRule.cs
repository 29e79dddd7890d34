using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>What a target has done when its path ends without a kill.</summary>
internal sealed class FateRule(Scenario scenario, StrikeStage strikes)
{
    public (TargetFate Fate, int Asset) Of(Target target, Instant now)
    {
        if (!target.Description.Class.IsThreat)
        {
            return (TargetFate.Departed, -1);
        }

        if (target.Description.IsDecoy)
        {
            return (TargetFate.FellHarmless, -1);
        }

        var part = scenario.AttackOf(target.Id);
        if (!part.IsNone && strikes.Strike(target, part, now))
        {
            return (TargetFate.HitDefence, -1);
        }

        var asset = target.Description.Class.IsBallistic
            ? AssetStruck(Wgs84.ToGeodetic(target.Trajectory.At(target.Trajectory.Ends).Position))
            : part.IsNone ? scenario.Aims[target.Id.Value] : -1;
        return asset >= 0 ? (TargetFate.HitAsset, asset) : (TargetFate.FellHarmless, -1);
    }

    private int AssetStruck(Geodetic impact)
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
