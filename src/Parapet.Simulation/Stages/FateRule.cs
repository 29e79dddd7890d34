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
        if (scenario.LossOf(target.Id) is { } loss && loss.Beside > RadiusOfHarm(target.Id, part))
        {
            return (TargetFate.LostToJamming, -1);
        }

        if (!part.IsNone && strikes.Strike(target, part, now))
        {
            return (TargetFate.HitDefence, -1);
        }

        var asset = target.Description.Class.IsBallistic
            ? AssetStruck(Wgs84.ToGeodetic(target.Trajectory.At(target.Trajectory.Ends).Position))
            : part.IsNone ? scenario.Aims[target.Id.Value] : -1;
        return asset >= 0 ? (TargetFate.HitAsset, asset) : (TargetFate.FellHarmless, -1);
    }

    /// <summary>How far beside its aim what went astray still does the harm that it was sent to do.</summary>
    private Length RadiusOfHarm(TargetId target, DefencePart part) => !part.IsNone ? scenario.Strikes!.Of(part.Kind).LethalRadius
        : scenario.Aims[target.Value] is >= 0 and var asset ? scenario.Assets[asset].Radius
        : Length.Zero;

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
