using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain.Water;
using Parapet.Messages;
using Parapet.Sensing.Listening;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>Where the listening posts of a force stand: on the points of grids that lie on land, or where they are listed. Every line of a force's list is a field of its own.</summary>
internal static class ListeningDeployment
{
    /// <summary>The fields of a force, for one reading of the public record.</summary>
    /// <param name="centre">The command post that they report to.</param>
    public static ImmutableArray<ListeningFieldPlacement> Of(StudyDefinition study, Force force, ResolvedCatalogue catalogue, Theatre theatre, NodeId centre)
    {
        var fields = ImmutableArray.CreateBuilder<ListeningFieldPlacement>();
        var count = 0;
        foreach (var posts in force.ListeningPosts)
        {
            var kind = study.Propagation.In(catalogue.ListeningPosts[posts.Post], study.Weather);
            ImmutableArray<ListeningPost> placed = [.. PlacesOf(study, posts, theatre).Select(place => Post(count++, place, kind, theatre))];
            fields.Add(new()
            {
                Keeper = new(ListeningFieldPlacement.FirstNode + fields.Count),
                Name = kind.Name,
                Kind = kind,
                Posts = placed,
                Post = centre,
            });
        }

        return fields.ToImmutable();
    }

    /// <summary>Places of posts, those of grids in rows from south to north and in each from west to east.</summary>
    public static IEnumerable<Geodetic> PlacesOf(StudyDefinition study, ListeningPosts posts, Theatre theatre)
    {
        var middles = posts.Around switch
        {
            null => [],
            ListeningPosts.Assets => study.Assets.Select(asset => asset.At),
            var name => study.Assets.Where(asset => asset.Name == name).Select(asset => asset.At),
        };
        return posts.At.Concat(middles.SelectMany(middle => Grid(posts, middle)).Where(place => theatre.IsSmooth || theatre.Terrain.WaterAt(place.Latitude, place.Longitude) == WaterKind.None));
    }

    /// <summary>Points of a triangular lattice, where each stands as far from its six neighbours.</summary>
    private static IEnumerable<Geodetic> Grid(ListeningPosts posts, Geodetic middle)
    {
        var spacing = posts.Spacing.Metres;
        var (rowHeight, half) = (spacing * Math.Sqrt(0.75), (int)(posts.To.Metres / spacing * 1.2) + 1);
        for (var row = -half; row <= half; row++)
        {
            for (var column = -half; column <= half; column++)
            {
                var (east, north) = ((column + 0.5 * (row & 1)) * spacing, row * rowHeight);
                var (range, azimuth) = (Length.FromMetres(Math.Sqrt(east * east + north * north)), Azimuth.Of(east, north));
                if (range >= posts.From && range <= posts.To && Math.Abs(azimuth.TurnFrom(posts.Bearing).Radians) <= posts.Width.Radians / 2)
                {
                    yield return Geodesic.Direct(middle, azimuth, range).Place;
                }
            }
        }
    }

    private static ListeningPost Post(int number, Geodetic place, ListeningPostDescription kind, Theatre theatre)
    {
        var ground = theatre.OnGround(place);
        var ear = ground.WithHeight(ground.Height + kind.MastHeight);
        return new(number, LocalFrame.At(ear), theatre.MaskOf(ear, kind.Reach));
    }
}
