using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Checks;

/// <summary>Whether the listening posts of a study can be placed as it says.</summary>
internal static class ListeningInCatalogue
{
    /// <summary>More make no run impossible, but one that takes hours; the greatest networks of the public record are joined region by region.</summary>
    private const int MostPosts = 2_000;

    /// <summary>What contradicts itself.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study)
    {
        foreach (var (path, posts) in Listed(study))
        {
            if (posts.Around is { } around && around != ListeningPosts.Assets && study.AssetIndex(around) < 0)
            {
                yield return ($"{path}.around", $"'{around}'", $"{ListeningPosts.Assets}, or one of {string.Join(", ", study.Assets.Select(asset => asset.Name))}");
            }

            if (posts.Around is null == posts.At.IsEmpty)
            {
                yield return (path, posts.Around is null ? "neither around nor at" : "both around and at", "one of them");
            }

            if (posts.From > posts.To)
            {
                yield return ($"{path}.from", $"{posts.From.Kilometres:G6} km", $"at most to, {posts.To.Kilometres:G6} km");
            }
        }
    }

    /// <summary>Grids without a point on land, or with more than a run can hear. Asked only where all else is in order.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Numbers(StudyDefinition study, Theatre theatre)
    {
        foreach (var (path, posts) in Listed(study))
        {
            var count = ListeningDeployment.PlacesOf(study, posts, theatre).Take(MostPosts + 1).Count();
            if (count is 0 or > MostPosts)
            {
                yield return (path, count == 0 ? "no post, since no point of the grid lies on land between from and to" : $"more than {MostPosts} posts", $"1 to {MostPosts} posts: another spacing, from, to or width");
            }
        }
    }

    private static IEnumerable<(string Path, ListeningPosts Posts)> Listed(StudyDefinition study) => study.Forces.Index()
        .SelectMany(force => force.Item.ListeningPosts.Index().Select(posts => ($"forces[{force.Index}].listeningPosts[{posts.Index}]", posts.Item)));
}
