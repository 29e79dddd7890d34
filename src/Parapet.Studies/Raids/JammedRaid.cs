using System.Collections.Immutable;
using Parapet.Flight.Navigation;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Raids;

/// <summary>What the jammers of an option make of a raid: those who lose their way fly another.</summary>
internal static class JammedRaid
{
    /// <summary>The scenario with the flights as they are flown among its jammers; itself where it has none.</summary>
    public static Scenario Enter(Scenario scenario, RandomSource random)
    {
        if (scenario.NavigationJammers.IsEmpty)
        {
            return scenario;
        }

        ImmutableArray<NavigationJammer> jammers = [.. scenario.NavigationJammers.Select(placement => placement.Jammer)];
        var flown = scenario.Targets.Select(target => NavigationModel.Astray(target, jammers, scenario.Terrain, random)).ToArray();
        return flown.All(astray => astray is null) ? scenario : scenario with
        {
            Targets = [.. scenario.Targets.Zip(flown, (laid, astray) => astray?.Target ?? laid)],
            NavigationLosses = [.. flown.Select(astray => astray?.Loss)],
        };
    }
}
