using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Flight.Navigation;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>Puts the jammers of an option in place, against satellite navigation and control links.</summary>
public static class JammerDeployment
{
    /// <summary>As far as any mask reaches; nothing flies so high that it would be in sight from farther.</summary>
    private static readonly Length Reach = 450.Kilometres;

    internal static ImmutableArray<NavigationJammerPlacement> Of(StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue, Theatre theatre) =>
    [
        .. from jammers in Had(study, option)
           from place in jammers.At
           select new NavigationJammerPlacement(jammers.Name, Jammer(catalogue.NavigationJammers[jammers.Jammer], place, theatre)),
    ];

    /// <summary>What the jammers of an option cost to buy.</summary>
    public static Money CostOf(StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue) =>
        Money.FromDollars(Had(study, option).Sum(jammers => catalogue.NavigationJammers[jammers.Jammer].Cost.Dollars * jammers.At.Length));

    private static IEnumerable<NavigationJammers> Had(StudyDefinition study, StudyOption option) =>
        study.NavigationJammers.Where(jammers => option.NavigationJammers.Contains(jammers.Name));

    private static NavigationJammer Jammer(NavigationJammerDescription description, Geodetic place, Theatre theatre)
    {
        var ground = theatre.OnGround(place);
        var antenna = ground.WithHeight(ground.Height + description.MastHeight);
        return new(description, antenna, theatre.MaskOf(antenna, Reach));
    }
}
