using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>Puts the fighters of an option in place, each station under the post that controls it.</summary>
internal static class FighterDeployment
{
    public static ImmutableArray<FighterStation> Of(StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue, Theatre theatre, IReadOnlyList<CommandPostPlacement> posts) =>
    [
        .. study.Fighters.Where(group => option.Fighters.Contains(group.Name)).Select(group => new FighterStation
        {
            Name = group.Name,
            Fighter = catalogue.Fighters[group.Fighter],
            Post = PostOf(group, posts).Node,
            Base = theatre.OnGround(group.Base),
            Patrol = group.Patrol.WithHeight(group.Height),
            Heading = group.Heading,
            Leg = group.Leg,
            Aircraft = group.Aircraft,
            Missiles = [.. catalogue.Fighters[group.Fighter].Weapons.Select(carried => carried.Count * group.Aircraft * group.Loads)],
            OnPatrol = group.OnPatrol,
            Scramble = group.Scramble,
            Identification = group.Identification,
            ByDay = !group.Night,
        }),
    ];

    private static CommandPostPlacement PostOf(FighterGroup group, IReadOnlyList<CommandPostPlacement> posts) =>
        group.Control is { } control ? posts.First(post => NodeNames.Fits(control, post.System, post.Site)) : posts[0];
}
